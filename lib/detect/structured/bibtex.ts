import { decodeTex } from '../../core/latex';
import type { Raw } from '../raw';

/** BibTeX that a page shows or hides beside a paper ("cite", "bibtex"). */

const entry =
  /@(?:article|inproceedings|conference|misc|techreport|phdthesis|incollection|unpublished)\s*\{/i;
const longest = 8000;

/** "16\textsuperscript{th}": what is raised or lowered is read as it stands. */
const raised = /\\text(?:super|sub)script(?=\s*\{)/g;

/** The value that begins at a place: in braces, in quotes, or bare. */
function valueAt(text: string, from: number): string {
  const open = text[from];
  if (open !== '{') return (open === '"' ? /"([^"]*)"/y : /([\w-]+)/y).exec(text.slice(from))?.[1] ?? '';
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return text.slice(from + 1, at);
  }
  return '';
}

/** The record of a text's only entry; undefined where it has none, or several. */
export function readBibtex(text: string): Raw | undefined {
  const start = text.length > longest ? -1 : text.search(entry);
  if (start < 0 || entry.test(text.slice(start + 1))) return undefined;
  const field = (name: string): string | undefined => {
    const hit = new RegExp(String.raw`[,\s]${name}\s*=\s*(?=\S)`, 'i').exec(text.slice(start));
    const value = hit && valueAt(text, start + hit.index + hit[0].length);
    return value
      ? decodeTex(value.replace(raised, '')).replace(/[{}]/g, '').replace(/\s+/g, ' ').trim()
      : undefined;
  };
  const [doi, eprint] = [field('doi'), field('eprint')];
  return {
    title: field('title'),
    authors: field('author')
      ?.split(/\s+and\s+/i)
      .filter((name) => name !== 'others'),
    date: field('year'),
    venue: field('journal') ?? field('booktitle'),
    volume: field('volume'),
    pages: field('pages'),
    ids: [...(doi ? [`doi:${doi}`] : []), ...(eprint ? [`arxiv:${eprint}`] : [])],
  };
}
