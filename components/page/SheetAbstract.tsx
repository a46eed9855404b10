import type { JSX } from 'preact';

/** Whose abstract this is, and what can be done where there is none. */
export type SheetAbstractProps = {
  title: string;
  byline: string;
  /** The abstract; undefined where page and library have none. */
  abstract: string | undefined;
  /** Asks elsewhere for it; absent where the paper has no id to ask by. */
  onAsk?: (() => void) | undefined;
  isAsking: boolean;
  /** True once it was asked for in vain. */
  hasAsked: boolean;
  onClose(): void;
};

function Missing({ onAsk, isAsking, hasAsked }: SheetAbstractProps): JSX.Element {
  if (isAsking) return <p class="muted">Asking Semantic Scholar.</p>;
  return (
    <div class="missing">
      <p class="muted">
        {hasAsked ? 'Semantic Scholar has no abstract of it either.' : 'This page shows no abstract of it.'}
      </p>
      {onAsk && (
        <>
          <button type="button" class="button" onClick={onAsk}>
            Ask Semantic Scholar
          </button>
          <p class="muted">Tells it the paper’s identifier, and nothing of you or this page.</p>
        </>
      )}
    </div>
  );
}

/** The abstract of the current paper, at the foot of the page. */
export function SheetAbstract(props: SheetAbstractProps): JSX.Element {
  const { title, byline, abstract, onClose } = props;
  return (
    <section class="abstract" aria-label={`Abstract of ${title}`}>
      <header>
        <h2>{title}</h2>
        <button type="button" class="icon-button" aria-label="Close the abstract" onClick={onClose}>
          ✕
        </button>
      </header>
      {byline && <p class="muted one-line">{byline}</p>}
      {abstract ? <p class="abstract-text">{abstract}</p> : <Missing {...props} />}
    </section>
  );
}
