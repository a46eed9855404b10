import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { TagEditor, type TagOffer } from '../TagEditor';

/** Whose tags these are, and whom a change is told to. */
export type SheetTagsProps = {
  title: string;
  tags: readonly string[];
  /** Known tags that go on with what is typed. */
  suggest(typed: string, tags: readonly string[]): Promise<readonly TagOffer[]>;
  onAdd(tag: string): void;
  onDrop(tag: string): void;
  onDone(): void;
};

/** The tag editor with suggestions that come when they come. */
export function SheetTags({ suggest, onAdd, ...rest }: SheetTagsProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [offers, setOffers] = useState<readonly TagOffer[]>([]);
  // Compared by what they say: each draw brings them anew.
  const taken = rest.tags.join('\n');
  useEffect(() => {
    let isWanted = true;
    suggest(typed, rest.tags).then(
      (found) => isWanted && setOffers(found),
      () => isWanted && setOffers([]), // Without suggestions a tag can still be typed.
    );
    return () => {
      isWanted = false;
    };
  }, [typed, taken]);
  const add = (tag: string) => {
    setTyped('');
    onAdd(tag);
  };
  return <TagEditor {...rest} typed={typed} offers={offers} onType={setTyped} onAdd={add} />;
}
