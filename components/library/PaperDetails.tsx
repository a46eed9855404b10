import type { ComponentChildren, JSX } from 'preact';
import { addressOfIds, landingUrl } from '../../lib/core/ids';
import { nameText, type Paper, type Priority, type Progress } from '../../lib/core/paper';
import '../controls.css';
import { dayText } from '../dates';
import { stateNames } from '../glyphs';
import { MathText } from '../MathText';
import { StateGlyph } from '../StateGlyph';
import './details.css';
import { NoteBox } from './NoteBox';
import { PriorityBox } from './PriorityBox';
import { ProgressBox } from './ProgressBox';
import { RatingBox } from './RatingBox';

/** One description that went into a paper, as the merge history shows it. */
export type MergedEntry = { part: number; at: number; why: string; title: string; url?: string };

/** What can be done with the paper that is read. */
export type DetailsActs = {
  open: (link: 'landing' | 'pdf') => void;
  chooseState: (anchor: Element) => void;
  editTags: () => void;
  findTag: (tag: string) => void;
  setNote: (note: string) => void;
  setPriority: (priority: Priority) => void;
  setRating: (rating: number) => void;
  setProgress: (progress: Progress) => void;
  split: (part: number) => void;
};

type Props = {
  paper: Paper;
  abstract: string | undefined;
  note: string | undefined;
  merged: readonly MergedEntry[];
  acts: DetailsActs;
};

const hostOf = (url: string): string => new URL(url).host.replace(/^www\./, '');

function OutLink({ href, children }: { href: string; children: ComponentChildren }): JSX.Element {
  return (
    <a class="text-link" href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

function sourceOf({ venue, volume, issue, pages, issued }: Paper): string {
  const number = volume && issue ? `${volume}(${issue})` : volume;
  const year = issued && !venue?.includes(issued.slice(0, 4)) ? issued : undefined;
  return [venue, number, pages && `pp. ${pages}`, year].filter(Boolean).join(', ');
}

function Links({ paper, acts }: { paper: Paper; acts: DetailsActs }): JSX.Element {
  const { landing, pdf, code = [], project, others = [] } = paper.links;
  const canOpen = landing ?? others[0] ?? pdf ?? addressOfIds(paper.ids, 'landing');
  return (
    <div class="details-links">
      {canOpen && (
        <button type="button" class="button" onClick={() => acts.open('landing')}>
          Open
        </button>
      )}
      {pdf && (
        <button type="button" class="button" onClick={() => acts.open('pdf')}>
          PDF
        </button>
      )}
      {project && <OutLink href={project}>Project</OutLink>}
      {code.map((url) => (
        <OutLink key={url} href={url}>
          Code: {hostOf(url)}
        </OutLink>
      ))}
      {others.map((url) => (
        <OutLink key={url} href={url}>
          {hostOf(url)}
        </OutLink>
      ))}
    </div>
  );
}

function Tags({ paper, acts }: Pick<Props, 'paper' | 'acts'>): JSX.Element {
  return (
    <div class="details-tags">
      {paper.tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="details-tag"
          title={`Show the papers tagged ${tag}`}
          onClick={() => acts.findTag(tag)}
        >
          {tag}
        </button>
      ))}
      <button type="button" class="text-button" onClick={acts.editTags}>
        {paper.tags.length > 0 ? 'Edit tags' : 'Add tags'}
      </button>
    </div>
  );
}

function Ids({ ids }: { ids: readonly string[] }): JSX.Element {
  return (
    <dl class="details-facts">
      {ids.map((id) => {
        const url = landingUrl(id);
        const [scheme = ''] = id.split(':', 1);
        const value = id.slice(scheme.length + 1);
        return (
          <div key={id}>
            <dt>{scheme}</dt>
            <dd>{url ? <OutLink href={url}>{value}</OutLink> : value}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Met({ paper }: { paper: Paper }): JSX.Element | null {
  if (paper.met.length === 0) return null;
  return (
    <details class="details-part">
      <summary>Where you met it</summary>
      <ul>
        {paper.met.map(({ url, at }) => (
          <li key={`${url} ${at}`}>
            {dayText(at)} · <OutLink href={url}>{hostOf(url)}</OutLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Merged({ merged, acts }: Pick<Props, 'merged' | 'acts'>): JSX.Element | null {
  if (merged.length === 0) return null;
  return (
    <details class="details-part">
      <summary>Merged from {merged.length + 1} descriptions</summary>
      <ul>
        {merged.map(({ part, at, why, title, url }) => (
          <li key={part} class="details-merged">
            <span>
              {title}
              <span class="details-quiet">
                {dayText(at)}, {why}
                {url && ` · ${hostOf(url)}`}
              </span>
            </span>
            <button type="button" class="button" onClick={() => acts.split(part)}>
              Not the same paper
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function times({ savedAt, openedAt, finishedAt, snoozedUntil }: Paper): string {
  const told: [string, number | undefined][] = [
    ['Added', savedAt || undefined],
    ['opened', openedAt],
    ['finished', finishedAt],
    ['snoozed until', snoozedUntil],
  ];
  return told.flatMap(([what, at]) => (at === undefined ? [] : [`${what} ${dayText(at)}`])).join(' · ');
}

/** Everything the library knows of a paper, to read, with the reader's part to change. */
export function PaperDetails({ paper, abstract, note, merged, acts }: Props): JSX.Element {
  return (
    <article class="details" aria-label={paper.title}>
      <h2 class="details-title">
        <MathText text={paper.title} />
      </h2>
      <p class="details-authors">{paper.authors.map(nameText).join(', ')}</p>
      <p class="details-quiet">{sourceOf(paper)}</p>
      <div class="details-links">
        <button
          type="button"
          class="button details-state"
          aria-haspopup="menu"
          onClick={(event) => acts.chooseState(event.currentTarget)}
        >
          <StateGlyph state={paper.status} hidden /> {stateNames[paper.status]}
        </button>
        <Links paper={paper} acts={acts} />
      </div>
      <Tags paper={paper} acts={acts} />
      <div class="details-reading">
        <PriorityBox priority={paper.priority ?? 'normal'} onChange={acts.setPriority} />
        <RatingBox rating={paper.rating ?? 0} onRate={acts.setRating} />
        <ProgressBox key={paper.id} progress={paper.progress ?? {}} onChange={acts.setProgress} />
      </div>
      {abstract ? (
        <p class="details-abstract">
          <MathText text={abstract} />
        </p>
      ) : (
        <p class="details-quiet">No abstract is known.</p>
      )}
      <NoteBox key={paper.id} note={note ?? ''} onSave={acts.setNote} />
      <Ids ids={paper.ids} />
      <Met paper={paper} />
      <Merged merged={merged} acts={acts} />
      <p class="details-quiet">{times(paper)}</p>
    </article>
  );
}
