import { arxivList, type Invented } from './invented';

/** Wants every key for itself, before anybody else; keeps in `heard` what it gets. */
const stealKeys = `
  window.heard = [];
  for (const target of [window, document])
    for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput'])
      target.addEventListener(type, (event) => {
        heard.push(event.type + ' ' + event.key);
        event.preventDefault();
        event.stopImmediatePropagation();
      }, { capture: true });`;

/** A list on a page that takes all keys it hears. */
export const greedyList = (papers: Invented[]): string =>
  arxivList(papers).replace('<head>', `<head><script>${stealKeys}</script>`);

/** A list on a page that styles every element there is, and lets no script, style or frame in that is not its own. */
export const strictList = (papers: Invented[]): string =>
  arxivList(papers).replace(
    '<meta charset="utf-8">',
    `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-own'">
  <style nonce="own">*, *::before { color: #e8e6e3 !important; background: #181a1b !important; font-size: 40px !important }
  html > :not(head, body) { display: none !important }</style>`,
  );
