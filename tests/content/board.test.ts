// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { makeBoard } from '../../entrypoints/content/board';
import { raiseStage } from '../../entrypoints/content/stage';
import { rowsOf } from './kit';

const life = new AbortController();

afterEach(() => life.abort());

it('suits the page behind a title that is there, once the first ones have left it', async () => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  document.body.style.backgroundColor = 'rgb(20, 20, 20)';
  const rows = rowsOf(2).map((row) => ({ ...row, anchor: document.createElement('h3') }));
  document.body.append(...rows.map(({ anchor }) => anchor));
  const stage = raiseStage(document, life.signal);
  const ports = { onPress: () => {}, onNear: () => {} };
  const board = makeBoard(stage, window as Window & typeof globalThis, life.signal, ports);
  board.show(rows, () => undefined, undefined);
  expect(stage.ui.dataset.tone).toBe('dark');
  rows[0]?.anchor.remove();
  const suit = vi.spyOn(stage, 'suit');
  document.body.click();
  await vi.waitFor(() => expect(suit).toHaveBeenCalled());
  expect(stage.ui.dataset.tone).toBe('dark');
});
