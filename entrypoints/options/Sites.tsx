import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { HostList } from '../../components/options/HostList';
import { Section } from '../../components/options/Section';
import { dropSite, hostOf, ownSites } from '../../lib/platform/own-sites';
import { report } from '../../lib/platform/report';
import { setQuiet } from '../../lib/platform/settings';
import type { ToastState } from '../shared/use-toast';
import { doing } from './doing';
import { Taught } from './Taught';

type Props = { toast: ToastState; quietHosts: readonly string[] };

/** The patterns of the sites the reader lets Offprint look at, and a way to read them again. */
function useOwnSites() {
  const [patterns, setPatterns] = useState<readonly string[]>([]);
  const readAgain = useCallback(async () => setPatterns(await ownSites()), []);
  useEffect(() => {
    const read = () => void readAgain().catch((error: unknown) => report(error, 'reading the own sites'));
    read();
    // They can be granted and taken back elsewhere meanwhile.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [readAgain]);
  return { patterns, readAgain };
}

/** What the reader has set for single sites, to be taken back here. */
export function Sites({ toast, quietHosts }: Props): JSX.Element {
  const { patterns, readAgain } = useOwnSites();
  const revoke = async (host: string) => {
    for (const pattern of patterns.filter((each) => hostOf(each) === host)) await dropSite(pattern);
    await readAgain();
  };
  return (
    <Section id="sites" title="Sites">
      <p>Offprint looks by itself at the paper sites it knows. On any other site it looks when you ask.</p>
      <h3>Your own sites</h3>
      <HostList
        label="Your own sites"
        hosts={[...new Set(patterns.map(hostOf))]}
        none="None. “Always on this site” in the popup makes Offprint look at a site by itself."
        does="Stop"
        onDrop={(host) => doing(toast, () => revoke(host), `Offprint looks at ${host} only when asked.`)}
      />
      <h3>Taught by you</h3>
      <Taught toast={toast} />
      <h3>Without the panel</h3>
      <HostList
        label="Sites without the panel"
        hosts={quietHosts}
        none="None. The panel in the corner of a listing can be hidden for its site."
        does="Show again"
        onDrop={(host) => doing(toast, () => setQuiet(host, false), `The panel is back on ${host}.`)}
      />
    </Section>
  );
}
