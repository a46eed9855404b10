const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

const times = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** A moment not long ago: "today, 14:02", "yesterday, 9:30", or its day with the time. */
export function momentText(at: number, now: number): string {
  const day = new Date(at).toDateString();
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  const isYesterday = day === yesterday.toDateString();
  const name = day === new Date(now).toDateString() ? 'today' : isYesterday ? 'yesterday' : dayText(at);
  return `${name}, ${times.format(at)}`;
}

/** A day as people write it: "27 Sep 2024", or as their English has it. */
export function dayText(at: number): string {
  return days.format(at);
}
