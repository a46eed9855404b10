import type { Site } from '../site';
import { arxiv } from './arxiv';
import { huggingFace } from './hugging-face';

/** Every site with a rule of its own, by id. To add one: a file with its object, and its line here. */
export const sites: Site[] = [arxiv, huggingFace];

/** Country endings of a host written `name.*`: match patterns have no wildcard there. */
const countries =
  'com ca ch cl de dk es fi fr it nl no pl pt se co.in co.jp co.kr co.uk com.au com.br com.hk com.mx com.sg com.tr com.tw'.split(
    ' ',
  );

function matchesOf(host: string): string[] {
  if (!host.endsWith('.*')) return [`*://${host}/*`];
  return countries.map((country) => `*://${host.slice(0, -1)}${country}/*`);
}

/** The match patterns of every site's hosts, sorted, for the manifest. */
export const siteMatches: string[] = [
  ...new Set(sites.flatMap((site) => site.hosts).flatMap(matchesOf)),
].sort();
