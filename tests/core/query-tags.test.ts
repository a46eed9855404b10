import { describe, expect, it } from 'vitest';
import { asksForTag, toggleTag } from '../../lib/core/query-tags';

describe('a tag in a query', () => {
  it.each([
    ['', 'vision', 'tag:vision '],
    ['rivers', 'vision', 'tag:vision rivers'],
    ['rivers', 'to do', 'tag:"to do" rivers'],
    ['tag:vision rivers', 'vision', 'rivers'],
    ['rivers tag:"To  do" slow', 'to do', 'rivers slow'],
    ['tags:vision tag:nlp', 'Vision', 'tag:nlp'],
    ['cats OR dogs', 'vision', 'tag:vision (cats OR dogs)'],
    ['-tag:vision', 'vision', 'tag:vision -tag:vision'],
    ['(tag:vision)', 'vision', 'tag:vision (tag:vision)'],
  ])('is put into "%s" or taken out: %s', (text, tag, toggled) => {
    expect(toggleTag(text, tag)).toBe(toggled);
  });

  it('is asked for only where every hit must have it', () => {
    expect(asksForTag('x tag:vision', 'Vision')).toBe(true);
    expect(asksForTag('tag:vision OR cats', 'vision')).toBe(false);
    expect(asksForTag('-tag:vision', 'vision')).toBe(false);
    expect(asksForTag('tag:visions', 'vision')).toBe(false);
    expect(asksForTag('tag:"open', 'open')).toBe(false);
  });
});
