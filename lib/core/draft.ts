import { boundedInteger, cleanText, elementsOf, fieldOf, webUrl } from './clean';
import { UserError } from './errors';
import { gatherIds } from './ids';
import type { Draft, Identity, Links, Listed, Name, WorkType } from './paper';
import { workTypes } from './paper';
import { present } from './present';

/**
 * The boundary to the pages: what comes from a content script is anything at all until it has been here. Unknown
 * keys go, the rest is checked, shortened and cleaned; only a draft without a usable title is refused.
 */

/** At most this many drafts or identities go in one call; a longer list is sent in parts. */
export const maxDraftsPerCall = 2000;

const most = {
  title: 1000,
  abstract: 20_000,
  authors: 5000,
  name: 200,
  line: 500,
  number: 50,
  id: 300,
  ids: 30,
  addresses: 50,
  count: 1_000_000_000,
};

function titleOf(value: unknown): string | undefined {
  // A megabyte is not a title; cleaning it would only take time.
  if (typeof value !== 'string' || value.length > most.title * 2) return undefined;
  const title = cleanText(value, most.title + 1);
  return title && title.length <= most.title ? title : undefined;
}

function parseName(value: unknown): Name | undefined {
  const family = cleanText(fieldOf(value, 'family'), most.name);
  const given = cleanText(fieldOf(value, 'given'), most.name);
  if (family) return given ? { family, given } : { family };
  const literal = cleanText(fieldOf(value, 'literal'), most.name);
  return literal ? { literal } : undefined;
}

function parseNames(value: unknown, count: number): Name[] {
  return elementsOf(value, count)
    .map(parseName)
    .filter((name) => name !== undefined);
}

function parseIds(value: unknown): string[] {
  const isId = (id: unknown): id is string => typeof id === 'string' && id.length <= most.id;
  return gatherIds(elementsOf(value, most.ids).filter(isId));
}

const isoDate = /^[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

function parseDate(value: unknown): string | undefined {
  return typeof value === 'string' && isoDate.test(value) ? value : undefined;
}

function parseType(value: unknown): WorkType | undefined {
  return workTypes.find((type) => type === value);
}

function parseUrls(value: unknown): string[] | undefined {
  const urls = elementsOf(value, most.addresses)
    .map(webUrl)
    .filter((url) => url !== undefined);
  return urls.length > 0 ? [...new Set(urls)] : undefined;
}

function parseLinks(value: unknown): Links {
  return present<Links>({
    landing: webUrl(fieldOf(value, 'landing')),
    pdf: webUrl(fieldOf(value, 'pdf')),
    code: parseUrls(fieldOf(value, 'code')),
    project: webUrl(fieldOf(value, 'project')),
    others: parseUrls(fieldOf(value, 'others')),
  });
}

function parseListed(value: unknown): Listed | undefined {
  const text = (name: string) => cleanText(fieldOf(value, name), most.line);
  const count = (name: string) => boundedInteger(fieldOf(value, name), 0, most.count);
  const listed = present<Listed>({
    section: text('section'),
    date: text('date'),
    upvotes: count('upvotes'),
    comments: count('comments'),
    citations: count('citations'),
    submitter: text('submitter'),
    decision: text('decision'),
    track: text('track'),
  });
  return Object.keys(listed).length > 0 ? listed : undefined;
}

function parseConfidence(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;
}

/** A draft out of anything. Throws `BadDraft` if it has no title of 1 to 1,000 characters. */
export function parseDraft(value: unknown): Draft {
  const field = (name: string) => fieldOf(value, name);
  const title = titleOf(field('title'));
  if (!title) throw new UserError('BadDraft', 'That paper has no usable title, so it was not saved.');
  return present<Draft>({
    title,
    authors: parseNames(field('authors'), most.authors),
    abstract: cleanText(field('abstract'), most.abstract),
    issued: parseDate(field('issued')),
    venue: cleanText(field('venue'), most.line),
    type: parseType(field('type')),
    volume: cleanText(field('volume'), most.number),
    issue: cleanText(field('issue'), most.number),
    pages: cleanText(field('pages'), most.number),
    ids: parseIds(field('ids')),
    arxivVersion: boundedInteger(field('arxivVersion'), 1, 999),
    links: parseLinks(field('links')),
    listed: parseListed(field('listed')),
    confidence: parseConfidence(field('confidence')),
  });
}

function draftOrNone(value: unknown): Draft | undefined {
  try {
    return parseDraft(value);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** An array of no more than `maxDraftsPerCall`. Throws `BadRequest` otherwise. */
function oneCallOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new UserError('BadRequest', 'The call has no list of papers.');
  if (value.length > maxDraftsPerCall)
    throw new UserError(
      'BadRequest',
      `One call takes at most ${maxDraftsPerCall.toLocaleString('en')} papers; this one has ${value.length.toLocaleString('en')}. Send them in parts.`,
    );
  return value;
}

/** Drafts out of anything, with undefined where one was unusable. Throws `BadDraft` if all were, `BadRequest` if it is no list or too long a one. */
export function parseDrafts(value: unknown): (Draft | undefined)[] {
  const drafts = oneCallOf(value).map(draftOrNone);
  if (drafts.length > 0 && drafts.every((draft) => draft === undefined))
    throw new UserError('BadDraft', 'None of these papers has a usable title, so nothing was saved.');
  return drafts;
}

/** Identities out of anything, in the same order; an unusable one is of no work. Throws `BadRequest` if it is no list or too long a one. */
export function parseIdentities(value: unknown): Identity[] {
  return oneCallOf(value).map((each) =>
    present<Identity>({
      title: titleOf(fieldOf(each, 'title')) ?? '',
      // The first author is all that identity looks at.
      authors: parseNames(fieldOf(each, 'authors'), 1),
      issued: parseDate(fieldOf(each, 'issued')),
      ids: parseIds(fieldOf(each, 'ids')),
    }),
  );
}
