/** That a site's layout has changed: a rule that finds clearly less on a page than what needs no rule. */
export type Drift = { site: string; byRule: number; byGeneric: number };

/** What a report of a changed layout says, all of it: no host, no query, nothing of the reader's. */
export function driftReport({ site, byRule, byGeneric }: Drift, address: string, version: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  return [
    'The layout of a site has changed.',
    `Site: ${site}`,
    `Path: ${path}`,
    `Found by the site's rule: ${byRule}`,
    `Found without it: ${byGeneric}`,
    `Offprint ${version}`,
  ].join('\n');
}
