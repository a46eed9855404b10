// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SiteBar } from '../../components/SiteBar';
import { axeFindings } from './kit';

afterEach(cleanup);

describe('the line about a site', () => {
  it('offers to look there always', async () => {
    const [onAllow, onDrop] = [vi.fn(), vi.fn()];
    render(<SiteBar host="lab.example" isOwn={false} onAllow={onAllow} onDrop={onDrop} />);
    await userEvent.click(screen.getByRole('button', { name: 'Always on this site' }));
    expect([onAllow.mock.calls.length, onDrop.mock.calls.length]).toEqual([1, 0]);
  });

  it('says where Offprint looks by itself, and takes that back', async () => {
    const [onAllow, onDrop] = [vi.fn(), vi.fn()];
    const { container } = render(<SiteBar host="lab.example" isOwn onAllow={onAllow} onDrop={onDrop} />);
    expect(screen.getByRole('region', { name: 'This site' }).textContent).toContain(
      'Offprint looks at lab.example by itself.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Only when asked' }));
    expect([onAllow.mock.calls.length, onDrop.mock.calls.length]).toEqual([0, 1]);
    expect(await axeFindings(container)).toEqual([]);
  });
});
