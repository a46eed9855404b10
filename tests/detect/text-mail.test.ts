import { describe, expect, it } from 'vitest';
import { nameText } from '../../lib/core/paper';
import { draftsInText } from '../../lib/detect/text';

const rule = '-'.repeat(78);

const mail = [
  rule,
  rule,
  'Send any comments regarding submissions directly to submitter.',
  rule,
  'Archives at http://arxiv.org/',
  'To unsubscribe, e-mail To: xx@arXiv.org, Subject: cancel',
  rule,
  ' Submissions to:',
  'Slow Science',
  ' received from  Mon 18 Mar 24 18:00:00 GMT  to  Tue 19 Mar 24 18:00:00 GMT',
  rule,
  rule,
  '\\\\',
  'arXiv:2403.99901',
  'Date: Mon, 18 Mar 2024 16:01:42 GMT   (8462kb,D)',
  '',
  'Title: Slow Rivers and the Persistence of Silt: A Long Study That Goes on for Two',
  '  Lines of Title',
  'Authors: Wanda Okonjo (1 and 2), Peter van der Velde (2), T. Quenneville ((1)',
  '  University of the North, (2) Institute (of Rivers))',
  'Categories: cs.LG cs.AI',
  'Comments: 10 pages, code at https://github.com/example/silt',
  'Journal-ref: Journal of Slow Science 12 (2024) 45-67',
  'DOI: 10.5555/ftx.2024.0117',
  '\\\\',
  '  We study slow rivers. They are slow because silt persists, and we show that',
  'its persistence can be learned from twelve basins.',
  '\\\\ ( https://arxiv.org/abs/2403.99901 ,  8462kb)',
  rule,
  '\\\\',
  'arXiv:2403.99910 (*cross-listing*)',
  'Date: Mon, 18 Mar 2024 16:10:11 GMT   (120kb)',
  '',
  'Title: Fast Lakes',
  'Authors: Dora Poe and Emil Moe',
  'Categories: physics.geo-ph cs.LG',
  '\\\\',
  '  Lakes are fast in spring. This paper measures how fast they are.',
  '\\\\ ( https://arxiv.org/abs/2403.99910 ,  120kb)',
  rule,
  rule,
  '\\\\',
  'arXiv:2301.99911',
  'replaced with revised version Tue, 19 Mar 2024 10:00:00 GMT   (33kb)',
  '',
  'Title: Old Rivers, Revised',
  'Authors: Gus Hoe',
  'Categories: cs.LG',
  '\\\\ ( https://arxiv.org/abs/2301.99911 ,  33kb)',
  '%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---',
].join('\n');

describe("arXiv's daily mail", () => {
  it('is its papers, and nothing of what stands round them', () => {
    expect(draftsInText(mail)).toMatchObject([
      {
        title: 'Slow Rivers and the Persistence of Silt: A Long Study That Goes on for Two Lines of Title',
        ids: ['doi:10.5555/ftx.2024.0117', 'arxiv:2403.99901'],
        issued: '2024-03-18',
        venue: 'Journal of Slow Science 12 (2024) 45-67',
        abstract:
          'We study slow rivers. They are slow because silt persists, and we show that its persistence can be learned from twelve basins.',
        links: { landing: 'https://arxiv.org/abs/2403.99901', code: ['https://github.com/example/silt'] },
        listed: { section: 'New submissions' },
      },
      {
        title: 'Fast Lakes',
        ids: ['arxiv:2403.99910'],
        abstract: 'Lakes are fast in spring. This paper measures how fast they are.',
        listed: { section: 'Cross submissions' },
      },
      {
        title: 'Old Rivers, Revised',
        ids: ['arxiv:2301.99911'],
        listed: { section: 'Replacement submissions' },
      },
    ]);
    expect(draftsInText(mail)).toHaveLength(3);
    expect(draftsInText(mail)[2]).not.toHaveProperty('issued');
  });

  it('names authors without their places', () => {
    expect(draftsInText(mail).map(({ authors }) => authors.map(nameText))).toEqual([
      ['Wanda Okonjo', 'Peter van der Velde', 'T. Quenneville'],
      ['Dora Poe', 'Emil Moe'],
      ['Gus Hoe'],
    ]);
  });

  it('may be cut off, wrapped as on Windows, or stand among other papers', () => {
    const cut = mail.slice(mail.indexOf('\\\\'), mail.indexOf('Lakes are fast')).replace(/\n/g, '\r\n');
    expect(draftsInText(cut).map(({ ids }) => ids.at(-1))).toEqual(['arxiv:2403.99901', 'arxiv:2403.99910']);
    const among = `arXiv:2003.08870\n\n${mail}\n\nhttps://arxiv.org/abs/2106.09685`;
    expect(draftsInText(among).map(({ ids }) => ids.at(-1))).toEqual([
      'arxiv:2003.08870',
      'arxiv:2403.99901',
      'arxiv:2403.99910',
      'arxiv:2301.99911',
      'arxiv:2106.09685',
    ]);
  });

  it('is not looked for in TeX, whose lines begin so too', () => {
    const entry =
      '@article{a, title = {Counting Moths with a Lamp}, author = {Doe, Ann}, abstract = {One line\n\\\\ and another}}';
    expect(draftsInText(entry)).toMatchObject([{ title: 'Counting Moths with a Lamp' }]);
    expect(draftsInText(entry)).toHaveLength(1);
  });

  it('is read in time, however often a line begins as a record does', () => {
    const start = performance.now();
    draftsInText('\\\\\narXiv:2403.99901\nTitle: ((((\n'.repeat(20_000));
    const nested = `${'('.repeat(50_000)}${')'.repeat(50_000)}`;
    draftsInText(
      `\\\\\narXiv:2403.99901\nTitle: Lamps\nAuthors: Ada Quillfeather ${nested}\n\\\\ ( https://arxiv.org/abs/2403.99901 , 1kb)`,
    );
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
