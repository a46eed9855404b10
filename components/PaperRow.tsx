import type { ComponentChildren, JSX } from 'preact';
import { byline, type RowPaper, standingText } from './byline';
import './paper-row.css';
import { stateNames } from './glyphs';
import { MathText } from './MathText';
import { StateGlyph } from './StateGlyph';

/** How a row is picked: alone, with all from the last one picked (Shift), or beside those selected before (Ctrl, a check box). */
export type Picking = 'alone' | 'range' | 'beside';

/** What the mouse can do on a row. */
export type RowActs = {
  pick: (paperId: string, picking: Picking) => void;
  open: (paperId: string, link: 'landing' | 'pdf') => void;
  /** Asks for the menu of a paper's states, to stand at `anchor`. */
  chooseState: (paperId: string, anchor: Element) => void;
  /** Shows the papers of a tag; where it is absent, tags are only words. */
  findTag?: (tag: string) => void;
};

type LinkProps = {
  href: string;
  act?: () => void;
  tabIndex: number;
  class?: string;
  children: ComponentChildren;
};

/** A link whose plain click is ours (it is remembered that the paper was opened); any other click is the browser's. */
function PaperLink({ href, act, children, ...rest }: LinkProps): JSX.Element {
  const onClick = (event: MouseEvent) => {
    if (!act || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    act();
  };
  return (
    <a href={href} target="_blank" rel="noreferrer" onClick={onClick} {...rest}>
      {children}
    </a>
  );
}

type TitleProps = { paper: RowPaper; acts: RowActs; tabIndex: number; isPlain: boolean };

function Title({ paper, acts, tabIndex, isPlain }: TitleProps): JSX.Element {
  const href = paper.links.landing ?? paper.links.pdf;
  if (!href || isPlain)
    return (
      <span class="row-title">
        <MathText text={paper.title} />
      </span>
    );
  return (
    <PaperLink class="row-title" href={href} act={() => acts.open(paper.id, 'landing')} tabIndex={tabIndex}>
      <MathText text={paper.title} />
    </PaperLink>
  );
}

function Meta({ paper }: { paper: RowPaper }): JSX.Element {
  const standing = standingText(paper);
  return (
    <p class="row-meta">
      <span class="row-by">{byline(paper)}</span>
      {standing && <span class="row-standing">{standing}</span>}
    </p>
  );
}

function Tag({ tag, findTag }: { tag: string; findTag: RowActs['findTag'] }): JSX.Element {
  if (!findTag) return <span>{tag}</span>;
  return (
    <button type="button" class="row-tag" title={`Search for ${tag}`} onClick={() => findTag(tag)}>
      {tag}
    </button>
  );
}

/** True for a paper whose row has a foot while it is the current one: tags, or links beside that of its title. */
export function hasFoot(paper: RowPaper | undefined): boolean {
  if (!paper) return false;
  const { pdf, code = [] } = paper.links;
  return paper.tags.length > 0 || pdf !== undefined || code.length > 0;
}

function Foot({ paper, acts }: { paper: RowPaper; acts: RowActs }): JSX.Element {
  const { pdf, code = [] } = paper.links;
  return (
    <div class="row-foot">
      <span class="row-tags">
        {paper.tags.map((tag) => (
          <Tag key={tag} tag={tag} findTag={acts.findTag} />
        ))}
      </span>
      <span class="row-links">
        {pdf && (
          <PaperLink href={pdf} act={() => acts.open(paper.id, 'pdf')} tabIndex={0}>
            PDF
          </PaperLink>
        )}
        {code[0] && (
          <PaperLink href={code[0]} tabIndex={0}>
            Code
          </PaperLink>
        )}
      </span>
    </div>
  );
}

type Props = {
  paper: RowPaper;
  index: number;
  isCurrent: boolean;
  /** Whether it is selected, in a list where several can be; there its title opens nothing. */
  isChosen?: boolean;
  acts: RowActs;
  /** Whether it is being dragged, in a list where it can be. */
  drag?: 'can' | 'now';
  measure: (row: HTMLElement | null) => void;
  /** Its place in px, where it stands apart from the rows in view. */
  top?: number;
};

function pickingOf({ shiftKey, ctrlKey, metaKey }: MouseEvent): Picking {
  if (shiftKey) return 'range';
  return ctrlKey || metaKey ? 'beside' : 'alone';
}

type ChoiceProps = { paper: RowPaper; isChosen: boolean; acts: RowActs; tabIndex: number };

function Choice({ paper, isChosen, acts, tabIndex }: ChoiceProps): JSX.Element {
  return (
    <td class="row-choice">
      <input
        type="checkbox"
        aria-label={`Select ${paper.title}`}
        checked={isChosen}
        tabIndex={tabIndex}
        onClick={(event) => {
          event.stopPropagation();
          acts.pick(paper.id, event.shiftKey ? 'range' : 'beside');
        }}
      />
    </td>
  );
}

/** What a finger drags a row by; with the mouse the whole row does. The keys do the same for those who see no grip. */
function Grip(): JSX.Element {
  return (
    <span class="row-grip" title="Drag to another place" aria-hidden="true">
      <svg viewBox="0 0 12 12" width="12" height="12" role="presentation">
        <path d="M3 2h2v2H3zM7 2h2v2H7zM3 5h2v2H3zM7 5h2v2H7zM3 8h2v2H3zM7 8h2v2H7z" fill="currentColor" />
      </svg>
    </span>
  );
}

/** One paper in a list: its mark in the margin, title, byline; the current one also its tags and links. */
export function PaperRow({
  paper,
  index,
  isCurrent,
  isChosen,
  acts,
  drag,
  measure,
  top,
}: Props): JSX.Element {
  const tabIndex = isCurrent ? 0 : -1;
  return (
    // The list has the keys; a click only makes the row the current one.
    <tr
      class="row"
      id={rowId(paper.id)}
      ref={measure}
      data-index={index}
      data-state={paper.status}
      data-apart={top !== undefined}
      data-chosen={isChosen}
      data-drag={drag}
      style={top === undefined ? {} : { top: `${top}px` }}
      aria-rowindex={index + 1}
      aria-selected={isCurrent}
      onClick={(event) => acts.pick(paper.id, pickingOf(event))}
    >
      {isChosen !== undefined && <Choice paper={paper} isChosen={isChosen} acts={acts} tabIndex={tabIndex} />}
      <td class="row-margin">
        <button
          type="button"
          class="mark"
          tabIndex={tabIndex}
          title={stateNames[paper.status]}
          aria-label={`${stateNames[paper.status]}: change the state`}
          aria-haspopup="menu"
          onClick={(event) => acts.chooseState(paper.id, event.currentTarget)}
        >
          <StateGlyph state={paper.status} hidden />
        </button>
        {drag && <Grip />}
      </td>
      <td class="row-text">
        <Title paper={paper} acts={acts} tabIndex={tabIndex} isPlain={isChosen !== undefined} />
        <Meta paper={paper} />
        {isCurrent && hasFoot(paper) && <Foot paper={paper} acts={acts} />}
      </td>
    </tr>
  );
}

/** The element id of a paper's row, for `aria-activedescendant`. */
export function rowId(paperId: string): string {
  return `paper-${paperId}`;
}
