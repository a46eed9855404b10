import { useCallback, useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/platform/report';
import { type Page, readPage } from './page';

/** The page in the tab, once it has told, and a way to ask it again. */
export function usePage(): { page: Page | undefined; askAgain: () => void } {
  const [page, setPage] = useState<Page>();
  const askAgain = useCallback(() => {
    readPage().then(setPage, (error: unknown) => report(error, 'reading the tab'));
  }, []);
  useEffect(askAgain, [askAgain]);
  return { page, askAgain };
}
