import { defineContentScript } from 'wxt/utils/define-content-script';
import { siteMatches } from '../../lib/detect/sites';
import { isExtensionAlive } from '../../lib/platform/alive';
import { attend } from './attend';
import { claimLife } from './life';

export default defineContentScript({
  matches: siteMatches,
  // At the start, so that in triage our key listener comes before the page's; the rest waits for the page.
  runAt: 'document_start',
  // The styles are in the shadow root: nothing is added to the page, nothing is web-accessible.
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const life = claimLife(globalThis, ctx.signal, isExtensionAlive);
    if (life) attend(window, life);
  },
});
