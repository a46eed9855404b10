import type { JSX } from 'preact';
import { SheetAbstract, type SheetAbstractProps } from './SheetAbstract';
import { SheetNote, type SheetNoteProps } from './SheetNote';
import { SheetReport, type SheetReportProps } from './SheetReport';
import { SheetTags, type SheetTagsProps } from './SheetTags';

/** What the sheet shows, and of which papers (`about` changes with them). */
export type SheetProps = { about: string } & (
  | ({ what: 'tags' } & SheetTagsProps)
  | ({ what: 'note' } & SheetNoteProps)
  | ({ what: 'abstract' } & SheetAbstractProps)
  | ({ what: 'report' } & SheetReportProps)
);

/** What is open at the foot of the page: the current paper's tags, note or abstract, or a report of the site. */
export function Sheet(props: SheetProps): JSX.Element {
  return (
    <div class="sheet" key={`${props.what} ${props.about}`}>
      {props.what === 'tags' && <SheetTags {...props} />}
      {props.what === 'note' && <SheetNote {...props} />}
      {props.what === 'abstract' && <SheetAbstract {...props} />}
      {props.what === 'report' && <SheetReport {...props} />}
    </div>
  );
}
