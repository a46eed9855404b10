import { useEffect, useState } from 'preact/hooks';
import { readSettings, type Settings, watchSettings } from '../../lib/platform/settings';

/** What is set, as it changes; undefined until it is read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const stop = new AbortController();
    watchSettings(setSettings, stop.signal);
    // It never rejects: what cannot be read is at its default.
    void readSettings().then((read) => stop.signal.aborted || setSettings(read));
    return () => stop.abort();
  }, []);
  return settings;
}
