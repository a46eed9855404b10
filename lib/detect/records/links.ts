import { gatherIds, idsInText, idsInUrl } from '../../core/ids';
import type { Draft } from '../../core/paper';
import { isName } from './people';
import type { Row } from './row';
import { isCodeAddress } from './text-links';

/** A link of a row: where it leads, and what it says. */
type Link = { url: string; label: string; isTitle: boolean; ids: string[] };

/** The ids and links of a row, and how many different works its ids name. */
export type Reach = { ids: string[]; links: Draft['links']; works: number };

const idText = /10\.\d{4}|arxiv|pmid|pmc\d/i;

// What parsing leaves as it is: of a path with what follows it, and before that of a host.
const path = String.raw`\/[\w~,;:@/=&?#+!()*-]*(?:\.[\w~,;:@/=&?#+!()*-]+)*$`;
const wholeAddress = new RegExp(String.raw`^https?:\/\/[a-z\d-]+(?:\.[a-z][a-z\d-]*)+${path}`);
const wholePath = new RegExp(`^(?!//)${path}`);

/** An address that is written as it would be parsed, as most are, made whole; undefined for any other. Parsing is what a row's links cost. */
function wholeOf(href: string, base: string): string | undefined {
  if (href.includes('/.')) return undefined;
  if (wholeAddress.test(href)) return href;
  const host = wholePath.test(href) ? /^https?:\/\/[^/?#]+(?=\/)/.exec(base)?.[0] : undefined;
  return host && host + href;
}

/** The address a link leads to, or undefined where it leads nowhere on the web. */
function resolve(href: string, base: string): string | undefined {
  if (href === '' || href.startsWith('#') || /^(javascript|mailto|data|tel):/i.test(href)) return undefined;
  const whole = wholeOf(href, base);
  if (whole) return whole;
  try {
    const { href: url, protocol } = new URL(href, base);
    return protocol === 'http:' || protocol === 'https:' ? url : undefined;
  } catch {
    return undefined;
  }
}

function linksOf(row: Row, base: string): Link[] {
  const links: Link[] = [];
  for (const cell of row.cells) {
    if (cell.href === undefined || cell.tag !== 'a' || (cell !== row.at && isName(cell.text))) continue;
    const url = resolve(cell.href, base);
    if (url)
      links.push({
        url,
        ids: idsInUrl(url),
        label: cell.text,
        isTitle: cell === row.at || (cell.line === row.at.line && cell.text.includes(row.title)),
      });
  }
  const own = row.at.href === undefined ? undefined : resolve(row.at.href, base);
  if (own && !links.some((link) => link.isTitle))
    links.unshift({ url: own, label: row.title, isTitle: true, ids: idsInUrl(own) });
  return links.sort((a, b) => Number(b.isTitle) - Number(a.isTitle));
}

/** Reads the ids and links of a row; relative addresses are resolved against `base`. */
export function readReach(row: Row, base: string): Reach {
  const links = linksOf(row, base);
  const seen = new Map<string, Set<string>>();
  const ids: string[] = [];
  const add = (id: string) => {
    const scheme = id.slice(0, id.indexOf(':'));
    const values = seen.get(scheme) ?? new Set();
    if (values.size === 0) ids.push(id);
    seen.set(scheme, values.add(id));
  };
  for (const link of links) {
    link.ids.forEach(add);
  }
  for (const cell of row.cells)
    if (cell.isLine && cell.text.length < 3000 && idText.test(cell.text)) idsInText(cell.text).forEach(add);
  for (const id of attributeIds(row)) add(id);
  return {
    ids: gatherIds(ids),
    links: sortLinks(links),
    works: Math.max(0, ...[...seen.values()].map((values) => values.size)),
  };
}

/** DOIs that a row keeps in an attribute only. */
function attributeIds(row: Row): string[] {
  const holder = row.at.element.closest('[data-doi]');
  const value = holder?.getAttribute('data-doi');
  return value ? idsInText(`doi:${value}`) : [];
}

function sortLinks(links: Link[]): Draft['links'] {
  const isPdf = ({ url, label }: Link) =>
    /\.pdf($|[?#])|\/e?pdf\/|[?&](name|type|format)=pdf|\/pdf$/i.test(url) ||
    /^\W*(download )?pdf\b/i.test(label);
  const pdf = links.find(isPdf)?.url;
  const codes = [
    ...new Set(
      links
        .filter(({ url, label }) => isCodeAddress(url) || /^\W*code\W*$/i.test(label))
        .map(({ url }) => url),
    ),
  ];
  const project = links.find(
    ({ url, label }) =>
      /^\W*(project|website|homepage|web ?page|project (web)?(page|site))\W*$/i.test(label) &&
      !isCodeAddress(url),
  )?.url;
  const landing =
    links.find((link) => link.isTitle && !isPdf(link))?.url ??
    links.find(
      ({ url, label }) =>
        /^\W*(abs(tract)?|摘要|html|details|full text|arxiv|doi)\W*$/i.test(label) && url !== pdf,
    )?.url ??
    links.find(({ url, ids }) => ids.length > 0 && url !== pdf)?.url;
  return {
    ...(landing === undefined ? {} : { landing }),
    ...(pdf === undefined ? {} : { pdf }),
    ...(codes.length === 0 ? {} : { code: codes }),
    ...(project === undefined ? {} : { project }),
  };
}
