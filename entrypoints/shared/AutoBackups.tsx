import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { BackupPlan, type PlanActs } from '../../components/BackupPlan';
import type { BackupTarget } from '../../lib/core/backup-plan';
import { askForFile, canChooseFile, chooseFile, chosenFile } from '../../lib/platform/chosen-file';
import { askToDownload, dropDownloads } from '../../lib/platform/downloads';
import { askBackground } from '../../lib/platform/rpc';
import { useAsked, useBackups } from './use-backups';
import type { Said, ToastState } from './use-toast';

const refusals: Readonly<Record<BackupTarget, string>> = {
  downloads: 'Nothing was set: the browser did not let Offprint save to your downloads.',
  file: 'Nothing was set: no file was chosen.',
};

/** Lets Offprint write where backups are to go, by the browser's own question; false if the reader says no. */
async function giveAccess(to: BackupTarget): Promise<boolean> {
  // Asked at once: Firefox takes a question only in the handler of the click itself.
  if (to === 'downloads') return await askToDownload();
  return (await chosenFile()) ? await askForFile() : await chooseFile();
}

/** What the buttons do; `run` tells how it went. */
function planActs(to: BackupTarget, run: (work: () => Promise<Said>) => void): PlanActs {
  const granted = (target: BackupTarget, granting: Promise<boolean>, then: () => Promise<Said>) =>
    run(async () => ((await granting) ? await then() : { said: refusals[target] }));
  const now = () => askBackground('backUpNow', {});
  return {
    plan: (plan) => {
      if (plan.every !== 'off')
        return granted(plan.to, giveAccess(plan.to), () => askBackground('planBackups', plan));
      run(async () => {
        const done = await askBackground('planBackups', plan);
        await dropDownloads();
        return done;
      });
    },
    chooseFile: () => granted('file', chooseFile(), now),
    giveAccess: () => granted(to, giveAccess(to), now),
    backUpNow: () => run(now),
  };
}

/** Automatic backups, to be set and looked at. */
export function AutoBackups({ toast }: { toast: ToastState }): JSX.Element | null {
  const backups = useBackups();
  const [file, askForName] = useAsked(chosenFile);
  const [isBusy, setBusy] = useState(false);
  if (!backups) return null;
  const run = (work: () => Promise<Said>) => {
    setBusy(true);
    const working = work().finally(() => {
      setBusy(false);
      askForName();
    });
    void toast.tell(working);
  };
  return (
    <BackupPlan
      backups={backups}
      now={Date.now()}
      fileName={file?.name}
      canChooseFile={canChooseFile()}
      isBusy={isBusy}
      acts={planActs(backups.to, run)}
    />
  );
}
