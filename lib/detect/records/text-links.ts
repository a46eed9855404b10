import type { Links } from '../../core/paper';

const address = /https?:\/\/[^\s<>"“”‘’{}|\\^`]+/gi;
const codeHost =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|sr\.ht|huggingface\.co\/(?!papers))\/?[^/]+/i;

/** Whether an address is a place of source code, models or data. */
export function isCodeAddress(url: string): boolean {
  return codeHost.test(url);
}

/** An address without the stop or bracket of the sentence it stands in. */
function trimAddress(url: string): string {
  const bare = url.replace(/[.,;:!?*~'’]+$/, '');
  const isOpen = /[)\]]$/.test(bare) && !/[([]/.test(bare);
  return isOpen ? trimAddress(bare.slice(0, -1)) : bare;
}

/** The addresses that running text names, without the punctuation of its sentences, each once. */
export function addressesIn(text: string): string[] {
  return [...new Set((text.match(address) ?? []).map(trimAddress))].filter((url) => URL.canParse(url));
}

/** The code and the project page that an abstract points to. */
export function linksInText(text: string): Pick<Links, 'code' | 'project'> {
  const found = addressesIn(text).filter((url) => !/\/(?:dx\.)?doi\.org\/|arxiv\.org\//i.test(url));
  const code = found.filter(isCodeAddress);
  const project = found.find((url) => !isCodeAddress(url) && !/\.pdf$/i.test(url));
  return { ...(code.length === 0 ? {} : { code }), ...(project === undefined ? {} : { project }) };
}
