import { arePeople, readPeople } from './people';
import { type Citation, yearInside } from './sentences';
import { cleanTitle, countWords, titleScore } from './titles';

/**
 * Citations as Japan and China write them: names with a point or a comma between, the title in 「」 or up to the next
 * comma, the journal in 『』 or bare, its pages and its year.
 */

const name = String.raw`(?:[\p{Script=Han}々ヶ]{2,6}|[\p{Script=Han}々ヶ]{1,4}[ 　][\p{Script=Han}々ヶ]{1,4})`;
const others = String.raw`(?:\s*(?:他|ほか|等))?`;
const names = String.raw`^(${name}(?:\s*[・･,，、]\s*${name}){0,30})${others}\s*[、,，]?\s*(?:[(（](?:19|20)\d\d[)）])?`;
const beforeBracket = new RegExp(String.raw`${names}\s*[、,，:：.．]?\s*「`, 'u');
const beforeComma = new RegExp(String.raw`${names}\s*[、,，:：]\s*`, 'u');

const fewestWords = 4;
const numbers = /\bpp?\.|頁|ページ|[号號巻卷輯期]|『|\d/u;

/** Where the bracket that opens right before a place closes; those inside it have their own ends. */
function endOfBracket(text: string, from: number): number {
  let open = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '「') open++;
    if (text[at] === '」' && --open === 0) return at;
  }
  return -1;
}

/** Where a part between commas ends; commas inside brackets end none. */
function endOfPart(text: string): number {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if ('「『《（("“'.includes(sign)) open++;
    else if ('」』》）)”'.includes(sign)) open--;
    else if (open <= 0 && /[、,，]/.test(sign)) return at;
  }
  return -1;
}

/** "山田太郎・鈴木花子「題」『誌』3号、2012年": the title is what the bracket holds. */
function readBracketed(text: string): Citation | undefined {
  const [lead, people = ''] = beforeBracket.exec(text) ?? [];
  const end = lead === undefined ? -1 : endOfBracket(text, lead.length);
  if (lead === undefined || end < 0) return undefined;
  const title = cleanTitle(text.slice(lead.length, end));
  const rest = text.slice(end + 1);
  return countWords(title) < fewestWords ? undefined : { title, people, rest, order: 'people-first' };
}

/** "山田太郎, 題, 誌, pp.1-9, 2012": the title is what stands between the names and the next comma. */
function readBetween(text: string): Citation | undefined {
  const [lead, people = ''] = beforeComma.exec(text) ?? [];
  if (lead === undefined) return undefined;
  const after = text.slice(lead.length);
  const end = endOfPart(after);
  const title = cleanTitle(after.slice(0, Math.max(0, end)));
  const rest = after.slice(end);
  // "李明, 王芳. 题目. 学报": there stops part the names from the title.
  const isCited = yearInside.test(rest) && numbers.test(rest) && !/[.．。]\s?./u.test(title);
  if (!isCited || countWords(title) < fewestWords || titleScore(title) < 0.4) return undefined;
  return arePeople(readPeople(title)) ? undefined : { title, people, rest, order: 'people-first' };
}

const begins = /^[\p{Script=Han}々]/u;

/** Reads a citation that begins with names in Chinese signs; undefined for any other. */
export function readEastern(text: string): Citation | undefined {
  return begins.test(text) ? (readBracketed(text) ?? readBetween(text)) : undefined;
}
