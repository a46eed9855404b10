import type { TaughtRule } from '../../lib/core/taught-rule';
import type { Page } from '../../lib/detect/page';
import type { Found } from '../../lib/detect/site';
import { readTaught } from '../../lib/detect/taught';
import { teach } from '../../lib/detect/teach';

/** What the reader has shown so far, and what was learned of it. */
export type Lesson =
  | { step: 'first' | 'unlike' }
  | { step: 'second'; first: Element }
  | { step: 'found' | 'kept'; rule: TaughtRule; papers: readonly Found[] };

function readAll(page: Page, rule: TaughtRule): Found[] {
  const walk = readTaught(rule, page);
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
  }
}

/** The lesson after the reader has shown a title: two of one list teach a rule, if it finds both of them. */
export function showTitle(lesson: Lesson, title: Element, page: Page, now: number): Lesson {
  if (lesson.step !== 'second') return { step: 'second', first: title };
  const rule = teach(page, lesson.first, title, now);
  const papers = rule ? readAll(page, rule) : [];
  const isShown = (element: Element) =>
    papers.some(
      ({ anchor, record }) =>
        anchor.contains(element) || element.contains(anchor) || record.contains(element),
    );
  if (!rule || !isShown(lesson.first) || !isShown(title)) return { step: 'unlike' };
  return { step: 'found', rule, papers };
}
