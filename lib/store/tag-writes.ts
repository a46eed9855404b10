import { UserError } from '../core/errors';
import type { ActReport } from '../core/paper';
import { graft, isWithin, normalTag, normalTags, type TagColor, tagKey } from '../core/tags';
import { type Change, changeOf } from './change';
import { done, edit } from './deeds';
import { type Deed, write } from './journal';
import type { Library, TagUse } from './schema';
import { coloredText, deletedTagText, mergedTagsText, renamedTagText } from './sentences';
import { papersTagged } from './tagged';

/** A tag as the reader gave it. Throws `BadRequest` if nothing is left of it. */
function given(tag: string): string {
  const normal = normalTag(tag);
  if (!normal) throw new UserError('BadRequest', 'A tag needs a name.');
  return normal;
}

/** The tags that are one of these or below one, as the library spells them. */
async function usesWithin(db: Library, tags: readonly string[]): Promise<TagUse[]> {
  const uses = new Map<string, TagUse>();
  for (const key of tags.map(tagKey)) {
    const found = await db.tags.where('key').startsWith(key).toArray();
    for (const use of found) if (isWithin(use.key, key)) uses.set(use.key, use);
  }
  return [...uses.values()];
}

/** What becomes of a tag: another one, or undefined if it goes. */
type Fate = (tag: string) => string | undefined;

/** What becomes of each tag, in the spelling the library has for it where that stays. */
async function fatesOf(
  db: Library,
  uses: readonly TagUse[],
  fate: Fate,
): Promise<Map<string, string | undefined>> {
  const fates = uses.map(({ name }) => fate(name));
  const there = await db.tags.bulkGet(fates.map((tag) => tagKey(tag ?? '')));
  const going = new Set(uses.map(({ key }) => key));
  return new Map(
    uses.map(({ name }, index) => {
      const other = there[index];
      return [name, other && !going.has(other.key) ? other.name : fates[index]];
    }),
  );
}

/** The changes of papers whose tags meet a fate, which is worked out once for each tag. */
async function retagged(db: Library, uses: readonly TagUse[], fate: Fate): Promise<Change[]> {
  const fates = await fatesOf(db, uses, fate);
  const papers = await papersTagged(db, uses);
  return papers.map((paper) => {
    const tags = paper.tags.flatMap((tag) => (fates.has(tag) ? (fates.get(tag) ?? []) : tag));
    return edit(paper, { ...paper, tags: normalTags(tags) });
  });
}

/** The colours of tags within these keys, moved with them; a tag that has one keeps it. */
async function recolored(db: Library, keys: readonly string[], fate: Fate): Promise<Change[]> {
  const looks = await db.tagLooks.toArray();
  const known = new Set(looks.map(({ id }) => id));
  return looks
    .filter(({ id }) => keys.some((key) => isWithin(id, key)))
    .flatMap((look) => {
      const to = fate(look.id);
      const id = to === undefined ? undefined : tagKey(to);
      if (id === look.id) return [];
      const gone = changeOf('tagLooks', look.id, look, undefined);
      return id === undefined || known.has(id)
        ? [gone]
        : [gone, changeOf('tagLooks', id, undefined, { id, color: look.color })];
    });
}

/** Lets tags and all below them meet a fate, in one transaction. */
async function change(
  db: Library,
  tags: readonly string[],
  fate: Fate,
  deed: Deed,
  now: number,
): Promise<ActReport> {
  const keys = tags.map(tagKey);
  const uses = await usesWithin(db, tags);
  const changes = [...(await retagged(db, uses, fate)), ...(await recolored(db, keys, fate))];
  if (uses.length === 0 && changes.length === 0) throw new UserError('NotFound', 'No paper has that tag.');
  return await done(db, deed, changes, now, 'The tags are as they were.');
}

/** The spelling of a tag: as the library has it, or for a part of a path, as it is given. */
async function spelling(db: Library, tag: string, except: readonly string[]): Promise<string> {
  const isOwn = except.some((other) => isWithin(tagKey(tag), tagKey(other)));
  return isOwn ? tag : ((await db.tags.get(tagKey(tag)))?.name ?? tag);
}

/** Renames a tag; those below it follow, and where there is such a tag already they become one. */
export async function renameTag(
  db: Library,
  asked: { tag: string; to: string; now: number },
): Promise<ActReport> {
  const tag = given(asked.tag);
  return await write(db, async () => {
    const to = await spelling(db, given(asked.to), [tag]);
    const deed: Deed = { kind: 'tag', did: () => renamedTagText(tag, to) };
    return await change(db, [tag], (name) => graft(name, tag, to), deed, asked.now);
  });
}

/** Makes one tag of several; those below them follow. */
export async function mergeTagsInto(
  db: Library,
  asked: { tags: readonly string[]; into: string; now: number },
): Promise<ActReport> {
  const into = given(asked.into);
  const tags = normalTags(asked.tags).filter((tag) => tagKey(tag) !== tagKey(into));
  if (tags.length === 0) throw new UserError('BadRequest', 'Choose two tags or more to make one of them.');
  return await write(db, async () => {
    const to = await spelling(db, into, []);
    // The longest first: a tag below another chosen one goes its own way.
    const sources = [...tags].sort((a, b) => b.length - a.length);
    const fate: Fate = (name) => {
      if (isWithin(tagKey(name), tagKey(into))) return name;
      const source = sources.find((tag) => isWithin(tagKey(name), tagKey(tag)));
      return source ? graft(name, source, to) : name;
    };
    const deed: Deed = { kind: 'tag', did: () => mergedTagsText(tags, to) };
    return await change(db, tags, fate, deed, asked.now);
  });
}

/** Takes a tag and those below it off every paper. */
export async function deleteTag(db: Library, asked: { tag: string; now: number }): Promise<ActReport> {
  const tag = given(asked.tag);
  return await write(db, async () => {
    const deed: Deed = { kind: 'tag', did: (papers) => deletedTagText(tag, papers) };
    return await change(db, [tag], () => undefined, deed, asked.now);
  });
}

/** Gives a tag a colour, or takes it away. */
export async function setTagColor(
  db: Library,
  asked: { tag: string; color?: TagColor | undefined; now: number },
): Promise<ActReport> {
  const tag = given(asked.tag);
  const id = tagKey(tag);
  return await write(db, async () => {
    const { color } = asked;
    const before = await db.tagLooks.get(id);
    const look = changeOf('tagLooks', id, before, color && { ...before, id, color });
    const deed: Deed = { kind: 'tag', did: () => coloredText(tag, color) };
    return await done(db, deed, [look], asked.now, 'It has that colour already.');
  });
}
