import { defineContentScript } from 'wxt/utils/define-content-script';
import { isExtensionAlive } from '../../lib/platform/alive';
import { attend } from './attend';
import { claimLife } from './life';

export default defineContentScript({
  // Not in the manifest: the background lets it in where the gate, or the reader, says that papers may be.
  registration: 'runtime',
  // The styles are in the shadow root: nothing is added to the page, nothing is web-accessible.
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const life = claimLife(globalThis, ctx.signal, isExtensionAlive);
    if (life) attend(window, life);
  },
});
