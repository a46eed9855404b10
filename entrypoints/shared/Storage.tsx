import type { JSX } from 'preact';
import { StorageLine } from '../../components/StorageLine';
import { askToPersist, storageUse } from '../../lib/platform/persist';
import type { Library } from '../../lib/store/schema';
import { useAsked } from './use-backups';
import { useLive } from './use-live';
import type { ToastState } from './use-toast';

type Props = { db: Library | undefined; toast: ToastState };

/** How much the library has and takes on this computer, and whether the browser keeps it. */
export function Storage({ db, toast }: Props): JSX.Element | null {
  const papers = useLive(db && (() => db.papers.count()), [db]).value;
  const [use, askAgain] = useAsked(storageUse);
  if (!use || papers === undefined) return null;
  const keep = async () => {
    await askToPersist();
    askAgain();
    const { isKept } = await storageUse();
    return {
      said: isKept
        ? 'The browser keeps your library.'
        : 'The browser did not promise it. Backups keep it safe.',
    };
  };
  return <StorageLine papers={papers} use={use} onKeep={() => void toast.tell(keep())} />;
}
