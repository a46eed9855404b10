const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** A day as people write it: "27 Sep 2024", or as their English has it. */
export function dayText(at: number): string {
  return days.format(at);
}
