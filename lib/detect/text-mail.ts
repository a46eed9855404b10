import { linksOfIds } from '../core/address-draft';
import { parseArxivId } from '../core/arxiv-id';
import type { Draft } from '../core/paper';
import { codeLinksIn, projectLinkIn } from './code-links';
import { makeDraft } from './raw';
import type { TextPart } from './text-parts';

/**
 * arXiv's daily mail (https://info.arxiv.org/help/subscribe.html): records between lines that begin with `\\`, each a
 * head of labelled fields, and for what is new an abstract after it.
 */

const markLine = /^\\\\[ \t]*/m;
const headStart = /^\s*arXiv:\s*(\S+)/i;
/** What closes a record: where it is, and its size. */
const closing = /^[ \t]*\([ \t]*https?:\/\/[^\n]*\)[^\n]*/;
const ruled = /^-{20,}[ \t]*$/m;
const endOfMail = /^(?:%{2,}-+)+%*-*[ \t]*$/gm;

type Fields = ReadonlyMap<string, string>;

/** The fields of a head by their labels in small letters; a long one goes on in lines that begin with a space. */
function fieldsOf(head: string): Fields {
  const lines = head.replace(/\n[ \t]+/g, ' ').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, label, value] = /^([A-Z][\w-]*):\s*(.*)$/.exec(line) ?? [];
      return label && value ? [[label.toLowerCase(), value] as const] : [];
    }),
  );
}

// "((1) Institute (of Rivers))": deeper it does not go.
const deepestBrackets = 3;

/** Names without the places that stand in brackets after each of them, and all together behind the last. */
function authorsIn(text = ''): string[] {
  let names = text;
  for (let depth = 0; depth < deepestBrackets; depth++) names = names.replace(/\([^()]*\)/g, ' ');
  return names
    .split(/[,:;]\s*|\s+and\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The headings that arXiv's own pages give the three kinds of records. */
function sectionOf(head: string): string {
  if (/\(\*cross-listing\*\)/.test(head)) return 'Cross submissions';
  return /^replaced with/m.test(head) ? 'Replacement submissions' : 'New submissions';
}

/** The arXiv id that a piece begins with as the head of a record; undefined where it is none. */
function idOf(piece: string): string | undefined {
  const id = parseArxivId(headStart.exec(piece)?.[1] ?? '')?.id;
  return id && `arxiv:${id}`;
}

function draftOf(id: string, head: string, abstract: string | undefined): Draft | undefined {
  const fields = fieldsOf(head);
  const said = `${fields.get('comments') ?? ''} ${abstract?.replace(/\s+/g, ' ') ?? ''}`;
  return makeDraft({
    title: fields.get('title'),
    authors: authorsIn(fields.get('authors')),
    abstract,
    date: fields.get('date')?.replace(/\s*\(.*$/, ''),
    venue: fields.get('journal-ref'),
    type: 'article',
    ids: [id, ...(fields.get('doi')?.split(/\s+/) ?? []).map((doi) => `doi:${doi}`)],
    ...linksOfIds([id]),
    code: codeLinksIn(said),
    project: projectLinkIn(said),
    listed: { section: sectionOf(head) },
  });
}

/** What stands between records without the mail's own: rules, and all that is between two of them. */
function beside(text: string): string {
  const [before = '', ...ruledParts] = text.replace(endOfMail, '').split(ruled);
  return ruledParts.length === 0 ? before : `${before}\n${ruledParts.at(-1)}`;
}

/** A text cut at the records of arXiv's daily mail, in order. */
export function splitAtMail(text: string): TextPart[] {
  const parts: TextPart[] = [];
  const pieces = text.replace(/\r\n?/g, '\n').split(markLine);
  if (!pieces.slice(1).some(idOf)) return [{ text }];
  for (let at = 0; at < pieces.length; at++) {
    const head = pieces[at] ?? '';
    const id = idOf(head);
    const after = pieces[at + 1];
    if (at === 0 || id === undefined || after === undefined) {
      parts.push({ text: beside(head) });
      continue;
    }
    const isShort = closing.test(after);
    const end = isShort ? after : (pieces[at + 2] ?? '');
    parts.push({ draft: draftOf(id, head, isShort ? undefined : after) });
    parts.push({ text: beside(end.replace(closing, '')) });
    at += isShort ? 1 : 2;
  }
  return parts;
}
