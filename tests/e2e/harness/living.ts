import { someInvented } from './invented';

/** Pages whose lists live: scripts draw them late, anew, in part, in shadow roots and in frames. All papers are invented. */

/** What the scripts of these pages share: papers, and a way to draw one. */
const kit = (count: number, first: number): string => `
  const papers = ${JSON.stringify(someInvented(count, first)).replaceAll('</', '<\\/')};
  const cardOf = ({ arxiv, title, authors }, card = document.createElement('article')) => {
    card.className = 'card';
    card.replaceChildren();
    const link = Object.assign(document.createElement('a'), { href: '/abs/' + arxiv, textContent: title });
    const heading = document.createElement('h3');
    heading.append(link);
    const people = Object.assign(document.createElement('p'), { className: 'people', textContent: authors.join(', ') });
    const file = Object.assign(document.createElement('a'), { href: '/pdf/' + arxiv, textContent: 'PDF' });
    card.append(heading, people, file);
    return card;
  };
  const main = document.querySelector('main');`;

/** A page with so many papers at hand, numbered from `first` on, and a script that draws them. */
export const livingPage = (
  count: number,
  first: number,
  script: string,
  title = 'Reading room',
): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<style>body { margin: 0 80px; font: 16px/1.5 sans-serif } .card { height: 110px; margin: 0 } h3, p { margin: 0 }</style></head>
<body><main></main><script>${kit(count, first)}${script}</script></body></html>`;

/** Draws its list a while after it has loaded. */
export const lateList = livingPage(
  6,
  1,
  'setTimeout(() => main.append(...papers.map((paper) => cardOf(paper))), 1500);',
);

/** Ten elements show sixty papers, those that the scroll has come to. */
export const virtualList = livingPage(
  60,
  101,
  `
  const rows = papers.slice(0, 10).map((paper) => cardOf(paper));
  const list = document.createElement('div');
  list.style.cssText = 'position: relative; height: 6600px';
  list.append(...rows);
  main.append(list);
  const show = () => {
    const first = Math.max(0, Math.min(50, Math.floor(scrollY / 110) - 1));
    rows.forEach((row, at) => {
      row.style.cssText = 'position: absolute; left: 0; right: 0; top: ' + (first + at) * 110 + 'px';
      if (row.dataset.at === String(first + at)) return;
      row.dataset.at = String(first + at);
      const { arxiv, title } = papers[first + at];
      const link = row.querySelector('a');
      link.href = '/abs/' + arxiv;
      link.firstChild.data = title;
      row.querySelector(':scope > a').href = '/pdf/' + arxiv;
    });
  };
  addEventListener('scroll', show);
  show();`,
);

/** Draws all of its rows anew every second. */
export const restlessList = livingPage(
  8,
  201,
  `
  window.drawn = 0;
  const draw = () => { main.replaceChildren(...papers.map((paper) => cardOf(paper))); window.drawn += 1; };
  draw();
  setInterval(draw, 1000);`,
);

/** Two tabs, of which each swaps the list for its own, under an address of its own. */
export const tabbedList = livingPage(
  9,
  301,
  `
  window.turn = (from, to, hash) => { location.hash = hash; main.replaceChildren(...papers.slice(from, to).map((paper) => cardOf(paper))); };
  main.append(...papers.slice(0, 5).map((paper) => cardOf(paper)));`,
);

/** A list inside an open shadow root, and each of its cards in one of its own. */
export const shadowList = livingPage(
  6,
  401,
  `
  const host = document.createElement('paper-list');
  const root = host.attachShadow({ mode: 'open' });
  const shaded = (paper) => {
    const card = document.createElement('paper-card');
    card.style.cssText = 'display: block; height: 110px';
    const inside = document.createElement('div');
    inside.append(...cardOf(paper).childNodes);
    card.attachShadow({ mode: 'open' }).append(inside);
    return card;
  };
  root.append(...papers.slice(0, 5).map(shaded));
  main.append(host);
  window.add = () => root.append(shaded(papers[5]));`,
);

/** Lists in frames: one written into the page, one of the same origin, one of another. */
export const framedList = (own: string, other: string): string =>
  livingPage(
    4,
    501,
    `
  const style = '<style>body { margin: 0 60px } .card { height: 90px } h3, p { margin: 0 }</style>';
  const written = Object.assign(document.createElement('iframe'), { id: 'written', srcdoc: style + papers.map((paper) => cardOf(paper).outerHTML).join('') });
  const same = Object.assign(document.createElement('iframe'), { src: '${own}' });
  const foreign = Object.assign(document.createElement('iframe'), { src: '${other}' });
  for (const frame of [written, same, foreign]) { frame.style.cssText = 'display: block; width: 900px; height: 420px'; main.append(frame); }`,
  );
