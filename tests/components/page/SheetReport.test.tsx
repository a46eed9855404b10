// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Sheet } from '../../../components/page/Sheet';
import { axeFindings } from '../kit';

afterEach(cleanup);

const [onCopy, onClose] = [vi.fn(), vi.fn()];
const open = (addressOf: (text: string) => string | undefined) =>
  render(
    <Sheet
      what="report"
      about="arxiv"
      text="Site: arxiv"
      addressOf={addressOf}
      onCopy={onCopy}
      onClose={onClose}
    />,
  );
const box = () => screen.getByRole('textbox', { name: 'Report' }) as HTMLTextAreaElement;

describe('the report in the sheet', () => {
  it('is shown in full, can be changed, and is copied as it then is', async () => {
    const { container } = open(() => undefined);
    expect(box().value).toBe('Site: arxiv');
    expect(document.activeElement).toBe(box());
    expect(screen.queryByRole('link')).toBeNull();
    await userEvent.type(box(), ' and more');
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(onCopy.mock.calls[0]?.[0]).toBe('Site: arxiv and more');
    expect(await axeFindings(container)).toEqual([]);
  });

  it('goes where the project takes reports, with what the reader made of it', async () => {
    open((text) => `https://github.com/who/what/issues/new?body=${encodeURIComponent(text)}`);
    await userEvent.clear(box());
    await userEvent.type(box(), 'mine');
    const link = screen.getByRole('link', { name: 'Open on GitHub' });
    expect(link.getAttribute('href')).toBe('https://github.com/who/what/issues/new?body=mine');
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });

  it('is closed by Escape and by its button', async () => {
    open(() => undefined);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Close the report' }));
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});
