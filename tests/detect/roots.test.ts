import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect';
import { mayHoldPapers } from '../../lib/detect/gate';
import { framesIn, parentOf, rootsIn } from '../../lib/detect/roots';

const url = 'https://rooms.example/list';
const pageOf = (body: string) => new JSDOM(`<title>A room</title>${body}`, { url }).window.document;

const cards = (count: number, from = 0) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<article class="card"><h3><a href="https://arxiv.org/abs/2405.1${1000 + from + at}">Harbour number ${from + at} and its weather over the years</a></h3><p class="people">Ada Quill, Bram de Vries, Chiara Ng</p><a href="https://arxiv.org/pdf/2405.1${1000 + from + at}">PDF</a></article>`,
  ).join('');

/** Puts HTML into an open shadow root of a new element. */
function shade(document: Document, into: Node, html: string): ShadowRoot {
  const host = document.createElement('paper-list');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  into.appendChild(host);
  return root;
}

function frame(document: Document, html: string): Document {
  const element = document.body.appendChild(document.createElement('iframe'));
  const inside = element.contentDocument as Document;
  inside.body.innerHTML = html;
  return inside;
}

const titlesIn = (document: Document) => detect(document, url).papers.map(({ draft }) => draft.title);

describe('open shadow roots', () => {
  it('are found, those inside others too', () => {
    const document = pageOf('<main></main>');
    const outer = shade(document, document.body, '<div></div>');
    const inner = shade(document, outer, '<p>Inside</p>');
    expect(rootsIn(document)).toEqual([outer, inner]);
    expect(parentOf(inner.firstElementChild as Element)).toBe(inner.host);
  });

  it('are read with the page, a list in one and cards in one each', () => {
    const whole = pageOf('');
    shade(whole, whole.body, cards(4));
    expect(titlesIn(whole)).toHaveLength(4);
    const parted = pageOf('<main></main>');
    for (let at = 0; at < 4; at++)
      shade(parted, parted.querySelector('main') as Node, `<div>${cards(1, at)}</div>`);
    expect(titlesIn(parted)).toHaveLength(4);
    for (const { draft, anchor, nodes } of detect(parted, url).papers) {
      expect(anchor.textContent).toBe(draft.title);
      expect(nodes).toBeUndefined();
    }
  });

  it('open the gate', () => {
    const document = pageOf('<p>Hello</p>');
    expect(mayHoldPapers(document)).toBe(false);
    shade(document, document.body, cards(2));
    expect(mayHoldPapers(document)).toBe(true);
  });
});

describe('frames of the same origin', () => {
  it('are read after the page, with anchors in their own documents', () => {
    const document = pageOf(cards(3));
    const inside = frame(document, cards(3, 10));
    const { papers, kind } = detect(document, url);
    expect(kind).toBe('listing');
    expect(papers.map(({ anchor }) => anchor.ownerDocument === inside)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it('open the gate, but not where they hold nothing', () => {
    const document = pageOf('<p>Hello</p>');
    frame(document, '');
    expect([framesIn(document).length, mayHoldPapers(document)]).toEqual([0, false]);
    frame(document, cards(2));
    expect(mayHoldPapers(document)).toBe(true);
  });
});

describe('a page looked at again', () => {
  it('gives the same drafts for rows that have not changed, and reads those that have', () => {
    const document = pageOf(`<main>${cards(20)}</main>`);
    const before = detect(document, url).papers;
    const link = before[3]?.anchor.querySelector('a') ?? before[3]?.anchor;
    if (link?.firstChild) link.firstChild.nodeValue = 'Lighthouse keepers and the books they read';
    document.querySelector('main')?.insertAdjacentHTML('beforeend', cards(5, 30));
    const after = detect(document, url).papers;
    expect(after).toHaveLength(25);
    expect(after[3]?.draft.title).toBe('Lighthouse keepers and the books they read');
    const kept = after.filter(({ draft }, at) => draft === before[at]?.draft);
    expect(kept).toHaveLength(19);
  });

  it('reads the rows of a rule again only where they have changed', () => {
    const row = (n: number) =>
      `<dt><a href="/abs/2405.1${1000 + n}">arXiv:2405.1${1000 + n}</a></dt><dd><div class="list-title">Paper number ${n} of many</div><div class="list-authors"><a>Ada Quill</a></div></dd>`;
    const list = 'https://arxiv.org/list/cs/new';
    const document = new JSDOM(`<dl id="articles">${[1, 2, 3].map(row).join('')}</dl>`, { url: list }).window
      .document;
    const before = detect(document, list).papers;
    const [, second] = document.querySelectorAll('.list-title');
    if (second) second.textContent = 'Another paper in its place';
    const after = detect(document, list).papers;
    expect(after.map(({ draft }, at) => draft === before[at]?.draft)).toEqual([true, false, true]);
    expect(after[1]?.draft.title).toBe('Another paper in its place');
  });
});
