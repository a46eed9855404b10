const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const iso = /\b((?:19|20)\d\d)[-/.年](0?[1-9]|1[0-2])(?:[-/.月](0?[1-9]|[12]\d|3[01]))?\b/;
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const dayFirst = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)? ${monthName},? ((?:19|20)\d\d)\b`, 'i');
const monthFirst = new RegExp(
  String.raw`\b${monthName} (?:(\d{1,2})(?:st|nd|rd|th)?,? )?((?:19|20)\d\d)\b`,
  'i',
);
const yearFirst = new RegExp(String.raw`\b((?:19|20)\d\d) ${monthName}(?: (\d{1,2}))?\b`, 'i');
/** A date in figures: which of the first two is the month, no one can tell. */
const dayMonthYear = /(?<![\d./-])\d{1,2}([./-])\d{1,2}\1((?:19|20)\d\d)(?!\d)/;
const monthYear = /(?<![\d./-])(0?[1-9]|1[0-2])\/((?:19|20)\d\d)(?![\d/-])/;
const yearAlone = /(?<![\d./:–-])\(?((?:1[6-9]|20)\d\d)[a-z]?\)?(?![\d/–-]|\.\d)/g;
const yearInBrackets = /\(((?:1[6-9]|20)\d\d)[a-z]?[,)]/;

const two = (digits: string | number) => String(digits).padStart(2, '0');

/** The date a text tells, as an ISO 8601 date of reduced precision; undefined when it tells none. */
export function readDate(text: string): string | undefined {
  const isoHit = iso.exec(text);
  if (isoHit) return [isoHit[1], two(isoHit[2] ?? ''), ...(isoHit[3] ? [two(isoHit[3])] : [])].join('-');
  const early = dayFirst.exec(text);
  if (early) return `${early[3]}-${monthOf(early[2])}-${two(early[1] ?? '')}`;
  const late = monthFirst.exec(text);
  if (late) return [late[3], monthOf(late[1]), ...(late[2] ? [two(late[2])] : [])].join('-');
  const turned = yearFirst.exec(text);
  if (turned) return [turned[1], monthOf(turned[2]), ...(turned[3] ? [two(turned[3])] : [])].join('-');
  const inFull = dayMonthYear.exec(text)?.[2];
  if (inFull) return inFull;
  const inFigures = monthYear.exec(text);
  if (inFigures) return `${inFigures[2]}-${two(inFigures[1] ?? '')}`;
  const bracketed = yearInBrackets.exec(text)?.[1];
  return (
    bracketed ??
    [...text.matchAll(yearAlone)]
      .map((hit) => hit[1])
      .filter((year) => Number(year) < 2035)
      .at(-1)
  );
}

function monthOf(name = ''): string {
  return two(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}
