import { useEffect, useState } from 'preact/hooks';
import { countText } from '../../components/counts';
import type { SearchOffers } from '../../components/SearchBox';
import { type Completions, completionsOf } from '../../lib/core/query-complete';
import { suggestTags } from '../../lib/store/reads';
import type { Library, TagUse } from '../../lib/store/schema';

const maxTags = 8;
// One letter begins most words a reader searches for: fields would be offered all the time.
const fewestLetters = 2;

type Typed = { query: string; caret: number };

/** What is offered after typing, and how the reader takes it. */
export type Completing = {
  offered: SearchOffers | undefined;
  /** Tells what stands in the box now, after typing; without it nothing is offered. */
  typed: (now?: Typed) => void;
  /** What an offer would put where. */
  offerAt: (index: number) => { from: number; to: number; text: string } | undefined;
};

/** The tags that go on with what is typed, best first, as soon as the library has them. */
function useTags(db: Library | undefined, start: string | undefined): readonly TagUse[] {
  const [tags, setTags] = useState<readonly TagUse[]>([]);
  useEffect(() => {
    if (!db || start === undefined) return;
    let isWanted = true;
    suggestTags(db, start, [], maxTags).then(
      (found) => isWanted && setTags(found),
      () => undefined, // Without suggestions a tag can still be typed.
    );
    return () => {
      isWanted = false;
    };
  }, [db, start]);
  return tags;
}

function isTooSoon({ from, to, tag, options }: Completions): boolean {
  const isOfFields = tag === undefined && options.every(({ text }) => text.endsWith(':'));
  return isOfFields && to - from < fewestLetters;
}

function offersOf({ options, tag }: Completions, tags: readonly TagUse[]): SearchOffers {
  const papersOf = (name: string) => tags.find((use) => use.name === name)?.papers;
  const offers = options.map(({ text, hint }) => {
    if (text.endsWith(':')) return { text, more: hint };
    const papers = tag === undefined ? undefined : papersOf(hint);
    return papers === undefined ? { text: hint } : { text: hint, more: countText(papers) };
  });
  return { offers, hasArrows: options.every(({ text }) => !text.endsWith(':')) };
}

/** What could be typed next in the search box: fields, their values, and tags. */
export function useCompletions(db: Library | undefined, query: string): Completing {
  const [typed, setTyped] = useState<Typed>();
  const now = typed?.query === query ? typed : undefined;
  const wanted = now && completionsOf(now.query, now.caret)?.tag;
  const tags = useTags(db, wanted);
  const names = tags.map(({ name }) => name);
  const found = now && completionsOf(now.query, now.caret, names);
  const offered = found && found.options.length > 0 && !isTooSoon(found) ? found : undefined;
  return {
    offered: offered && offersOf(offered, tags),
    typed: setTyped,
    offerAt: (index) => {
      const option = offered?.options[index];
      return offered && option && { from: offered.from, to: offered.to, text: option.text };
    },
  };
}
