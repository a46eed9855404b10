import type { JSX } from 'preact';
import type { MarkState } from '../lib/core/paper';
import { glyphBox, glyphShapes, type Shape, stateColor, stateNames } from './glyphs';

function Stroke({ shape }: { shape: Shape }): JSX.Element {
  if ('fill' in shape) return <path d={shape.d} fill="currentColor" />;
  return <path d={shape.d} fill="none" stroke="currentColor" stroke-width={shape.width} />;
}

/** The mark of a state, 12 px; it names itself to a screen reader unless `hidden`, for where the words stand beside it. */
export function StateGlyph({ state, hidden = false }: { state: MarkState; hidden?: boolean }): JSX.Element {
  return (
    <svg
      class="glyph"
      viewBox={glyphBox}
      style={{ color: stateColor(state) }}
      role="img"
      aria-hidden={hidden}
    >
      <title>{stateNames[state]}</title>
      {glyphShapes[state].map((shape) => (
        <Stroke key={'fill' in shape ? 'fill' : 'line'} shape={shape} />
      ))}
    </svg>
  );
}
