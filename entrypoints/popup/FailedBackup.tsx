import type { JSX } from 'preact';
import { BackupBar } from '../../components/BackupBar';
import { openOwnPage } from '../../lib/platform/tabs';
import { useBackups } from '../shared/use-backups';
import type { Desk } from './desk';

/** Says that the last automatic backup failed, and goes to where that can be mended. */
export function FailedBackup({ desk }: { desk: Desk }): JSX.Element | null {
  const failed = useBackups()?.failed;
  if (!failed) return null;
  const look = () => openOwnPage('/library.html#backups').then(() => undefined);
  return <BackupBar failed={failed} onLook={() => void desk.toast.tell(look())} />;
}
