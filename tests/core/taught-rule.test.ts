import { describe, expect, it } from 'vitest';
import {
  isTaughtFor,
  isTaughtSelector,
  parseTaughtRule,
  parseTaughtRules,
  pathShape,
} from '../../lib/core/taught-rule';

const rule = { host: 'lab.example', path: '/pubs/*', item: 'ul > li.pub', title: 'a', isRun: false, at: 7 };

describe('a taught rule', () => {
  it('is read as it was kept', () => {
    expect(parseTaughtRule(rule)).toEqual(rule);
    expect(parseTaughtRule({ ...rule, title: '', isRun: true, more: 1 })).toEqual({
      ...rule,
      title: '',
      isRun: true,
    });
  });

  it.each([
    [undefined],
    ['li'],
    [{ ...rule, host: '' }],
    [{ ...rule, host: 'lab.example/x y' }],
    [{ ...rule, path: 'pubs' }],
    [{ ...rule, item: '' }],
    [{ ...rule, item: 'li:has(script)' }],
    [{ ...rule, item: 'li, a' }],
    [{ ...rule, item: 'li[onclick]' }],
    [{ ...rule, title: 7 }],
    [{ ...rule, title: 'a'.repeat(600) }],
  ])('that is none is refused: %j', (value) => {
    expect(parseTaughtRule(value)).toBeUndefined();
    expect(parseTaughtRules([value, rule])).toEqual([rule]);
  });

  it('has selectors of tags, names and one place', () => {
    for (const good of ['li', 'ul#list > li.pub.wide', 'td:nth-child(2) > a', '.pub', '#list li'])
      expect(isTaughtSelector(good)).toBe(true);
    for (const bad of ['', '*', 'li >', 'li:hover', 'a[href]', 'li + li', 'li{', ':nth-child(2)'])
      expect(isTaughtSelector(bad)).toBe(false);
  });

  it('is for the paths that differ in numbers only', () => {
    const shape = pathShape(new URL('https://lab.example/pubs/2024?x=1'));
    expect(shape).toBe('/pubs/*');
    const isFor = (url: string) => isTaughtFor({ ...rule, path: shape }, new URL(url));
    expect(isFor('https://lab.example/pubs/1999')).toBe(true);
    expect(isFor('https://lab.example/pubs/1999/more')).toBe(false);
    expect(isFor('https://lab.example/people/1999')).toBe(false);
    expect(isFor('https://www.lab.example/pubs/1999')).toBe(false);
  });
});
