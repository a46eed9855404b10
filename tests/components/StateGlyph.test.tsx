// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { glyphShapes, stateNames } from '../../components/glyphs';
import { StateGlyph } from '../../components/StateGlyph';
import type { MarkState } from '../../lib/core/paper';

afterEach(cleanup);

describe('the state glyphs', () => {
  it.each(Object.keys(stateNames) as MarkState[])('say "%s" in words', (state) => {
    render(<StateGlyph state={state} />);
    expect(
      screen.getByRole('img', { name: stateNames[state] }).querySelectorAll('path').length,
    ).toBeGreaterThan(0);
  });

  it('tell the states apart by shape alone', () => {
    const shapes = Object.values(glyphShapes).map((shape) => JSON.stringify(shape));
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it('are silent where the words stand beside them', () => {
    render(<StateGlyph state="read" hidden />);
    expect(screen.queryByRole('img')).toBeNull();
  });
});
