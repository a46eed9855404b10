import { useEffect, useState } from 'preact/hooks';
import type { AssignedKeys } from '../../components/HelpDialog';
import { assignedKeys } from '../../lib/platform/browser-keys';
import { report } from '../../lib/platform/report';

/** The keys the browser gave our commands, once it has told. */
export function useAssignedKeys(): AssignedKeys | undefined {
  const [keys, setKeys] = useState<AssignedKeys>();
  useEffect(() => {
    assignedKeys().then(setKeys, (error: unknown) => report(error, 'reading the assigned keys'));
  }, []);
  return keys;
}
