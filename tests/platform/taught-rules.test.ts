import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  dropTaughtRule,
  keepTaughtRule,
  readTaughtRules,
  taughtRulesFor,
  watchTaughtRules,
} from '../../lib/platform/taught-rules';

const rule = { host: 'lab.example', path: '/pubs/*', item: 'li.pub', title: 'a', isRun: false, at: 7 };
const other = { ...rule, host: 'pier.example' };

beforeEach(() => fakeBrowser.reset());

describe('taught rules', () => {
  it('are kept, the newest first, one for the same pages, and dropped', async () => {
    await keepTaughtRule(rule);
    await keepTaughtRule(other);
    await keepTaughtRule({ ...rule, item: 'li', at: 9 });
    expect(await readTaughtRules()).toEqual([{ ...rule, item: 'li', at: 9 }, other]);
    expect(await taughtRulesFor(new URL('https://pier.example/pubs/3'))).toEqual([other]);
    await dropTaughtRule(rule);
    expect(await readTaughtRules()).toEqual([other]);
  });

  it('are read strictly', async () => {
    await fakeBrowser.storage.local.set({ taughtRules: [rule, { ...rule, item: 'li:has(a)' }, 7] });
    expect(await readTaughtRules()).toEqual([rule]);
  });

  it('tell of each change until the signal aborts', async () => {
    const life = new AbortController();
    const onChange = vi.fn();
    watchTaughtRules(onChange, life.signal);
    await keepTaughtRule(rule);
    expect(onChange).toHaveBeenCalledTimes(1);
    life.abort();
    await dropTaughtRule(rule);
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});
