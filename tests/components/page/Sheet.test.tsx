// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Sheet } from '../../../components/page/Sheet';
import { axeFindings } from '../kit';

afterEach(cleanup);

describe('the tags of the sheet', () => {
  const onAdd = vi.fn();
  const open = (suggest = async () => [{ name: 'rivers', papers: 3 }]) =>
    render(
      <Sheet
        what="tags"
        about="p1"
        title="Slow rivers"
        tags={['to cite']}
        suggest={suggest}
        onAdd={onAdd}
        onDrop={vi.fn()}
        onDone={vi.fn()}
      />,
    );

  it('are offered as they are typed, and taken by Enter', async () => {
    const { container } = open();
    await userEvent.keyboard('riv');
    await screen.findByRole('option', { name: /rivers/ });
    await userEvent.keyboard('{Enter}');
    expect(onAdd).toHaveBeenCalledWith('rivers');
    expect((screen.getByRole('combobox') as HTMLInputElement).value).toBe('');
    expect(await axeFindings(container)).toEqual([]);
  });

  it('can be typed where none are offered', async () => {
    open(() => Promise.reject(new Error('gone')));
    await userEvent.keyboard('lakes{Enter}');
    expect(onAdd).toHaveBeenCalledWith('lakes');
  });
});

describe('the note of the sheet', () => {
  const onDone = vi.fn();
  const note = (text: string | undefined) => (
    <Sheet what="note" about="p1" title="Slow rivers" note={text} onDone={onDone} />
  );

  it('keeps what was written before the library told, below what it had', async () => {
    const { rerender } = render(note(undefined));
    await userEvent.keyboard('early');
    rerender(note('Before.'));
    expect((screen.getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement).value).toBe(
      'Before.\nearly',
    );
    await userEvent.keyboard('{Escape}');
    expect(onDone).toHaveBeenLastCalledWith('Before.\nearly', true);
  });

  it('is kept by Done and by Ctrl+Enter; Enter alone is a new line', async () => {
    const { container } = render(note(''));
    await userEvent.keyboard('one{Enter}two');
    expect(onDone).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', ctrlKey: true });
    expect(onDone).toHaveBeenLastCalledWith('one\ntwo', true);
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(onDone).toHaveBeenCalledTimes(2);
    expect(await axeFindings(container)).toEqual([]);
  });
});

describe('the abstract of the sheet', () => {
  const onAsk = vi.fn();
  const common = {
    what: 'abstract',
    about: 'p1',
    title: 'Slow rivers',
    byline: 'Okonkwo',
    onClose: vi.fn(),
  } as const;

  it('is shown', async () => {
    const { container } = render(<Sheet {...common} abstract="They do." isAsking={false} hasAsked={false} />);
    expect(screen.getByText('They do.')).toBeTruthy();
    expect(await axeFindings(container)).toEqual([]);
  });

  it('can be asked for where there is none, if the paper has an id', async () => {
    const { rerender, container } = render(
      <Sheet {...common} abstract={undefined} isAsking={false} hasAsked={false} />,
    );
    expect(screen.queryByRole('button', { name: /Ask/ })).toBeNull();
    rerender(<Sheet {...common} abstract={undefined} isAsking={false} hasAsked={false} onAsk={onAsk} />);
    await userEvent.click(screen.getByRole('button', { name: 'Ask Semantic Scholar' }));
    expect(onAsk).toHaveBeenCalledTimes(1);
    expect(await axeFindings(container)).toEqual([]);
    rerender(<Sheet {...common} abstract={undefined} isAsking hasAsked={false} onAsk={onAsk} />);
    expect(screen.getByText('Asking Semantic Scholar.')).toBeTruthy();
    rerender(<Sheet {...common} abstract={undefined} isAsking={false} hasAsked />);
    expect(screen.getByText('Semantic Scholar has no abstract of it either.')).toBeTruthy();
  });
});
