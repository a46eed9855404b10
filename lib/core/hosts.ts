/**
 * Library proxies put a site under their own name in one of two ways: `www-nature-com.proxy.example.edu` (dots
 * become hyphens, hyphens double) or `www.nature.com.proxy.example.edu`
 * (https://help.oclc.org/Library_Management/EZproxy/Configure_resources/Option_HttpsHyphens).
 */

const hyphenMark = '\u0000';

/** The first label of a proxied host with its hyphens turned back into dots: `www-nature-com.x.edu` gives `www.nature.com`. */
function unhyphened(host: string): string {
  if (!host.includes('-')) return host;
  const label = host.split('.', 1)[0] ?? '';
  return label.replaceAll('--', hyphenMark).replaceAll('-', '.').replaceAll(hyphenMark, '-');
}

function isUnder(host: string, name: string): boolean {
  return host === name || host.endsWith(`.${name}`);
}

/** Whether `host` is `name`, lies under it, or is a library proxy's form of it; a `name` ending in `.*` stands for every country. */
export function isHost(host: string, name: string): boolean {
  const plain = unhyphened(host);
  if (name.endsWith('.*')) {
    const stem = name.slice(0, -1);
    return `.${host}`.includes(`.${stem}`) || `.${plain}`.includes(`.${stem}`);
  }
  return isUnder(host, name) || isUnder(plain, name) || `.${host}`.includes(`.${name}.`);
}
