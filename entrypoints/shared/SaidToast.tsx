import type { JSX } from 'preact';
import { Toast } from '../../components/Toast';
import { keyNameOf } from './keys';
import { redo, undo } from './paper-acts';
import type { ToastState } from './use-toast';

type Props = { toast: ToastState; scope: 'popup' | 'library'; isMac: boolean };

/** What was just done, and how to take it back; after an undo, the act before it, or the same again. */
export function SaidToast({ toast, scope, isMac }: Props): JSX.Element {
  const { said } = toast;
  const act = (name: string, key: 'undo' | 'redo', work: typeof undo) => ({
    name,
    key: keyNameOf(scope, key, isMac),
    run: () => work({ toast }),
  });
  const acts = said?.isUndone
    ? [act('Redo', 'redo', redo), act('Undo more', 'undo', undo)]
    : said?.act === undefined
      ? []
      : [act('Undo', 'undo', undo)];
  return <Toast text={said?.said} acts={acts} />;
}
