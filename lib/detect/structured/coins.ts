import { tidyText } from '../dom';
import type { Raw } from '../raw';

/** OpenURL records in spans (COinS, https://web.archive.org/web/2017/http://ocoins.info/): what a listing says of a row for machines. */

const longest = 5000;

function idOf(id: string): string[] {
  const [, scheme, value] = /^info:(doi|pmid|arxiv|bibcode)\/(.+)$/i.exec(id) ?? [];
  if (scheme && value) return [`${scheme.toLowerCase()}:${value}`];
  return /^https?:\/\/(?:dx\.)?doi\.org\//i.test(id) ? [`doi:${id}`] : [];
}

function pagesOf(value: (name: string) => string | undefined): string | undefined {
  const [start, end] = [value('spage'), value('epage')];
  return value('pages') ?? (start && end ? `${start}–${end}` : start);
}

/** The record of a span, or undefined when it has no title. */
export function readCoins(span: Element): Raw | undefined {
  const context = new URLSearchParams((span.getAttribute('title') ?? '').slice(0, longest));
  const value = (name: string) => tidyText(context.get(`rft.${name}`) ?? '') || undefined;
  const title = value('atitle') ?? value('title') ?? value('btitle');
  if (!title) return undefined;
  const [family, given] = [value('aulast'), value('aufirst') ?? value('auinit')];
  const first = family && given ? [`${family}, ${given}`] : [];
  const rest = [...context.getAll('rft.au'), ...context.getAll('rft.creator')].map(tidyText);
  return {
    title,
    authors: [...new Set([...first, ...rest])],
    date: value('date'),
    venue: value('jtitle') ?? (value('atitle') ? (value('btitle') ?? value('title')) : undefined),
    volume: value('volume'),
    issue: value('issue'),
    pages: pagesOf(value),
    ids: context.getAll('rft_id').flatMap(idOf),
  };
}
