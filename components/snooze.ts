const day = 24 * 60 * 60 * 1000;
const morning = 8;

/** A time to snooze until, as it is offered. */
export type SnoozeChoice = { name: string; until: number };

/** Eight in the morning of a day, in the reader's own time. */
function morningOf(time: number): number {
  return new Date(time).setHours(morning, 0, 0, 0);
}

/** The times that snoozing offers, from now; all of them mornings. */
export function snoozeChoices(now: number): SnoozeChoice[] {
  return [
    { name: 'Until tomorrow', until: morningOf(now + day) },
    { name: 'For a week', until: morningOf(now + 7 * day) },
    { name: 'For a month', until: morningOf(now + 30 * day) },
  ];
}

/** The morning of a day that is written as `2024-05-17`; undefined for anything else, and for what has passed. */
export function morningOfDate(text: string, now: number): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (!year || !month || !date) return undefined;
  const at = new Date(Number(year), Number(month) - 1, Number(date), morning).getTime();
  return at > now ? at : undefined;
}
