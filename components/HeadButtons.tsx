import type { JSX } from 'preact';
import './controls.css';

type Props = { onHelp: () => void; onMore: (anchor: Element) => void };

/** The end of a page's first line: the keys, and the menu of everything else. */
export function HeadButtons({ onHelp, onMore }: Props): JSX.Element {
  return (
    <>
      <button type="button" class="icon-button" aria-label="Keys" title="Keys (?)" onClick={onHelp}>
        ?
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label="More"
        aria-haspopup="menu"
        title="More"
        onClick={(event) => onMore(event.currentTarget)}
      >
        ⋯
      </button>
    </>
  );
}
