/** Pages in the shape of real sites, with invented papers: their arXiv numbers are above any that arXiv gives. */

/** A paper that nobody wrote. */
export type Invented = { arxiv: string; title: string; authors: string[]; abstract?: string };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it is written in HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** A script as it can stand in a page: no end tag in its strings ends it. */
const inline = (script: string): string => script.replaceAll('</', '<\\/');

/** Invented papers by count, all different. */
export const someInvented = (count: number, first = 1): Invented[] =>
  Array.from({ length: count }, (_, index) => {
    const number = first + index;
    return {
      arxiv: `${2001 + Math.floor(number / 9000)}.${90000 + (number % 9000)}`,
      title: `Paper ${number}: a study of the number ${number}`,
      authors: ['Ada Quillfeather', 'Bo Inkwell'],
    };
  });

/** One entry of an arXiv list, which may hold markup of its own in its title. */
const arxivEntry = ({ arxiv, authors, abstract }: Invented, titleHtml: string): string => `
  <dt><a href="/abs/${arxiv}" title="Abstract" id="${arxiv}">arXiv:${arxiv}</a>
    [<a href="/pdf/${arxiv}" title="Download PDF">pdf</a>]</dt>
  <dd><div class="meta">
    <div class="list-title mathjax"><span class="descriptor">Title:</span> ${titleHtml}</div>
    <div class="list-authors">${authors.map((name) => `<a href="/a/x">${escapeHtml(name)}</a>`).join(', ')}</div>
    <div class="list-subjects"><span class="descriptor">Subjects:</span> Machine Learning (cs.LG)</div>
    ${abstract ? `<p class="mathjax">${escapeHtml(abstract)}</p>` : ''}
  </div></dd>`;

/** The entries of an arXiv list. */
export const arxivEntries = (papers: Invented[]): string =>
  papers.map((paper) => arxivEntry(paper, escapeHtml(paper.title))).join('');

/** A page in the shape of arXiv's lists, with a script of its own if told. */
export const arxivList = (papers: Invented[], script = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Machine Learning</title></head>
<body><main><div id="dlpage"><h1>Machine Learning</h1>
<dl id="articles"><h3>Fri, 27 Sep 2024 (showing ${papers.length} of ${papers.length} entries )</h3>
${arxivEntries(papers)}
</dl></div></main><script>${inline(script)}</script></body></html>`;

/** A page in the shape of arXiv's own page for a paper. */
export const arxivAbstract = ({ arxiv, title, authors, abstract = '' }: Invented): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>[${arxiv}] ${escapeHtml(title)}</title>
<meta name="citation_title" content="${escapeHtml(title)}">
${authors.map((name) => `<meta name="citation_author" content="${escapeHtml(name)}">`).join('\n')}
<meta name="citation_date" content="2024/09/27">
<meta name="citation_pdf_url" content="https://arxiv.org/pdf/${arxiv}">
<meta name="citation_arxiv_id" content="${arxiv}">
<meta name="citation_abstract" content="${escapeHtml(abstract)}">
</head><body><main><h1 class="title mathjax"><span class="descriptor">Title:</span>${escapeHtml(title)}</h1>
<div class="authors">${authors.map(escapeHtml).join(', ')}</div>
<blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>${escapeHtml(abstract)}</blockquote>
</main></body></html>`;

/** The articles of a Hugging Face list, as its server draws them. */
export const huggingFaceArticles = (papers: Invented[]): string =>
  papers
    .map(
      ({ arxiv, title }) => `<div><article class="relative flex flex-col">
  <a href="/papers/${arxiv}" class="block h-56"></a>
  <div class="w-full"><h3 class="mb-1"><a href="/papers/${arxiv}" class="line-clamp-3">${escapeHtml(title)}</a></h3>
  <a href="/papers/${arxiv}#community">3</a></div></article></div>`,
    )
    .join('');

/** A page in the shape of Hugging Face's daily papers: the data it was drawn from, and the drawing. */
export function huggingFaceDaily(papers: Invented[], script = ''): string {
  const dailyPapers = papers.map(({ arxiv, title, authors, abstract = 'An abstract.' }) => ({
    paper: {
      id: arxiv,
      title,
      summary: abstract,
      upvotes: 7,
      publishedAt: '2024-09-27T00:00:00.000Z',
      authors: authors.map((name) => ({ name, hidden: false })),
    },
    title,
    numComments: 3,
    publishedAt: '2024-09-27T00:00:00.000Z',
  }));
  const props = escapeHtml(JSON.stringify({ date: '2024-09-27T00:00:00.000Z', dailyPapers }));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Daily Papers - Hugging Face</title></head>
<body><main><h1>Daily Papers</h1>
<div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="${props}">
<div class="relative grid" id="list">${huggingFaceArticles(papers)}</div></div></main>
<script>${inline(script)}</script></body></html>`;
}
