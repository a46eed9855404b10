// @ts-check

/**
 * Invented papers for the bench, always the same for the same numbers: titles of about ten words, five authors,
 * abstracts of about 1,200 characters, words as frequent as Zipf has them, 500 tags. It runs inside an extension's
 * page, so it is one function that needs nothing around it.
 * @param {number} from @param {number} count @param {number} all how many papers the library will have
 */
export function makePapers(from, count, all) {
  const vocabulary = 170_000;
  const tagCount = 500;
  const common = [
    'the',
    'of',
    'and',
    'a',
    'in',
    'to',
    'we',
    'for',
    'that',
    'is',
    'on',
    'with',
    'this',
    'are',
    'by',
  ];
  const starts = [
    'b',
    'br',
    'c',
    'ch',
    'd',
    'dr',
    'f',
    'g',
    'gr',
    'h',
    'j',
    'k',
    'l',
    'm',
    'n',
    'p',
    'pr',
    'r',
    's',
    'st',
  ];
  const middles = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'io'];
  const ends = ['', 'n', 'r', 's', 't', 'l', 'm', 'x'];

  /** A small, fast random number generator (mulberry32). @param {number} seed */
  const randomFrom = (seed) => {
    let state = seed >>> 0;
    return () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  };
  /** The word of a rank, the most frequent first. @param {number} rank */
  const wordOf = (rank) => {
    const short = common[rank];
    if (short) return short;
    let word = '';
    for (let left = rank * 7919 + 104_729; left > 0 || word.length < 4; ) {
      word += starts[left % starts.length];
      left = Math.floor(left / starts.length);
      word += middles[left % middles.length];
      left = Math.floor(left / middles.length);
      word += ends[left % ends.length];
      left = Math.floor(left / ends.length);
    }
    return word;
  };
  /** @param {() => number} random @param {number} ranks */
  const zipf = (random, ranks) => Math.floor(Math.exp(random() * Math.log(ranks + 1))) - 1;
  /** @param {string} text */
  const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
  /** @param {() => number} random @param {number} words */
  const sentence = (random, words) => {
    const some = Array.from({ length: words }, () => wordOf(zipf(random, vocabulary)));
    return capital(some.join(' '));
  };
  /** @param {number} tag */
  const tagOf = (tag) => (tag % 3 === 0 ? `area ${tag % 20}/topic ${tag}` : `topic ${tag}`);
  const saved = Date.UTC(2024, 0, 1);
  const hour = 3_600_000;
  const year = 365 * 24 * hour;

  /** @param {number} n */
  const makeOne = (n) => {
    const random = randomFrom(n * 2654435761);
    // Papers come in sittings of fifty, spread over the last three years.
    const sitting = Math.floor(n / 50);
    const at = saved - 3 * year + Math.floor((sitting / Math.ceil(all / 50)) * 3 * year) + (n % 50) * 20_000;
    const id =
      at.toString(36).padStart(9, '0') +
      Math.floor(random() * 36 ** 10)
        .toString(36)
        .padStart(10, '0');
    const chance = random();
    const status =
      chance < 0.02
        ? 'later'
        : chance < 0.023
          ? 'reading'
          : chance < 0.3
            ? 'read'
            : chance < 0.32
              ? 'dismissed'
              : 'saved';
    const tags = new Set(
      Array.from({ length: Math.floor(random() * 4) }, () => tagOf(zipf(random, tagCount))),
    );
    const issued = String(2000 + Math.floor(25 * Math.sqrt(random())));
    const arxiv = `2${String(100 + (n % 400)).padStart(3, '0')}.${String(10_000 + (Math.floor(n / 400) % 90_000))}`;
    const title = sentence(random, 8 + Math.floor(random() * 5));
    const authors = Array.from({ length: 5 }, () => ({
      family: capital(wordOf(300 + zipf(random, 30_000))),
      given: capital(wordOf(100 + zipf(random, 2000))),
    }));
    const paper = {
      id,
      title,
      authors,
      issued,
      venue: `Journal of ${sentence(random, 1)}`,
      ids: [`arxiv:${arxiv}`, `doi:10.5555/bench.${n}`],
      links: {
        landing: `https://papers.example/${n}`,
        ...(random() < 0.7 && { pdf: `https://papers.example/${n}.pdf` }),
        ...(random() < 0.1 && { code: [`https://code.example/${n}`] }),
      },
      fingerprint: `${title.toLowerCase().replaceAll(' ', '')}|${authors[0]?.family.toLowerCase()}`,
      met: [{ url: 'https://listing.example/new', at }],
      status,
      place: -at,
      tags: [...tags],
      savedAt: status === 'dismissed' ? 0 : at,
      changedAt: at,
      rev: 0,
    };
    let abstract = '';
    while (abstract.length < 1150) abstract += `${sentence(random, 16)}. `;
    return { paper, text: { id, rev: 0, abstract } };
  };
  return { papers: Array.from({ length: count }, (_, index) => makeOne(from + index)), wordOf, tagOf };
}
