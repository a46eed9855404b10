/** How many letters must change, come or go to make one word of the other; two that swapped places count as one. */
function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** The choice that a mistyped word most likely meant, or undefined if none is near. */
export function nearestOf(typed: string, choices: readonly string[]): string | undefined {
  const most = typed.length < 5 ? 1 : 2;
  // Words as short as this are one letter from too many others, and a long one is a mistake of none.
  if (typed.length < 2 || typed.length > 20) return undefined;
  const ranked = choices.map((choice) => ({ choice, edits: editsBetween(typed, choice) }));
  ranked.sort((a, b) => a.edits - b.edits);
  return ranked.find(({ edits }) => edits <= most)?.choice;
}
