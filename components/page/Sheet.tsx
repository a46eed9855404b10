import type { JSX } from 'preact';
import { SheetAbstract, type SheetAbstractProps } from './SheetAbstract';
import { SheetNote, type SheetNoteProps } from './SheetNote';
import { SheetTags, type SheetTagsProps } from './SheetTags';

/** What the sheet shows, and of which papers (`about` changes with them). */
export type SheetProps = { about: string } & (
  | ({ what: 'tags' } & SheetTagsProps)
  | ({ what: 'note' } & SheetNoteProps)
  | ({ what: 'abstract' } & SheetAbstractProps)
);

/** What is open at the foot of the page about the current paper: its tags, its note or its abstract. */
export function Sheet(props: SheetProps): JSX.Element {
  return (
    <div class="sheet" key={`${props.what} ${props.about}`}>
      {props.what === 'tags' && <SheetTags {...props} />}
      {props.what === 'note' && <SheetNote {...props} />}
      {props.what === 'abstract' && <SheetAbstract {...props} />}
    </div>
  );
}
