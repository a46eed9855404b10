import { useEffect, useState } from 'preact/hooks';
import {
  askForSite,
  dropSite,
  hostOf,
  patternOf,
  type SiteAccess,
  siteAccess,
} from '../../lib/platform/own-sites';
import type { ActReport } from '../../lib/platform/protocol';
import { report } from '../../lib/platform/report';
import { currentTab } from '../../lib/platform/tabs';
import type { ToastState } from '../shared/use-toast';
import type { Page } from './page';

/** A site outside the site list, as the line about it shows it. */
export type Site = { host: string; isOwn: boolean; onAllow: () => void; onDrop: () => void };

type Known = { address: string; pattern: string; access: SiteAccess };

async function readSite(): Promise<Known | undefined> {
  const { url = '' } = (await currentTab()) ?? {};
  const [pattern, access] = [patternOf(url), await siteAccess(url)];
  return pattern !== undefined && access ? { address: url, pattern, access } : undefined;
}

/** The site of the tab where it has papers and is none of the site list, with the switch for looking there by itself. */
export function useSite(page: Page | undefined, toast: ToastState): Site | undefined {
  const [known, setKnown] = useState<Known>();
  const hasPapers = page !== undefined && page.kind !== 'address' && page.kind !== 'none';
  useEffect(() => {
    readSite().then(setKnown, (error: unknown) => report(error, 'reading the site'));
  }, []);
  if (!known || known.access === 'listed' || (known.access === 'asked' && !hasPapers)) return undefined;
  const { address, pattern, access } = known;
  const host = hostOf(pattern);
  const become = (next: SiteAccess, said: string): ActReport => {
    setKnown({ ...known, access: next });
    return { said };
  };
  return {
    host,
    isOwn: access === 'own',
    // Asked at once: the browser takes only the reader's own click for it.
    onAllow: () =>
      void toast.tell(
        askForSite(address).then((isGranted) =>
          isGranted
            ? become('own', `Offprint looks at ${host} by itself now.`)
            : { said: 'The browser did not give leave for this site.' },
        ),
      ),
    onDrop: () =>
      void toast.tell(
        dropSite(pattern).then(() => become('asked', `Offprint looks at ${host} only when asked.`)),
      ),
  };
}
