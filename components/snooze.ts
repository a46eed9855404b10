const morning = 8;
const evening = 18;
const [saturday, monday] = [6, 1];

/** A time to snooze until, as it is offered, with the key that chooses it, the same at every hour. */
export type SnoozeChoice = { name: string; until: number; key: string };

/** An hour of the day that is so many days and months away, in the reader's own time. */
function at(now: number, hour: number, days: number, months = 0): number {
  const time = new Date(now);
  const date = time.getDate() + days;
  // The 31st of a shorter month is its last day.
  const last = new Date(time.getFullYear(), time.getMonth() + months + 1, 0).getDate();
  return new Date(
    time.getFullYear(),
    time.getMonth() + months,
    months ? Math.min(date, last) : date,
    hour,
  ).getTime();
}

/** How many days it is until a day of the week comes again: never none. */
function daysUntil(now: number, weekday: number): number {
  return ((weekday - new Date(now).getDay() + 6) % 7) + 1;
}

/** The times that snoozing offers, from now: mornings, but for the evening while it is to come. */
export function snoozeChoices(now: number): SnoozeChoice[] {
  const all: SnoozeChoice[] = [
    { name: 'Tonight', until: at(now, evening, 0), key: '0' },
    { name: 'Tomorrow', until: at(now, morning, 1), key: '1' },
    { name: 'This weekend', until: at(now, morning, daysUntil(now, saturday)), key: '2' },
    { name: 'Next Monday', until: at(now, morning, daysUntil(now, monday)), key: '3' },
    { name: 'In a week', until: at(now, morning, 7), key: '4' },
    { name: 'In a month', until: at(now, morning, 0, 1), key: '5' },
  ];
  const isWeekend = [saturday, 0].includes(new Date(now).getDay());
  return all.filter(
    ({ name, until }, index) =>
      until > now &&
      !(name === 'This weekend' && isWeekend) &&
      // Two names for one morning are one too many.
      all.findIndex((each) => each.until === until) === index,
  );
}

/** The morning of a day that is written as `2024-05-17`; undefined for anything else, and for what has passed. */
export function morningOfDate(text: string, now: number): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (!year || !month || !date) return undefined;
  const at = new Date(Number(year), Number(month) - 1, Number(date), morning).getTime();
  return at > now ? at : undefined;
}
