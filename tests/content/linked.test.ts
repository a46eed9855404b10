// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { walkLinks } from '../../entrypoints/content/linked';
import type { Row } from '../../entrypoints/content/rows';
import { aDraft } from './kit';

const at = (address: string) =>
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);

function linksOf(html: string, rows: readonly Row[] = []): Row[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...page.body.childNodes);
  const walk = walkLinks(document, rows);
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
  }
}

beforeEach(() => at('https://blog.example/post'));

describe('links to papers', () => {
  it('are known by their address, with a title only where the words are one', () => {
    const found =
      linksOf(`<p>We follow <a href="https://arxiv.org/abs/2405.10001v2">Slow Rivers Remember</a> and
      <a href="https://doi.org/10.1000/xyz">this one</a>, not <a href="/about">ourselves</a>.</p>`);
    expect(found.map(({ key, draft }) => [key, draft.title])).toEqual([
      ['arxiv:2405.10001', 'Slow Rivers Remember'],
      ['doi:10.1000/xyz', 'doi:10.1000/xyz'],
    ]);
  });

  it('count once a paragraph, and not where they lead to this very page', () => {
    at('https://arxiv.org/abs/2405.10009');
    const found = linksOf(`<p><a href="/abs/2405.10001">abs</a> <a href="/pdf/2405.10001">pdf</a></p>
      <p><a href="/abs/2405.10001">again</a> <a href="#top">top</a></p>`);
    expect(found.map(({ key }) => key)).toEqual(['arxiv:2405.10001', 'arxiv:2405.10001']);
  });

  it('get no second mark in a record of the page, nor where they lead to a paper of it', () => {
    const record = document.createElement('li');
    record.innerHTML = '<a href="https://arxiv.org/abs/2405.10002">other</a>';
    const row = { key: 'p', draft: aDraft({ ids: ['arxiv:2405.10001'] }), anchor: record, record };
    document.body.replaceChildren(record);
    document.body.insertAdjacentHTML(
      'beforeend',
      '<p><a href="https://arxiv.org/pdf/2405.10001">pdf</a></p>',
    );
    expect(walkLinks(document, [row]).next()).toEqual({ done: true, value: [] });
  });
});
