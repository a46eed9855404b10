import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type BackupContents, BackupPanel, type BackupWork } from '../../components/library/BackupPanel';
import { restoreBackup } from '../../lib/platform/backup-file';
import type { ActReport } from '../../lib/platform/protocol';
import { AutoBackups } from '../shared/AutoBackups';
import { Storage } from '../shared/Storage';
import { contentsOf, makeBackup } from './backup-work';
import type { Desk } from './desk';

type Run = (onShare: (share: number) => void) => Promise<ActReport | undefined>;
type Chosen = { file: File; contents: BackupContents };

/** Backups: to make one, and to take one in once the reader has seen what it holds. */
export function BackupsView({ desk, papers }: { desk: Desk; papers: number }): JSX.Element {
  const { db, toast } = desk;
  const [work, setWork] = useState<BackupWork>();
  const [chosen, setChosen] = useState<Chosen>();
  /** Does something that takes its time, and tells how it went. */
  const doing = (what: string, run: Run) => {
    setWork({ what, share: 0 });
    void toast.tell(run((share) => setWork({ what, share })).finally(() => setWork(undefined)));
  };
  return (
    <BackupPanel
      papers={papers}
      work={work}
      contents={chosen?.contents}
      onMake={() =>
        db &&
        doing('Writing the backup', async (onShare) => {
          const name = await makeBackup(db, Date.now(), onShare);
          return { said: `Saved ${name} to your downloads.` };
        })
      }
      onFile={(file) =>
        doing('Reading the file', async (onShare) => {
          setChosen({ file, contents: await contentsOf(file, onShare) });
          return undefined;
        })
      }
      onRestore={(mode) =>
        chosen &&
        doing(mode === 'merge' ? 'Merging' : 'Replacing', async (onShare) => {
          const done = await restoreBackup(chosen.file, mode, onShare);
          setChosen(undefined);
          return done;
        })
      }
      onForget={() => setChosen(undefined)}
    >
      <h2>Automatic backups</h2>
      <AutoBackups toast={toast} />
      <h2>On this computer</h2>
      <Storage db={db} toast={toast} />
    </BackupPanel>
  );
}
