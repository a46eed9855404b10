import { expect, it } from 'vitest';
import { parseQuery } from '../../lib/core/query';
import { describeQuery } from '../../lib/core/query-text';

function described(text: string): string {
  const read = parseQuery(text);
  return 'problem' in read ? read.problem.message : describeQuery(read.query);
}

it.each([
  ['', 'every paper'],
  ['graph neur', '“graph”, “neur…”'],
  ['author:"Ada Lovelace" -tag:nlp', '“Ada Lovelace” among the authors, not tagged nlp'],
  ['(a OR b) is:later', '(“a” or “b”), in Queue'],
  ['a OR (b has:code)', '“a” or (“b”, with code)'],
  [
    'year:2019..2024 year:2024 year:..2020 year:2020..',
    'from 2019 to 2024, from 2024, from 2020 or before, from 2020 or later',
  ],
  ['added:<7d added:>1y', 'added in the last 7 days, added more than a year ago'],
  [
    'added:>2024-01-31 added:2024-05 added:<2023',
    'added after 2024-01-31, added in 2024-05, added before 2023',
  ],
  ['is:unsaved', 'new on a page or seen on a page'],
  ['site:arxiv.org id:10.1000/182', 'at arxiv.org, with the id 10.1000/182'],
])('describes %s', (text, words) => {
  expect(described(text)).toBe(words);
});
