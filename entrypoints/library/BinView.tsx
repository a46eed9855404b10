import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { BinList } from '../../components/library/BinList';
import { askBackground } from '../../lib/platform/rpc';

import { keptInBin, listBin } from '../../lib/store/reads-library';
import { useLive } from '../shared/use-live';
import type { Desk } from './desk';

const firstLimit = 200;

/** The bin, with all that can be done with what is in it. */
export function BinView({ desk }: { desk: Desk }): JSX.Element | null {
  const { db, toast, change } = desk;
  const [limit, setLimit] = useState(firstLimit);
  const part = useLive(db && (() => listBin(db, { limit })), [db, limit]).value;
  if (!part) return null;
  return (
    <BinList
      entries={part.binned.map(({ paper, deletedAt }) => ({
        paper,
        removedAt: deletedAt,
        goesAt: deletedAt + keptInBin,
      }))}
      total={part.total}
      onRestore={(ids) => void toast.tell(askBackground('restorePapers', { paperIds: [...ids] }))}
      onDelete={(ids) => change({ do: 'open', overlay: { what: 'deleteForever', ids } })}
      onEmpty={() => change({ do: 'open', overlay: { what: 'emptyBin' } })}
      onMore={() => setLimit(limit * 2)}
    />
  );
}
