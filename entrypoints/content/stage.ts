import controls from '../../components/controls.css?inline';
import menu from '../../components/menu.css?inline';
import offers from '../../components/offers.css?inline';
import corner from '../../components/page/corner.css?inline';
import look from '../../components/page/page.css?inline';
import sheetLook from '../../components/page/sheet.css?inline';
import triage from '../../components/page/triage.css?inline';
import tags from '../../components/tag-editor.css?inline';
import theme from '../../components/theme.css?inline';
import type { Tone } from './tone';

/** Where everything of ours on a page stands: one element with a closed shadow root, which the page cannot read. */
export type Stage = {
  host: HTMLElement;
  root: ShadowRoot;
  /** Positioned at the page's origin, scrolling with the page. */
  marks: HTMLElement;
  ui: HTMLElement;
  /** Draws for a light or a dark page, and with the marks at a stacking level. */
  suit(tone: Tone, level: number): void;
  /** Puts the host back if the page has removed it. */
  keep(): void;
};

/** The host's name, which shows who put the element there (it defines nothing and styles nothing), and styles beyond those of every stage. */
type Dress = { name: string; more: string };

const plain: Dress = { name: 'offprint-marks', more: '' };

function addSheet(document: Document, root: ShadowRoot, css: string): CSSStyleSheet | null {
  try {
    // Of the document's own window: a sheet made elsewhere may not be adopted in a frame.
    const { CSSStyleSheet: Sheet } = (document.defaultView ?? globalThis) as typeof globalThis;
    const sheet = new Sheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return sheet;
  } catch {
    // Firefox refuses constructable sheets to content scripts (https://bugzilla.mozilla.org/show_bug.cgi?id=1928865).
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
    return style.sheet;
  }
}

/** Makes the theme follow the page instead of the system: its dark rules apply when the page is dark. */
function setTone(sheet: CSSStyleSheet | null, dark: MediaList[], tone: Tone): void {
  if (!sheet) return;
  const applies = tone === 'dark' ? 'all' : 'not all';
  // To write what is there already would style all of ours anew.
  for (const media of dark) if (media.mediaText !== applies) media.mediaText = applies;
}

function darkRules(sheet: CSSStyleSheet | null): MediaList[] {
  const rules = [...(sheet?.cssRules ?? [])] as Partial<CSSMediaRule>[];
  return rules
    .map(({ media }) => media)
    .filter((media) => media !== undefined)
    .filter(({ mediaText }) => mediaText.includes('prefers-color-scheme: dark'));
}

function addPart(root: ShadowRoot, name: string): HTMLElement {
  const part = root.ownerDocument.createElement('div');
  part.className = name;
  root.append(part);
  return part;
}

/** The side at which lines end: fewer words stand in its corner. */
function endSide({ body, defaultView }: Document): 'left' | 'right' {
  return body && defaultView?.getComputedStyle(body).direction === 'rtl' ? 'left' : 'right';
}

/** Raises the stage on a page and takes it down when the signal aborts. */
export function raiseStage(document: Document, signal: AbortSignal, dress = plain): Stage {
  // What an earlier life has left where the browser ends scripts with their extension, as Firefox does.
  for (const left of document.querySelectorAll(`html > ${dress.name}`)) left.remove();
  const host = document.createElement(dress.name);
  const root = host.attachShadow({ mode: 'closed' });
  const marks = addPart(root, 'marks');
  const ui = addPart(root, 'ui');
  document.documentElement.append(host);
  const sheet = addSheet(
    document,
    root,
    [theme, controls, menu, offers, tags, look, corner, triage, sheetLook, dress.more].join('\n'),
  );
  const dark = darkRules(sheet);
  signal.addEventListener('abort', () => host.remove());
  return {
    host,
    root,
    marks,
    ui,
    suit(tone, level) {
      setTone(sheet, dark, tone);
      ui.dataset.tone = tone;
      ui.dataset.side = endSide(document);
      marks.style.zIndex = String(level);
    },
    keep() {
      if (!host.isConnected) document.documentElement.append(host);
    },
  };
}
