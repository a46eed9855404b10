import { firstFew, shortText, textOf, tidyText } from '../dom';
import { arePeople, isName, readPeople } from '../records/people';
import { schoolNames } from '../records/words';

/** The names on a paper's own page that no meta describes. */

const mostCandidates = 150;
const mostNamed = 20;
const longestByline = 3000;

/** The first element after the walker's current one that is not inside it. */
function afterElement(walker: TreeWalker): Node | null {
  let next = walker.nextSibling();
  while (!next && walker.parentNode()) next = walker.nextSibling();
  return next;
}

const author = '[class*="author" i], [rel~="author"], [itemprop="author"]';

const mostAuthors = 200;

/** A single name with those in the elements like its own that stand beside it, each perhaps with a place of work. */
function namesBeside(element: Element, names: string[]): string[] {
  let item = element;
  for (let up = 0; up < 2 && item.parentElement; up++) {
    const { localName, className, parentElement } = item;
    const like = [...parentElement.children]
      .slice(0, mostAuthors)
      .filter((each) => each.localName === localName && each.className === className);
    const all = like.map((each) =>
      [each, ...each.children].map((one) => readPeople(textOf(one))).find((one) => arePeople(one)),
    );
    if (like.length > 1 && all.every((one) => one !== undefined))
      return all.flatMap((one) => one?.names ?? []);
    item = parentElement;
  }
  return names;
}

const workplace = new RegExp(
  String.raw`\b(?:${schoolNames}|universid|istitut|centre|center|library|museum|hospital|research|faculty|planetarium|inc\b|ltd\b|gmbh)`,
  'i',
);

/** The names that lines between breaks begin with, each before a place of work: "Ann Doe, Odd University". */
function namesInLines(element: Element): string[] {
  const lines: string[] = [''];
  for (const node of element.childNodes) {
    if (node.nodeName === 'BR') lines.push('');
    else lines[lines.length - 1] += node.textContent ?? '';
  }
  return lines.flatMap((line) => {
    const [, name = '', rest = ''] = /^\s*([^,]{4,60}),\s*(.+)/s.exec(line) ?? [];
    return workplace.test(rest) && isName(tidyText(name)) ? [tidyText(name)] : [];
  });
}

/** The names after the heading (and before the abstract): the first element that holds nothing else. */
export function findAuthors(
  part: Element,
  heading: Element,
  abstract: Element | undefined,
): string[] | undefined {
  const follows = (a: Element, b: Element) => (a.compareDocumentPosition(b) & 4) !== 0;
  let left = mostCandidates;
  const walker = part.ownerDocument.createTreeWalker(part, 1 /* NodeFilter.SHOW_ELEMENT */);
  walker.currentNode = heading;
  const isPart = heading === part;
  // Where the page says which its authors are, nothing else that looks like a name is one.
  const isNamed = firstFew(part, author, mostNamed).some(
    (each) => follows(heading, each) && (!abstract || follows(each, abstract)),
  );
  let isOfHeading = true;
  for (let next = isPart ? null : afterElement(walker); next; next = walker.nextNode()) {
    const element = next as Element;
    if (left-- === 0 || (abstract && !follows(element, abstract))) return undefined;
    if (abstract && element.contains(abstract)) continue;
    if (shortText(element, longestByline, Number.POSITIVE_INFINITY) === undefined) continue;
    if (isNamed && !(element.closest(author) ?? element.querySelector(author))) continue;
    const people = readPeople(textOf(element));
    if (arePeople(people)) return people.names.length > 1 ? people.names : namesBeside(element, people.names);
    // Behind a further heading they are of what that one is about.
    isOfHeading &&= !/^h[1-6]$/.test(element.localName);
    const inLines = isOfHeading ? namesInLines(element) : [];
    if (inLines.length > 0) return inLines;
  }
  return undefined;
}
