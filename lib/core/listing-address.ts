/** Parameters that tell where a reader came from, or which part of a listing is shown: never which listing it is. */
const passing =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|referrer|source|share|page|pg|p|pageno|pagenumber|pagesize|start|startpage|startrecord|first|offset|skip|from|after|before|cursor|size|limit|show|count|rows|num|per_page|perpage|per-page|max_results|maxresults|hl|scroll\w*)$/i;

/**
 * The listing an address shows, however it is reached: without tracking, page and size parameters, `www.`, a
 * fragment or an index file. Other parameters stay, in one order: they tell one search from another.
 */
export function listingOf(address: string): string {
  const url = new URL(address);
  const kept = [...url.searchParams].filter(([name, value]) => value !== '' && !passing.test(name));
  const query = kept.map(([name, value]) => `${name}=${value}`).sort();
  const path = url.pathname
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '')
    .replace(/\/page\/\d+\/?$/i, '')
    .replace(/\/+$/, '');
  const host = url.host.replace(/^(?:www|m|mobile)\./, '');
  return `${host}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
