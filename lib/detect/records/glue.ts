const ends = /[\p{L}\d.)\]]$/u;
const begins = /^[\p{Lu}\p{Script=Han}\p{Script=Hangul}\d(]/u;
const yearAlone = /^(?:19|20)\d\d$/;
const raised = /^su[bp]$/;

/**
 * Whether an element's text would be glued to the text before it: two fields side by side in elements of their own,
 * which only the page's styles hold apart, or a year behind the end of a sentence.
 */
export function isGlued(before: string, element: Element): boolean {
  const previous = element.previousSibling;
  if (previous?.nodeType === 3) return /[.,;]$/.test(before) && yearAlone.test(element.textContent ?? '');
  if (previous?.nodeType !== 1 || !ends.test(before)) return false;
  const left = previous as Element;
  return (
    element.hasAttribute('class') &&
    left.hasAttribute('class') &&
    !raised.test(element.localName) &&
    !raised.test(left.localName) &&
    /\p{Ll}|\p{Lo}|\d/u.test(left.textContent ?? '') &&
    begins.test(element.textContent ?? '')
  );
}

/** Whether text stands on one side of a break and an element on the other: a title and its byline in one link. */
export function isBetweenUnlikes(before: Node | null, after: Node | null): boolean {
  const next = after?.nodeType === 3 && !/\S/.test(after.nodeValue ?? '') ? after.nextSibling : after;
  return before?.nodeType === 3 && next?.nodeType === 1 && (next as Element).localName === 'span';
}
