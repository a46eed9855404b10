import type { Draft } from '../core/paper';
import { all, first, hrefOf, textOf } from './dom';
import { type Kept, makeKept, stampOf } from './kept';
import { makeDraft, mergeRaw, type Raw } from './raw';
import { dataTitle, frontMatter } from './records/words';
import type { Fields, Found, Page, Read, Rule, Scope } from './site';
import { askTogether } from './together';

/** Reads a page by a rule: the elements that are one paper each, and their fields. */

function text(read: Read<string> | undefined, scope: Scope, page: Page): string | undefined {
  if (typeof read === 'function') return read(scope, page);
  return read === undefined ? undefined : textOf(first(scope, read));
}

function texts(
  read: Read<string[] | string> | undefined,
  scope: Scope,
  page: Page,
): string[] | string | undefined {
  if (typeof read === 'function') return read(scope, page);
  return read === undefined ? undefined : outermost(all(scope, read)).map(textOf);
}

/** A selector with alternatives may hit an element and what is in it. */
function outermost(elements: Element[]): Element[] {
  return elements.filter((element, place) => place === 0 || !elements[place - 1]?.contains(element));
}

function address(read: Read<string> | undefined, scope: Scope, page: Page): string | undefined {
  if (typeof read === 'function') return read(scope, page);
  return read === undefined ? undefined : hrefOf(first(scope, read), page);
}

function addresses(read: Read<string[]> | undefined, scope: Scope, page: Page): string[] | undefined {
  if (typeof read === 'function') return read(scope, page);
  return read === undefined ? undefined : all(scope, read).flatMap((link) => hrefOf(link, page) ?? []);
}

/** What the fields of a record say. */
export function readFields(fields: Fields, scope: Scope, page: Page): Raw {
  const raw: Raw = {
    title: text(fields.title, scope, page),
    authors: texts(fields.authors, scope, page),
    abstract: text(fields.abstract, scope, page),
    date: text(fields.date, scope, page),
    venue: text(fields.venue, scope, page),
    landing: address(fields.landing, scope, page),
    pdf: address(fields.pdf, scope, page),
    project: address(fields.project, scope, page),
    code: addresses(fields.code, scope, page),
  };
  return fields.more ? mergeRaw(raw, fields.more(scope, page)) : raw;
}

/** The item and, where the rule says so, what follows it until the next item. */
function scopeOf(item: Element, rule: Rule): Scope {
  const scope = [item];
  if (!rule.isRun) return scope;
  for (let next = item.nextElementSibling; next && !next.matches(rule.item); next = next.nextElementSibling) {
    scope.push(next);
  }
  return scope;
}

function findAnchor(rule: Rule, scope: Scope): Element | undefined {
  const selector = rule.anchor ?? (typeof rule.title === 'string' ? rule.title : undefined);
  return selector === undefined ? undefined : first(scope, selector);
}

/** The items that are records: neither frames that hold several others (layout tables, lists in lists) nor what lies in a record. */
function recordsOf(items: Element[]): Element[] {
  const ends: number[] = [];
  const frames: boolean[] = [];
  for (let at = items.length - 1; at >= 0; at--) {
    let [end, inside] = [at + 1, 0];
    for (let next = items[end]; next && items[at]?.contains(next); next = items[end]) {
      inside++;
      end = ends[end] ?? end + 1;
    }
    ends[at] = end;
    frames[at] = inside > 1 || (inside === 1 && frames[at + 1] === true);
  }
  const records: Element[] = [];
  for (let at = 0; at < items.length; at = frames[at] ? at + 1 : (ends[at] ?? at + 1)) {
    const item = items[at];
    if (item && !frames[at]) records.push(item);
  }
  return records;
}

/** A record as it was read: what its fields and the page's data said, the draft those made, and where its title stood. */
type Reading = { raw: Raw; told: string; draft: Draft | undefined; anchor: Element };

const keptBy = new WeakMap<Rule, Kept<Reading>>();

function keptOf(rule: Rule): Kept<Reading> {
  const kept = keptBy.get(rule) ?? makeKept<Reading>();
  keptBy.set(rule, kept);
  return kept;
}

/** Fewer records than these are asked one by one. */
const fewRecords = 40;

type Asked = { scope: Scope; stamp: number; known: Reading | undefined };

function readRecord(rule: Rule, { scope, known }: Asked, page: Page, data: Raw | undefined): Reading {
  const told = data ? JSON.stringify(data) : '';
  const raw = known?.raw ?? readFields(rule, scope, page);
  const anchor = known?.anchor.isConnected ? known.anchor : findAnchor(rule, scope);
  const isKnown = known !== undefined && known.told === told;
  const draft = isKnown ? known.draft : makeDraft(data ? mergeRaw(data, raw) : raw);
  return { raw, told, draft, anchor: anchor ?? (scope[0] as Element) };
}

/** The papers of a page by one rule, in page order. Yields now and then, so that a caller can pause. */
export function* readRule(rule: Rule, page: Page): Generator<undefined, Found[]> {
  const found: Found[] = [];
  const kept = keptOf(rule);
  const place = `${page.url.href} ${page.base}`;
  const asked: Asked[] = [];
  for (const item of recordsOf([...page.document.querySelectorAll(rule.item)])) {
    const scope = scopeOf(item, rule);
    const stamp = stampOf(scope);
    asked.push({ scope, stamp, known: kept.get(scope, stamp, place) });
    yield;
  }
  const unknown = asked.filter(({ known }) => !known).map(({ scope }) => scope);
  if (unknown.length > fewRecords)
    yield* askTogether(page.document, unknown, (scope) => readFields(rule, scope, page));
  const data = rule.data?.(page);
  for (const each of asked) {
    yield;
    const { scope, stamp } = each;
    const reading = readRecord(rule, each, page, data?.(scope) ?? (data && {}));
    kept.set(scope, stamp, place, reading);
    const { draft, anchor } = reading;
    if (
      !draft ||
      dataTitle.test(draft.title) ||
      (draft.authors.length === 0 && frontMatter.test(draft.title))
    )
      continue;
    const record = scope.find((element) => element.contains(anchor)) ?? (scope[0] as Element);
    found.push({ draft, anchor, record, ...(scope.length > 1 && { parts: scope }) });
  }
  return found;
}
