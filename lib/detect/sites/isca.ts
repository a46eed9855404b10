import { textOf } from '../dom';
import type { Scope, Site } from '../site';

const byline = 'p > span';

/** A link holds the title, a break, and the names. */
function title([link]: Scope): string {
  const copy = link?.querySelector('p')?.cloneNode(true) as Element | undefined;
  for (const names of copy?.querySelectorAll('span') ?? []) names.remove();
  return textOf(copy);
}

/** The archive of the International Speech Communication Association: Interspeech and its workshops. */
export const isca: Site = {
  id: 'isca',
  hosts: ['isca-archive.org'],
  rules: [
    {
      item: `a[href$=".html"]:has(> ${byline})`,
      title,
      anchor: 'p',
      landing: 'a',
      authors: byline,
      more: () => ({ type: 'paper-conference' }),
    },
  ],
};
