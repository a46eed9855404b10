import { sites } from './sites';

/** Country endings of a host written `name.*`: match patterns have no wildcard there. */
const countries =
  'com ca ch cl de dk es fi fr it nl no pl pt se co.in co.jp co.kr co.uk com.au com.br com.hk com.mx com.sg com.tr com.tw'.split(
    ' ',
  );

function namesOf(host: string): string[] {
  if (!host.endsWith('.*')) return [host];
  return countries.map((country) => host.slice(0, -1) + country);
}

const hosts = new Set(sites.flatMap((site) => site.hosts).flatMap(namesOf));

/** Whether a host lies under another one of the list. */
function isCovered(host: string): boolean {
  const above = host.slice(host.indexOf('.') + 1);
  return above.includes('.') && (hosts.has(above) || isCovered(above));
}

/** The match patterns of every site's hosts and what lies under them, sorted, for the manifest. */
export const siteMatches: string[] = [...hosts]
  .filter((host) => !isCovered(host))
  .map((host) => `*://*.${host}/*`)
  .sort();
