// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { RestingPanel } from '../../../components/page/RestingPanel';
import { axeFindings } from '../kit';

afterEach(cleanup);

const onPress = vi.fn();
const onHide = vi.fn();

it('is one line that opens the panel, and can be hidden', async () => {
  const { container } = render(
    <RestingPanel text="96 papers · 37 new" opens="panel" onPress={onPress} onHide={onHide} />,
  );
  const line = screen.getByRole('button', { name: '96 papers · 37 new' });
  await userEvent.click(line);
  expect(onPress).toHaveBeenCalledWith(line);
  await userEvent.click(screen.getByRole('button', { name: 'Hide on this site' }));
  expect(onHide).toHaveBeenCalledTimes(1);
  expect(await axeFindings(container)).toEqual([]);
});

it('says the state of a single paper, once, and that a menu opens', async () => {
  const { container } = render(
    <RestingPanel text="Saved" state="saved" opens="menu" onPress={onPress} onHide={onHide} />,
  );
  expect(screen.getByRole('button', { name: 'Saved' }).getAttribute('aria-haspopup')).toBe('menu');
  expect(await axeFindings(container)).toEqual([]);
});
