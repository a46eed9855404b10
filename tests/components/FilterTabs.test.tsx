// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FilterTabs } from '../../components/FilterTabs';
import { axeFindings } from './kit';

const onChoose = vi.fn();

beforeEach(() => {
  render(
    <>
      <FilterTabs
        filters={[
          { name: 'later', state: 'later', label: 'Queue', count: 1204, key: '1' },
          { name: 'read', state: 'read', label: 'Read', count: undefined, key: '2' },
        ]}
        chosen="later"
        panelId="panel"
        onChoose={onChoose}
      />
      <div id="panel" role="tabpanel" aria-labelledby="tab-later" />
    </>,
  );
});
afterEach(cleanup);

describe('the tabs of the lists', () => {
  it('say what is chosen, and counts once they are known', () => {
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Read laterQueue 1,204');
    expect(screen.getByRole('tab', { name: 'Read' })).toBeDefined();
  });

  it('are one stop for Tab, and go round by the arrow keys', async () => {
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Queue 1,204' }));
    await userEvent.keyboard('{ArrowLeft}');
    expect(onChoose).toHaveBeenLastCalledWith('read');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Read' }));
  });

  it('are chosen by a click', async () => {
    await userEvent.click(screen.getByRole('tab', { name: 'Read' }));
    expect(onChoose).toHaveBeenCalledWith('read');
  });

  it('have nothing for axe to find', async () => {
    expect(await axeFindings(document.body)).toEqual([]);
  });
});
