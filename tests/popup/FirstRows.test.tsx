// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { FirstRows } from '../../entrypoints/popup/FirstRows';
import { noCounts } from '../../lib/core/counts';
import { aPaper } from '../components/kit';

const snapshot = {
  counts: { ...noCounts, later: 2, read: 1202 },
  papers: [
    aPaper({ id: 'a', title: 'Slow rivers', tags: ['water'] }),
    aPaper({ id: 'b', title: 'Old lakes' }),
  ],
};

afterEach(cleanup);

describe('the first rows', () => {
  it('look like the popup: its search box, tabs and rows', () => {
    render(<FirstRows snapshot={snapshot} isPopup />);
    const titles = [...document.querySelectorAll('.row-title')].map((title) => title.textContent);
    expect(titles).toEqual(['Slow rivers', 'Old lakes']);
    expect(document.querySelector('input')?.placeholder).toBe('Search 1,204 papers');
    expect(document.querySelector('[role="tab"][aria-selected="true"]')?.textContent).toMatch(/Queue 2$/);
    expect(document.querySelector<HTMLElement>('.strut')?.style.height).toBe('300px');
    expect(screen.getByText('water')).toBeTruthy();
  });

  it('are a picture: out of reach of the keyboard and of assistive technology', () => {
    render(<FirstRows snapshot={snapshot} isPopup={false} />);
    expect(screen.queryAllByRole('row')).toEqual([]);
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(document.querySelector('.popup')?.hasAttribute('inert')).toBe(true);
    expect(document.querySelector('.strut')).toBeNull();
  });
});
