import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { TaughtList } from '../../components/options/TaughtList';
import { parseTaughtRule, type TaughtRule } from '../../lib/core/taught-rule';
import {
  dropTaughtRule,
  readTaughtRules,
  watchTaughtRules,
  writeTaughtRules,
} from '../../lib/platform/taught-rules';
import type { ToastState } from '../shared/use-toast';
import { doing } from './doing';

function useTaughtRules(): readonly TaughtRule[] {
  const [rules, setRules] = useState<readonly TaughtRule[]>([]);
  useEffect(() => {
    const watching = new AbortController();
    const read = () => void readTaughtRules().then(setRules);
    read();
    watchTaughtRules(read, watching.signal);
    return () => watching.abort();
  }, []);
  return rules;
}

/** The rules that the reader has taught, with what can be done to them. */
export function Taught({ toast }: { toast: ToastState }): JSX.Element {
  const rules = useTaughtRules();
  const change = (before: TaughtRule, after: TaughtRule): boolean => {
    const kept = parseTaughtRule(after);
    if (!kept) return false;
    const all = rules.map((rule) => (rule.at === before.at ? kept : rule));
    doing(toast, () => writeTaughtRules(all), 'Kept. It is used from the next page on.');
    return true;
  };
  const forget = (rule: TaughtRule) =>
    doing(toast, () => dropTaughtRule(rule), `Forgot what you taught about ${rule.host}.`);
  return <TaughtList rules={rules} onChange={change} onForget={forget} />;
}
