import { isTaughtSelector, pathShape, type TaughtRule } from '../core/taught-rule';
import type { Page } from './page';
import { type Places, taughtRecords } from './taught';

/**
 * Learns from two titles that the reader has shown where the records of a page stand: what the ways from each title to
 * the page's root have in common, cut to what is needed. Tags and class names count, places among siblings only where
 * nothing else tells two columns apart, so that small changes of the site do no harm.
 */

/** The two titles, each with the elements that hold it, from inside out. */
type Chains = readonly [Element[], Element[]];
/** What an element is to a rule: its tag, and the names that the two shown have in common. */
type Step = { tag: string; id: string; classes: string[] };

const stateWord =
  /\d{3}|^(?:is|has|js)-|^(?:active|odd|even|first|last|selected|visited|current|open|show|hidden|alt|new|read)$/i;
const plainName = /^-?[A-Za-z_][\w-]{0,40}$/;
const mostClasses = 3;

function chainOf(element: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) chain.push(at);
  return chain;
}

function namesOf(element: Element): string[] {
  return [...element.classList].filter((name) => plainName.test(name) && !stateWord.test(name));
}

/** What two elements of one tag have in common; undefined where their tags differ. */
function stepOf(one: Element, other: Element): Step | undefined {
  if (one.localName !== other.localName) return undefined;
  const others = new Set(namesOf(other));
  const classes = namesOf(one).filter((name) => others.has(name));
  const isOne = one === other && plainName.test(one.id) && !/\d/.test(one.id);
  return { tag: one.localName, id: isOne ? one.id : '', classes: classes.slice(0, mostClasses) };
}

/** The steps from two titles upward, for as long as their tags agree. */
function stepsOf(first: Element[], second: Element[]): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < Math.min(first.length, second.length); at++) {
    const step = stepOf(first[at] as Element, second[at] as Element);
    if (!step) break;
    steps.push(step);
  }
  return steps;
}

const stepText = ({ tag, id, classes }: Step): string =>
  `${tag}${id && `#${id}`}${classes.map((name) => `.${name}`).join('')}`;

/** The selector of steps that go upward. */
function selectorOf(steps: readonly Step[]): string {
  return [...steps].reverse().map(stepText).join(' > ');
}

const placeOf = (element: Element): number =>
  [...(element.parentElement?.children ?? [])].indexOf(element) + 1;

/** The place among its siblings that an element has in both chains; undefined where they differ. */
function sharedPlace(chains: Chains, height: number): number | undefined {
  const [place, other] = chains.map((chain) => placeOf(chain[height] as Element));
  return place === other ? place : undefined;
}

function ancestorOf(element: Element, height: number): Element | null {
  let at: Element | null = element;
  for (let up = 0; up < height && at; up++) at = at.parentElement;
  return at;
}

/**
 * How high above its title a record's element stands: as high as it still holds no other title. Where cells of one row
 * look alike, only those in the same place as the titles shown are titles.
 */
function heightOf(alike: readonly Element[], chains: Chains): number {
  let titles = alike;
  const holdsOne = (height: number) =>
    chains.every((chain) => {
      const element = chain[height];
      return element && titles.filter((title) => element.contains(title)).length === 1;
    });
  for (let height = 0; ; height++) {
    if (holdsOne(height + 1)) continue;
    const [above, other] = chains.map((chain) => chain[height + 1]);
    const place = sharedPlace(chains, height);
    if (!above || !other || above === other || place === undefined) return height;
    titles = titles.filter((title) => {
      const column = ancestorOf(title, height);
      return column && placeOf(column) === place;
    });
    if (!holdsOne(height + 1)) return height;
  }
}

type Shown = { document: Document; steps: Step[]; chains: Chains };

/** The selector of an item, as short as gives no other records than the whole way from the root does. */
function itemSelector({ document, steps }: Shown, height: number, title: string, isRun: boolean): string {
  const upward = steps.slice(height);
  const recordsAt = (item: string) =>
    taughtRecords(document, { item, title, isRun }).map((record) => record.item);
  const whole = recordsAt(selectorOf(upward));
  for (let length = 1; length < upward.length; length++) {
    const found = recordsAt(selectorOf(upward.slice(0, length)));
    if (found.length === whole.length && found.every((item, at) => item === whole[at]))
      return selectorOf(upward.slice(0, length));
  }
  return selectorOf(upward);
}

/** The titles' selector inside their items: the shortest that hits them first, by a place among siblings if need be. */
function titleSelector({ steps, chains }: Shown, height: number): string | undefined {
  if (height === 0) return '';
  const hits = (selector: string) =>
    chains.every((chain) => chain[height]?.querySelector(selector) === chain[0]);
  for (let length = 1; length <= height; length++) {
    const selector = selectorOf(steps.slice(0, length));
    if (hits(selector)) return selector;
  }
  for (let at = 0; at < height; at++) {
    const place = sharedPlace(chains, at);
    if (place === undefined) continue;
    const head = `${stepText(steps[at] as Step)}:nth-child(${place})`;
    const selector = at > 0 ? `${head} > ${selectorOf(steps.slice(0, at))}` : head;
    if (hits(selector)) return selector;
  }
  return undefined;
}

const fewestBetween = 12;

/** Whether more than half of the items are followed by text that is in none of them. */
function goesOn(items: readonly Element[]): boolean {
  const all = new Set<Node>(items);
  const isOpen = (item: Element) => {
    let text = '';
    for (let next = item.nextSibling; next && !all.has(next) && text.length < 200; next = next.nextSibling)
      text += next.textContent ?? '';
    return text.replace(/\s+/g, ' ').trim().length >= fewestBetween;
  };
  return items.filter(isOpen).length > items.length / 2;
}

/** Where the records of the page stand whose titles are these two; undefined where they have nothing in common. */
function learnPlaces(document: Document, first: Element, second: Element): Places | undefined {
  if (first.contains(second) || second.contains(first)) return undefined;
  const chains = [chainOf(first), chainOf(second)] as const;
  const steps = stepsOf(...chains);
  if (steps.length === 0) return undefined;
  const shown = { document, steps, chains };
  const titles = [...document.querySelectorAll(selectorOf(steps))];
  const height = heightOf(titles, chains);
  const title = titleSelector(shown, height);
  if (title === undefined || !steps[height]) return undefined;
  const items = taughtRecords(document, { item: selectorOf(steps.slice(height)), title, isRun: false });
  const isRun = goesOn(items.map(({ item }) => item));
  return { item: itemSelector(shown, height, title, isRun), title, isRun };
}

/** The rule that two titles on a page teach; undefined where they are not alike. */
export function teach(page: Page, first: Element, second: Element, now: number): TaughtRule | undefined {
  const places = learnPlaces(page.document, first, second);
  if (!places || ![places.item, places.title || 'a'].every(isTaughtSelector)) return undefined;
  return { host: page.url.host, path: pathShape(page.url), ...places, at: now };
}
