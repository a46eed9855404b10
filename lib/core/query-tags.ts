import { lexQuery, type Token } from './query-lex';
import { plainTag } from './query-words';

/** A tag that a query asks for by itself, and where it says so. */
type TagTerm = { tag: string; from: number; to: number };

/** The term that asks for a tag, as it is typed. */
export function tagTerm(tag: string): string {
  return /^[^\s"()*“„«]+$/.test(tag) ? `tag:${tag}` : `tag:"${tag.replace(/["\\]/g, '\\$&')}"`;
}

const isTagField = (token: Token) => token.type === 'term' && /^tags?$/i.test(token.field ?? '');

/** The tokens that stand in no brackets, each with the one before it. */
function outermost(tokens: readonly Token[]): { token: Token; before: Token | undefined }[] {
  let depth = 0;
  return tokens.flatMap((token, index) => {
    if (token.type === 'close') depth--;
    const isOut = depth === 0;
    if (token.type === 'open') depth++;
    return isOut ? [{ token, before: tokens[index - 1] }] : [];
  });
}

const hasChoice = (text: string): boolean => {
  const lexed = lexQuery(text);
  return 'tokens' in lexed && outermost(lexed.tokens).some(({ token }) => token.type === 'or');
};

/** The tags that every hit of a query must have, as far as the query says so outright. */
function tagTermsOf(text: string): TagTerm[] {
  const lexed = lexQuery(text);
  if ('problem' in lexed || hasChoice(text)) return [];
  return outermost(lexed.tokens).flatMap(({ token, before }) => {
    if (token.type !== 'term' || !isTagField(token) || before?.type === 'not') return [];
    const tag = plainTag(token.text);
    return tag ? [{ tag, from: token.at, to: token.end }] : [];
  });
}

/** True if every hit of a query must have this tag, as far as the query says so outright. */
export function asksForTag(text: string, tag: string): boolean {
  return tagTermsOf(text).some((term) => term.tag === plainTag(tag));
}

/** A query that asks for one tag more: in front, so that the last word stays the beginning of one. */
function withTag(text: string, tag: string): string {
  const rest = hasChoice(text) ? `(${text.trim()})` : text.trimStart();
  return `${tagTerm(tag)} ${rest}`;
}

/** A query that no longer asks for a tag. */
function withoutTag(text: string, tag: string): string {
  const terms = tagTermsOf(text).filter((term) => term.tag === plainTag(tag));
  const cut = (rest: string, { from, to }: TagTerm) => rest.slice(0, from) + rest.slice(to).trimStart();
  return terms.reverse().reduce(cut, text);
}

/** A query with a tag asked for, or no longer asked for if it was. */
export function toggleTag(text: string, tag: string): string {
  return asksForTag(text, tag) ? withoutTag(text, tag) : withTag(text, tag);
}
