// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { paperOfLink, watchPdfLinks } from '../../entrypoints/content/links';
import { answerAs } from './background';
import { aDesk, rowsOf } from './kit';

const rows = rowsOf(2, (index) => ({
  links: { landing: `https://papers.example/${index}`, pdf: `https://papers.example/${index}.pdf` },
}));
const desk = () => Object.assign(aDesk({ rows }), { window });

beforeEach(() => {
  document.body.replaceChildren();
});

function link(href: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.append(text);
  document.body.append(made);
  return made;
}

describe('the paper of a link', () => {
  it.each([
    'https://papers.example/1#abstract',
    'https://papers.example/1.pdf',
    'https://arxiv.org/pdf/2405.10001v3',
  ])('%s is the one that the page lists', (url) => {
    expect(paperOfLink(desk(), url).draft?.title).toBe('Paper 1');
  });

  it('is told by the link’s words where the page lists none', () => {
    link('https://lab.example/ink', ' Quiet ink ');
    expect(paperOfLink(desk(), 'https://lab.example/ink')).toEqual({ text: 'Quiet ink' });
    expect(paperOfLink(desk(), 'https://lab.example/other')).toEqual({});
  });
});

describe('a link to a PDF', () => {
  it('tells nothing when a script of the page presses it', () => {
    const calls = answerAs({});
    watchPdfLinks(desk());
    link('https://papers.example/1.pdf', 'PDF').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(calls).toEqual([]);
  });
});
