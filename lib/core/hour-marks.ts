/** How many hours each kind of stretch has that a paper is marked with; each is a whole number of those before. */
const widths = [1, 24, 24 * 32] as const;

/** So many hours can be told apart: up to the year 8867. A whole number of the widest stretches. */
const digits = 5;
const mostHours = 36 ** digits;

function hourMark(width: number, index: number): string {
  return `hours:${width}:${index.toString(36).padStart(digits, '0')}`;
}

/** What a paper that was added in an hour (counted from 1970) is found by: that hour, its day, and its 32 days. */
export function hourMarks(hour: number): string[] {
  const known = Math.min(hour, mostHours - 1);
  return widths.map((width) => hourMark(width, Math.floor(known / width)));
}

/**
 * The marks of all hours from one on and up to another, which does not belong to them, as stretches of marks that sort:
 * hours at both ends, and the widest there are between. So three years are some forty marks, and not thousands.
 */
export function hourRanges(
  from: number,
  to: number,
  place = widths.length - 1,
): { from: string; to: string }[] {
  const end = Math.min(to, mostHours);
  const width = widths[place];
  if (width === undefined || from >= end) return [];
  const first = Math.ceil(from / width);
  const last = Math.floor(end / width);
  if (first >= last) return hourRanges(from, end, place - 1);
  return [
    ...hourRanges(from, first * width, place - 1),
    { from: hourMark(width, first), to: hourMark(width, last - 1) },
    ...hourRanges(last * width, end, place - 1),
  ];
}
