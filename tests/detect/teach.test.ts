import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { nameText } from '../../lib/core/paper';
import { detect } from '../../lib/detect/detect';
import { teach } from '../../lib/detect/teach';

const address = 'https://lab.example/group/2024/output';

const nouns = ['moths', 'lamps', 'rivers', 'queues', 'kites', 'stitches'];
const names = ['Ada Quillfeather', 'Bo Inkwell', 'Ilse Marwick', 'Tomás Quenneville'];
const papers = nouns.map((noun, at) => ({
  title: `Counting ${noun} by night`,
  who: [names[at % 4], names[(at + 1) % 4]].join(', '),
  year: String(2015 + at),
  number: at,
}));

type Shape = { name: string; page: string; titles: string; change?: (html: string) => string };

const list = (row: (paper: (typeof papers)[number]) => string) => papers.map(row).join('\n');
const around = (inner: string) =>
  `<nav><ul><li><a href="/">Home of the group</a></li><li><a href="/people">The people here</a></li></ul></nav>
   <main><h1>Output</h1>${inner}</main><footer><p>Write to us about anything</p></footer>`;

/** Pages in which every paper stands in one shape; `titles` is what a reader would click. */
const shapes: Shape[] = [
  {
    name: 'list items without any class',
    page: around(
      `<ul>${list((p) => `<li><a href="/o/${p.number}">${p.title}</a><br>${p.who}<br><i>Annals of Night</i>, ${p.year}</li>`)}</ul>`,
    ),
    titles: 'main li > a',
  },
  {
    name: 'cards with hashed class names',
    page: around(
      `<div class="css-1x9">${list((p) => `<div class="card css-8${p.number}11"><div class="t-3"><span>${p.title}</span></div><div>${p.who}</div><div>${p.year}</div></div>`)}</div>`,
    ),
    titles: '.t-3 > span',
    change: (html) =>
      html
        .replaceAll('css-1x9', 'css-7q2')
        .replaceAll('<main>', '<main><div class="hint">Now with a hint</div>'),
  },
  {
    name: 'table rows',
    page: around(
      `<table><tr><th>Year</th><th>Title</th><th>Who</th></tr>${list((p) => `<tr><td>${p.year}</td><td>${p.title}</td><td>${p.who}</td></tr>`)}</table>`,
    ),
    titles: 'td:nth-child(2)',
  },
  {
    name: 'headings with paragraphs after them',
    page: around(list((p) => `<h3>${p.title}</h3><p>${p.who}</p><p>In Annals of Night, ${p.year}</p>`)),
    titles: 'h3',
  },
  {
    name: 'bold titles between breaks in one paragraph',
    page: around(
      `<p>${list((p) => `<b>${p.title}</b><br>${p.who}<br>Annals of Night ${p.year}<br><br>`)}</p>`,
    ),
    titles: 'b',
  },
  {
    name: 'lists in several sections',
    page: around(
      `<section id="a"><h2>Fresh</h2><ol>${list((p) => `<li><em>${p.title}</em><p>${p.who} (${p.year})</p></li>`)}</ol></section>`,
    ),
    titles: 'em',
    change: (html) => html.replace('id="a"', 'id="b" class="wide"').replaceAll('<li>', '<li class="row">'),
  },
];

function open(html: string) {
  const { document } = new JSDOM(`<html><head><title>Output</title></head><body>${html}</body></html>`)
    .window;
  return { document, url: new URL(address), base: address };
}

const outlineOf = (html: string, rule: NonNullable<ReturnType<typeof teach>>) =>
  detect(open(html).document, address, { taught: [rule] }).papers.map(({ draft }) => ({
    title: draft.title,
    who: draft.authors.map(nameText).join(', '),
    year: draft.issued,
  }));

const truth = papers.map(({ title, who, year }) => ({ title, who, year }));

describe('two titles teach a page', () => {
  it.each(shapes)('of $name', ({ page, titles, change }) => {
    const opened = open(page);
    const shown = opened.document.querySelectorAll(titles);
    expect(shown).toHaveLength(papers.length);
    const rule = teach(opened, shown[0] as Element, shown[2] as Element, 5);
    expect(rule).toMatchObject({ host: 'lab.example', path: '/group/*/output', at: 5 });
    if (!rule) return;
    expect(outlineOf(page, rule)).toEqual(truth);
    if (change) expect(outlineOf(change(page), rule)).toEqual(truth);
  });

  it('and whole lines that read as citations do too', () => {
    const page = around(
      `<ul>${list((p) => `<li>${p.who}. ${p.title}. Annals of Night, ${p.year}.</li>`)}</ul>`,
    );
    const opened = open(page);
    const rows = opened.document.querySelectorAll('main li');
    const rule = teach(opened, rows[0] as Element, rows[1] as Element, 5);
    expect(rule?.title).toBe('');
    expect(rule && outlineOf(page, rule)).toEqual(truth);
  });

  it('that have nothing in common teach nothing', () => {
    const opened = open(shapes[3]?.page ?? '');
    const [heading, paragraph] = [
      opened.document.querySelector('h3'),
      opened.document.querySelector('footer p'),
    ];
    expect(teach(opened, heading as Element, paragraph as Element, 5)).toBeUndefined();
    expect(teach(opened, heading as Element, heading as Element, 5)).toBeUndefined();
  });
});

describe('a taught rule', () => {
  const [first] = shapes as [Shape];
  const opened = open(first.page);
  const shown = opened.document.querySelectorAll(first.titles);
  const rule = teach(opened, shown[0] as Element, shown[1] as Element, 5);

  it('comes before everything else on its pages, and is silent on others', () => {
    const found = (url: string) => detect(open(first.page).document, url, { taught: rule ? [rule] : [] });
    expect(found('https://lab.example/group/1999/output?page=2').papers).toHaveLength(papers.length);
    expect(found('https://lab.example/group/1999/output').taught).toBe(true);
    for (const url of ['https://lab.example/group/people', 'https://other.example/group/2024/output'])
      expect(found(url).taught).toBeUndefined();
  });

  it('that finds nothing any more leaves the page to the others', () => {
    const html = first.page.replaceAll('<li>', '<div>').replaceAll('</li>', '</div>');
    const { taught } = detect(open(html).document, address, { taught: rule ? [rule] : [] });
    expect(taught).toBeUndefined();
  });
});
