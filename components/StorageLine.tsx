import type { JSX } from 'preact';
import './backup-plan.css';
import './controls.css';
import { bytesText, papersText } from './counts';

/** What the library takes on this computer: `isKept` where the browser has promised not to clear it by itself. */
export type StorageUse = { bytes: number | undefined; isKept: boolean };

type Props = {
  papers: number;
  use: StorageUse;
  /** Asks the browser for that promise. */
  onKeep: () => void;
};

/** How much there is and how much room it takes, and whether the browser may clear it. */
export function StorageLine({ papers, use, onKeep }: Props): JSX.Element {
  const room = use.bytes === undefined ? '' : `, ${bytesText(use.bytes)}`;
  const promise = use.isKept
    ? 'The browser keeps it until you remove Offprint.'
    : 'The browser has not promised to keep it when the disk gets full.';
  return (
    <div class="plan-line">
      <span>{`${papersText(papers)}${room} on this computer. ${promise}`}</span>
      {!use.isKept && (
        <button type="button" class="button" onClick={onKeep}>
          Ask the browser to keep it
        </button>
      )}
    </div>
  );
}
