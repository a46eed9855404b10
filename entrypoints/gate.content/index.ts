import { defineContentScript } from 'wxt/utils/define-content-script';
import { mayHoldPapers } from '../../lib/detect/gate';
import { askBackground } from '../../lib/platform/rpc';
import { taughtRulesFor } from '../../lib/platform/taught-rules';
import { seatOf } from '../content/seat';
import { watchPage } from '../content/watch';

/**
 * What every page of the site list gets: a few kilobytes that take the seat at the keyboard and, once the page may
 * hold papers, ask for the script that reads it.
 */
export default defineContentScript({
  // The hosts of the site list, put in by wxt.config.ts: naming them here would bundle every site's rule.
  matches: [],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(ctx) {
    seatOf(globalThis, window);
    const watching = new AbortController();
    ctx.onInvalidated(() => watching.abort());
    // On a page for which the reader has taught a rule, nothing else need speak of papers.
    const isTaught = async () => (await taughtRulesFor(new URL(window.location.href))).length > 0;
    const look = async () => {
      const began = performance.now();
      if (mayHoldPapers(document) || (await isTaught())) {
        watching.abort();
        // Where the extension has gone or may not read the page, the page just stays as it is.
        await askBackground('lookHere', {}).catch(() => undefined);
      }
      return { cost: performance.now() - began };
    };
    const watch = () => watchPage(window, { look, isOurs: () => false, signal: watching.signal });
    if (document.readyState !== 'loading') watch();
    else document.addEventListener('DOMContentLoaded', watch, { once: true, signal: watching.signal });
  },
});
