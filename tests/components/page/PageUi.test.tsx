// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { clearPageUi, drawPageUi } from '../../../components/page/draw';
import { axeFindings } from '../kit';

it('draws what there is, anew without losing the toast’s region, and takes it down', async () => {
  const into = document.body.appendChild(document.createElement('main'));
  const resting = { text: '3 papers', opens: 'panel' as const, onPress: vi.fn(), onHide: vi.fn() };
  drawPageUi(into, { resting, toast: { text: undefined } });
  const region = into.querySelector('[role=status]');
  const undo = vi.fn();
  drawPageUi(into, { resting, toast: { text: 'Saved.', acts: [{ name: 'Undo', key: 'u', run: undo }] } });
  expect(into.querySelector('[role=status]')).toBe(region);
  expect(region?.textContent).toContain('Saved.');
  region?.querySelector('button')?.click();
  expect(undo).toHaveBeenCalledTimes(1);
  expect(await axeFindings(into)).toEqual([]);
  clearPageUi(into);
  expect(into.childElementCount).toBe(0);
  into.remove();
});
