import type { JSX } from 'preact';
import { papersText } from '../../components/counts';
import { ConfirmDialog } from '../../components/library/ConfirmDialog';
import { askBackground } from '../../lib/platform/rpc';
import type { Desk } from './desk';

/** Asks before something is deleted for ever, where that is about to be. */
export function BinQuestions({ desk, binned }: { desk: Desk; binned: number }): JSX.Element | null {
  const { view, change, toast } = desk;
  const { overlay } = view;
  const onClose = () => change({ do: 'close' });
  if (overlay?.what === 'emptyBin')
    return (
      <ConfirmDialog
        title={`Delete ${papersText(binned)} for ever?`}
        does="Empty the bin"
        isDangerous
        onConfirm={() => void toast.tell(askBackground('emptyBin', {}))}
        onClose={onClose}
      >
        <p>Their notes and tags go with them. This cannot be undone.</p>
      </ConfirmDialog>
    );
  if (overlay?.what !== 'deleteForever') return null;
  const paperIds = [...overlay.ids];
  return (
    <ConfirmDialog
      title={
        paperIds.length === 1
          ? 'Delete this paper for ever?'
          : `Delete ${papersText(paperIds.length)} for ever?`
      }
      does="Delete for ever"
      isDangerous
      onConfirm={() => void toast.tell(askBackground('deleteForever', { paperIds }))}
      onClose={onClose}
    >
      <p>Its note and tags go with it. This cannot be undone.</p>
    </ConfirmDialog>
  );
}
