// @ts-check
import { makePapers } from './papers.mjs';

/** The pages that the page benches read: lists of invented papers in two shapes, and an ordinary page without any. */

/** @typedef {ReturnType<typeof makePapers>['papers'][number]} Invented */

/** How much of an abstract a list shows, in characters. */
const snippet = 320;

/** @param {Invented} invented */
const bylineOf = ({ paper }) => paper.authors.map(({ given, family }) => `${given} ${family}`);

/** @param {Invented} invented */
const arxivOf = ({ paper }) => (paper.ids[0] ?? '').slice('arxiv:'.length);

/** @param {string} title @param {string} body @param {string} [head] */
const pageOf = (title, body, head = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}
<style>body { font: 15px/1.5 sans-serif; margin: 0 4rem } .card { margin: 1.5rem 0 }</style></head>
<body><nav><a href="/">Home</a> <a href="/about">About</a> <a href="/help">Help</a></nav>
${body}
<footer><a href="/terms">Terms</a> <a href="/contact">Contact</a></footer></body></html>`;

/** @param {Invented} invented @param {number} index */
function card({ paper, text }, index) {
  const authors = bylineOf({ paper, text })
    .map((name) => `<a class="author" href="/people/${name.replace(' ', '-')}">${name}</a>`)
    .join(', ');
  return `<li class="card"><h3 class="card-title"><a href="/papers/${index}">${paper.title}</a></h3>
  <div class="byline">${authors}</div>
  <div class="when"><time datetime="${paper.issued}-03-11">11 March ${paper.issued}</time>, <em>${paper.venue}</em></div>
  <p class="abstract">We propose ${text.abstract.slice(0, snippet)}… <a href="/papers/${index}#more">more</a></p>
  <div class="links"><a href="https://arxiv.org/abs/${arxivOf({ paper, text })}">arXiv</a>
    <a href="/papers/${index}.pdf">PDF</a> <a href="https://github.com/invented/code-${index}">Code</a>
    <button type="button"><svg viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg> Share</button></div></li>`;
}

/** @param {Invented} invented */
function arxivEntry(invented) {
  const id = arxivOf(invented);
  const authors = bylineOf(invented).map((name) => `<a href="/a/${name.replace(' ', '_')}">${name}</a>`);
  return `<dt><a name="item">[1]</a> <a href="/abs/${id}" title="Abstract" id="${id}">arXiv:${id}</a>
    [<a href="/pdf/${id}" title="Download PDF">pdf</a>, <a href="/html/${id}">html</a>, <a href="/format/${id}">other</a>]</dt>
  <dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span> ${invented.paper.title}</div>
    <div class="list-authors">${authors.join(', ')}</div>
    <div class="list-comments mathjax"><span class="descriptor">Comments:</span> 12 pages, 4 figures</div>
    <div class="list-subjects"><span class="descriptor">Subjects:</span> <span class="primary-subject">Machine Learning (cs.LG)</span></div>
    <p class="mathjax">We propose ${invented.text.abstract.slice(0, snippet)}</p></div></dd>`;
}

/** A list of so many papers on a site that nobody wrote a rule for. @param {number} count */
export function listingPage(count) {
  const { papers } = makePapers(0, count, count);
  return pageOf(
    'Accepted papers',
    `<h1>Accepted papers</h1><ol class="cards">${papers.map(card).join('\n')}</ol>`,
  );
}

/** A list of so many papers in the shape of arXiv's, which a rule reads. @param {number} count */
export function arxivPage(count) {
  const { papers } = makePapers(0, count, count);
  const entries = papers.map(arxivEntry).join('\n');
  return pageOf(
    'Machine Learning',
    `<div id="dlpage"><h1>Machine Learning</h1><dl id="articles">${entries}</dl></div>`,
  );
}

/** A page such as any site has, of 300 paragraphs and 600 links, that speaks of no papers. */
export function quietPage() {
  const words =
    'the site has a team of people who like to help with plans, prices and questions about billing'.split(
      ' ',
    );
  const paragraphs = Array.from({ length: 300 }, (_, at) => {
    const text = Array.from({ length: 60 }, (_, word) => words[(at * 7 + word * 11) % words.length]).join(
      ' ',
    );
    return `<section class="block"><h4>Question ${at}</h4><p>${text}, <a href="/help/topic-${at}">read on</a>
      or <a href="/team/member-${at}">ask us</a>.</p></section>`;
  });
  return pageOf('Help centre', `<h1>Help centre</h1>${paragraphs.join('\n')}`);
}
