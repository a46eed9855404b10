import { decodeTex } from '../core/latex';
import type { Draft, WorkType } from '../core/paper';
import { codeLinksIn } from './code-links';
import { makeDraft, type Raw } from './raw';
import type { TextPart } from './text-parts';

/** BibTeX entries as they stand in pasted text: enough of the language to know a paper; a file is imported elsewhere. */

const entryStart = /(?:^|\n)[ \t]*@([a-z]+)\s*\{\s*([^\s,{}]*)\s*,/gi;
const fieldStart = /[\s,]*([a-z][\w-]*)\s*=\s*/iy;
const longestEntry = 30_000;

/** Where the value that starts at `from` ends: a braced or quoted text, or a bare word. */
function endOfValue(text: string, from: number): number {
  const isQuoted = text[from] === '"';
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === '}') {
      depth--;
      if (depth < 0) return at;
      if (depth === 0 && !isQuoted && text[from] === '{') return at + 1;
    } else if (sign === '"' && isQuoted && depth === 0 && at > from) return at + 1;
    else if (depth === 0 && !isQuoted && (sign === ',' || sign === '\n')) return at;
  }
  return text.length;
}

/** The fields of the entry whose first field begins at `from`, and where the entry ends. */
function readFields(text: string, from: number): { fields: Map<string, string>; end: number } {
  const fields = new Map<string, string>();
  let at = from;
  for (;;) {
    fieldStart.lastIndex = at;
    const name = fieldStart.exec(text)?.[1]?.toLowerCase();
    if (name === undefined) break;
    const start = fieldStart.lastIndex;
    at = endOfValue(text, start);
    const value = text.slice(start, at).replace(/^[{"]|[}"]$/g, '');
    if (!fields.has(name)) fields.set(name, value);
  }
  const close = /^[\s,]*\}/.exec(text.slice(at, at + 200));
  return { fields, end: at + (close?.[0].length ?? 0) };
}

const types: Readonly<Record<string, WorkType>> = {
  article: 'article-journal',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  incollection: 'chapter',
  inbook: 'chapter',
  book: 'book',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  techreport: 'report',
};

/** A value as text: the braces that only keep capitals together are gone, those of maths are not. */
function plain(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const parts = decodeTex(value).split(/(\$[^$]*\$)/);
  return parts.map((part, at) => (at % 2 ? part : part.replace(/[{}]/g, ''))).join('');
}

function idsOf(fields: Map<string, string>): string[] {
  const eprint = fields.get('eprint');
  const isArxiv = /arxiv/i.test(fields.get('archiveprefix') ?? fields.get('eprinttype') ?? 'arxiv');
  const named = ['doi', 'pmid', 'pmcid'].flatMap((name) => {
    const value = fields.get(name);
    return value ? [`${name}:${value}`] : [];
  });
  return eprint && isArxiv ? [...named, `arxiv:${eprint}`] : named;
}

function draftOf(kind: string, fields: Map<string, string>): Draft | undefined {
  const get = (...names: string[]) => names.map((name) => fields.get(name)).find((value) => value);
  const url = get('url', 'ee');
  const note = `${get('note') ?? ''} ${get('howpublished') ?? ''}`;
  const raw: Raw = {
    title: plain(get('title')),
    authors: get('author', 'editor')
      ?.split(/\s+and\s+/i)
      .flatMap((name) => plain(name) ?? []),
    abstract: plain(get('abstract')),
    date: [get('year', 'date'), get('month')].filter(Boolean).join(' ') || undefined,
    venue: plain(get('journal', 'booktitle', 'journaltitle', 'school', 'institution')),
    type: types[kind],
    volume: get('volume'),
    issue: get('number', 'issue'),
    pages: get('pages'),
    ids: idsOf(fields),
    landing: url,
    code: codeLinksIn(`${note} ${url ?? ''}`),
  };
  return makeDraft(raw);
}

/** A text cut at its BibTeX entries, in order. */
export function splitAtBibtex(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const hit of text.matchAll(entryStart)) {
    if (hit.index < from) continue;
    const body = hit.index + hit[0].length;
    const { fields, end } = readFields(text.slice(0, body + longestEntry), body);
    if (fields.size === 0) continue;
    parts.push(
      { text: text.slice(from, hit.index) },
      { draft: draftOf((hit[1] ?? '').toLowerCase(), fields) },
    );
    from = end;
  }
  return [...parts, { text: text.slice(from) }];
}
