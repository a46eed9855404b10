import { elementsOf, fieldOf } from './clean';

/**
 * A rule that the reader has taught Offprint for one site by showing two titles: data only, read again strictly
 * wherever it comes from. The fields of a record are learned anew on each page; only its place and its title's are kept.
 */
export type TaughtRule = {
  host: string;
  /** The pages it is for, by their path: `*` stands for any one segment. */
  path: string;
  /** The selector of what each paper begins with. */
  item: string;
  /** The selector of the title inside it; none where the item is the title, or its only line. */
  title: string;
  /** The record goes on after the item, until the next. */
  isRun: boolean;
  /** When it was taught, in epoch milliseconds. */
  at: number;
};

const mostRules = 500;
const longest = { host: 253, path: 300, selector: 500 };

/** All of the selector language that a taught rule may use: tags, ids, classes, one place among siblings; below, or directly below. */
const step = String.raw`(?:[a-z][a-z0-9-]*|(?=[#.]))(?:#[A-Za-z_][\w-]*)?(?:\.-?[A-Za-z_][\w-]*)*(?::nth-child\(\d{1,3}\))?`;
const selector = new RegExp(`^${step}(?:(?: > | )${step})*$`);

/** True for a selector that a taught rule may have. */
export function isTaughtSelector(text: string): boolean {
  return text.length <= longest.selector && selector.test(text);
}

function textIn(value: unknown, name: 'host' | 'path' | 'item' | 'title', most: number): string | undefined {
  const text = fieldOf(value, name);
  return typeof text === 'string' && text.length <= most ? text : undefined;
}

/** A taught rule out of anything; undefined where it is none. */
export function parseTaughtRule(value: unknown): TaughtRule | undefined {
  const host = textIn(value, 'host', longest.host);
  const path = textIn(value, 'path', longest.path);
  const item = textIn(value, 'item', longest.selector);
  const title = textIn(value, 'title', longest.selector);
  const at = fieldOf(value, 'at');
  if (!host || !/^[\w.:[\]-]+$/.test(host) || !path?.startsWith('/')) return undefined;
  if (!item || !isTaughtSelector(item) || title === undefined) return undefined;
  if (title !== '' && !isTaughtSelector(title)) return undefined;
  const isRun = fieldOf(value, 'isRun') === true;
  return { host, path, item, title, isRun, at: typeof at === 'number' && at >= 0 ? at : 0 };
}

/** Taught rules out of anything; what is none is left out. */
export function parseTaughtRules(value: unknown): TaughtRule[] {
  return elementsOf(value, mostRules).flatMap((each) => parseTaughtRule(each) ?? []);
}

/** The pages that a rule taught at an address is for: those whose paths differ in numbers only. */
export function pathShape(url: URL): string {
  const shape = url.pathname.replace(/[^/]*\d[^/]*/g, '*');
  return shape.length <= longest.path ? shape : '/';
}

/** True where a rule is for the page at an address. */
export function isTaughtFor(rule: TaughtRule, url: URL): boolean {
  if (rule.host !== url.host) return false;
  const asked = rule.path.split('/');
  const given = url.pathname.split('/');
  return asked.length === given.length && asked.every((part, at) => part === '*' || part === given[at]);
}

/** True for two rules of which the later replaces the earlier. */
export function isSameTaught(one: TaughtRule, other: TaughtRule): boolean {
  return one.host === other.host && one.path === other.path;
}
