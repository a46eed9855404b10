import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type Temml from 'temml';
import { type Piece, piecesOf } from '../lib/core/maths';

/** Draws a formula as MathML in place of what an element has, which stays where the formula cannot be read. */
function draw(temml: typeof Temml, tex: string, into: HTMLElement): void {
  const box = document.createElement('span');
  try {
    temml.render(tex, box, { throwOnError: true, trust: false });
  } catch {
    return;
  }
  into.replaceChildren(...box.childNodes);
}

/** A formula: as it is written until what draws it has come. */
function Formula({ raw, tex }: Required<Piece>): JSX.Element {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const { current } = element;
    // What stands in it is ours and not Preact's, which has no children there to compare.
    current?.replaceChildren(raw);
    // Most lists show no formula: only one that does loads what draws them.
    import('temml').then(({ default: temml }) => {
      if (current?.isConnected) draw(temml, tex, current);
    });
  }, [raw, tex]);
  return <span ref={element} class="formula" />;
}

/** A title or an abstract, its maths drawn as MathML. */
export function MathText({ text }: { text: string }): JSX.Element {
  return (
    <>
      {piecesOf(text).map(({ raw, tex }, at) =>
        tex === undefined ? raw : <Formula key={at} raw={raw} tex={tex} />,
      )}
    </>
  );
}
