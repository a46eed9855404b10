import { idsInText } from '../../core/ids';
import { firstFew, pageTitle, shortText, textOf } from '../dom';
import { titleKey } from '../once';
import type { Raw } from '../raw';
import { arePeople, readPeople } from '../records/people';
import { titleScore } from '../records/titles';
import type { Page } from '../site';
import { type Field, fieldOf } from './field-labels';
import { findPdf } from './own-page';

/**
 * A paper's or a thesis's page that no meta describes and that has its fields under labels, as repositories, catalogues
 * and forms show a record: a table, a list of definitions, lines that begin with a bold label.
 */

/** What the page has under a label: the text of each value. */
type Labelled = { field: Field; at: Element; values: string[] };

const holders =
  'th, dt, td:first-child, label, b, strong, em, h2, h3, h4, h5, [class*="label" i], [class*="field" i] > :first-child';
const mostHolders = 1500;
const holdersPerStep = 150;
const longestLabel = 60;
const mostUp = 3;

const trimmed = (node: Node) => (node.textContent ?? '').trim();

/** The outermost element that says no more than the label. */
function wholeLabel(label: Element): Element {
  let whole = label;
  const text = trimmed(label);
  for (let up = 0; up < mostUp && whole.parentElement && trimmed(whole.parentElement) === text; up++)
    whole = whole.parentElement;
  return whole;
}

/** The elements after a `dt` up to the next one. */
function definitionsAfter(term: Element): Element[] {
  const found: Element[] = [];
  for (let next = term.nextElementSibling; next?.localName === 'dd'; next = next.nextElementSibling)
    found.push(next);
  return found;
}

/** What follows a label in its line, or the block after it. */
function textAfter(label: Element): string {
  let text = '';
  for (let next = label.nextSibling; next; next = next.nextSibling) {
    const element = next.nodeType === 1 ? (next as Element) : undefined;
    const isBreak = element?.localName === 'br' || (element && fieldOf(textOf(element)) !== undefined);
    if (isBreak && text.replace(/[\s:：]/g, '')) break;
    const isBlock = element && /^(?:p|div|ul|ol|table|section|h[1-6])$/.test(element.localName);
    if (isBlock && text.replace(/[\s:：]/g, '')) break;
    text += ` ${element ? textOf(element) : (next.nodeValue ?? '')}`;
    if (isBlock) break;
  }
  return text;
}

/** The values of a label: the cells, definitions or text that follow it. */
function valuesOf(label: Element): string[] {
  const whole = wholeLabel(label);
  if (whole.localName === 'dt') return definitionsAfter(whole).map(textOf);
  const cell = whole.closest('td, th');
  if (cell && trimmed(cell) === trimmed(whole)) return [textOf(cell.nextElementSibling)];
  return [textAfter(whole)];
}

const edges = /^[\s:：]+|\s*\[[^\]]*\]\s*$|\s*\((?:author|creator|autor|auteur)\)\s*$|\s+$/giu;

/** All that the page has under labels, in page order, read in short steps. */
function* readLabelled({ document }: Page): Generator<undefined, Labelled[]> {
  const found: Labelled[] = [];
  for (const [place, at] of firstFew(document, holders, mostHolders).entries()) {
    if (place % holdersPerStep === 0) yield;
    const text = shortText(at, longestLabel);
    const field = text && fieldOf(text);
    if (!field || found.some((other) => other.at.contains(at))) continue;
    const values = valuesOf(at).map((value) => value.replace(edges, ''));
    if (values.some(Boolean)) found.push({ field, at, values: values.filter(Boolean) });
  }
  return found;
}

const paperTypes = /thes[ie]s|dissertation|article|paper|preprint|report|tese|tesi|mémoire|論文|论文|학위/i;
const thesis = /thes[ie]s|dissertation|\btese\b|\btesi\b|学位/i;
const otherTypes =
  /\b(?:books?|e-?books?|livre|buch|libro|livro|datasets?|software|films?|dvd|videos?|images?|photos?\w*|maps?|music\w*|audio|sound|patents?|scores?|novels?|objects?|poems?)\b/i;
const fewestOfAbstract = 200;

/** All values of a field. */
function valuesIn(fields: readonly Labelled[], field: Field): string[] {
  return fields.flatMap((each) => (each.field === field ? each.values : []));
}

/** Whether it is called a thesis, or somebody advised on it. */
function isThesis(fields: readonly Labelled[]): boolean {
  return valuesIn(fields, 'thesis').length > 0 || thesis.test(valuesIn(fields, 'type').join(' '));
}

/** Whether the fields are those of a paper: it is a thesis, or has an abstract, a journal or a DOI and is called no book. */
function isOfPaper(fields: readonly Labelled[], abstract: string | undefined): boolean {
  const has = (field: Field) => valuesIn(fields, field).length > 0;
  if (isThesis(fields)) return true;
  if (has('isbn') || otherTypes.test(valuesIn(fields, 'type').join(' '))) return false;
  return has('venue') || has('doi') || (abstract?.length ?? 0) >= fewestOfAbstract;
}

/** Who wrote it: its authors, or its makers where it is called a thesis or paper. */
function authorsIn(fields: readonly Labelled[]): Labelled[] {
  const of = (field: Field) => fields.filter((each) => each.field === field);
  const isCalledPaper = paperTypes.test(valuesIn(fields, 'type').join(' '));
  if (of('author').length > 0 || !isCalledPaper) return of('author');
  return of('creator').slice(0, 1);
}

/** The people of some values: a byline, or one name each. */
function namesIn(values: readonly string[]): string[] {
  return values.flatMap((value) => {
    const people = readPeople(value);
    return arePeople(people) ? people.names : [];
  });
}

/** The heading over the fields that says their title, where none of them does. */
function headingOver({ document }: Page, first: Element): string | undefined {
  const named = titleKey(pageTitle(document));
  const heading = firstFew(document, 'h1, h2, h3, h4, [class*="title" i], [property="name"]', 40).find(
    (each) => {
      const isBefore = (each.compareDocumentPosition(first) & 4) !== 0;
      const text = textOf(each);
      const key = titleKey(text);
      return isBefore && key.length >= 20 && named.includes(key) && titleScore(text) >= 0.9;
    },
  );
  return heading && textOf(heading);
}

/** A catalogue's title ends with who wrote it: "A title / by Ann Doe". */
function withoutAuthor(title: string, names: readonly string[]): string {
  const [, before, rest] = /^(.+?)\s+\/\s+(.+)$/.exec(title) ?? [];
  const isSaid = names.some((name) =>
    name.split(/[\s,]+/).some((word) => word.length > 2 && rest?.includes(word)),
  );
  return before && isSaid ? before : title;
}

const mostTitles = 2;

/** The paper whose fields the page shows under labels; undefined where they are of several works, or of another kind. */
export function* labelledPaper(page: Page): Generator<undefined, Raw | undefined> {
  const fields = yield* readLabelled(page);
  const of = (field: Field) => fields.filter((each) => each.field === field);
  const writers = authorsIn(fields);
  const [first] = writers;
  if (!first || of('title').length > mostTitles || of('abstract').length > mostTitles * 2) return undefined;
  const authors = namesIn(writers.flatMap(({ values }) => values));
  const abstract = of('abstract')[0]?.values.join(' ');
  if (authors.length === 0 || !isOfPaper(fields, abstract)) return undefined;
  const title = withoutAuthor(of('title')[0]?.values[0] ?? headingOver(page, first.at) ?? '', authors);
  if (titleScore(title) < 0.4) return undefined;
  return {
    title,
    authors,
    abstract,
    date: of('date')[0]?.values[0],
    venue: of('venue')[0]?.values[0],
    type: isThesis(fields) ? 'thesis' : undefined,
    ids: idsInText(valuesIn(fields, 'doi').join(' ')),
    pdf: findPdf(page.document.body, page),
    landing: page.url.href,
  };
}
