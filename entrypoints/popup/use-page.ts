import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { report } from '../../lib/platform/report';
import { type Page, readPage } from './page';

type ToldPage = {
  /** The page in the tab, once it has told. */
  page: Page | undefined;
  /** The same, after the wait for it: a long page tells late, and a quick key comes before that. */
  whenTold: () => Promise<Page | undefined>;
  askAgain: () => void;
};

/** The page in the tab, and a way to ask it again. */
export function usePage(): ToldPage {
  const [page, setPage] = useState<Page>();
  const reading = useRef<Promise<Page | undefined>>(Promise.resolve(undefined));
  const askAgain = useCallback(() => {
    reading.current = readPage();
    reading.current.then(setPage, (error: unknown) => report(error, 'reading the tab'));
  }, []);
  useEffect(askAgain, [askAgain]);
  const whenTold = async () => page ?? (await reading.current);
  return { page, whenTold, askAgain };
}
