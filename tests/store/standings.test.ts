import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../lib/core/paper';
import { standingsOf } from '../../lib/store/reads';
import { sawPapers } from '../../lib/store/sightings';
import { removePapers, setTags } from '../../lib/store/writes';
import { aDraft, freshLibrary, manyDrafts, save } from './kit';

const now = 1_700_000_000_000;
const day = 86_400_000;

describe('standings', () => {
  it('tells each paper’s state in the order asked', async () => {
    const db = await freshLibrary();
    const { paperIds } = await save(db, [aDraft({ ids: ['arxiv:2401.00001'] })], now, 'later');
    await setTags(db, { paperIds, add: ['to cite'], drop: [], now });
    await sawPapers(db, [aDraft({ title: 'A title nobody saved so far', ids: ['doi:10.1234/seen'] })], now);
    const standings = await standingsOf(db, [
      aDraft({ title: 'Met under another title', ids: ['doi:10.1234/new'] }),
      aDraft({ title: 'Retitled in its second version', ids: ['arxiv:2401.00001'] }),
      aDraft({ ids: ['pmid:77'] }),
      aDraft({ title: 'Another', ids: ['doi:10.1234/seen'] }),
      { title: '', authors: [], ids: [] },
    ]);
    const known = { state: 'later', paperId: paperIds[0], tags: ['to cite'] };
    const unknown = { state: 'new', tags: [] };
    expect(standings).toEqual([unknown, known, known, { state: 'seen', tags: [] }, unknown]);
  });

  it('agrees with looking at every paper, whatever the library holds', async () => {
    const db = await freshLibrary();
    const drafts = manyDrafts(400);
    await save(
      db,
      drafts.filter((_, index) => index % 3 === 0),
      now,
    );
    await sawPapers(
      db,
      drafts.filter((_, index) => index % 3 === 1),
      now,
    );
    const standings = await standingsOf(db, drafts);
    expect(standings.map(({ state }) => state)).toEqual(
      drafts.map((_, index) => (['saved', 'seen', 'new'] as const)[index % 3]),
    );
    const bare = drafts.map((draft): Identity => ({ ...draft, ids: [] }));
    expect((await standingsOf(db, bare)).filter(({ state }) => state === 'saved')).toHaveLength(134);
  });

  it('finds the few that are known among the many that lie between them', async () => {
    const db = await freshLibrary();
    await save(db, manyDrafts(500), now);
    const wanted = manyDrafts(500).filter((_, index) => index % 50 === 0);
    const strangers = manyDrafts(10, 2000);
    const standings = await standingsOf(db, [...wanted, ...strangers]);
    expect(standings.map(({ state }) => state)).toEqual([
      ...wanted.map(() => 'saved'),
      ...strangers.map(() => 'new'),
    ]);
  });
});

describe('sightings', () => {
  it('are of papers that are not in the library, by every id or else by title and author', async () => {
    const db = await freshLibrary();
    await save(db, [aDraft({ ids: ['arxiv:2401.00001'] })], now);
    await sawPapers(
      db,
      [
        aDraft({ ids: ['arxiv:2401.00001'] }),
        aDraft({ title: 'Two ids has this one', ids: ['doi:10.1234/a', 'arxiv:2401.00002'] }),
        aDraft({ title: 'None has that one, but words' }),
      ],
      now,
    );
    const keys = await db.sightings.toCollection().primaryKeys();
    expect(keys.sort()).toEqual(['arxiv:2401.00002', 'doi:10.1234/a', 'nonehasthatonebutwords|okonkwo']);
  });

  it('are renewed once a day and forgotten after 400', async () => {
    const db = await freshLibrary();
    const seen = [aDraft({ ids: ['doi:10.1234/a'] })];
    await sawPapers(db, seen, now);
    await sawPapers(db, seen, now + day / 2);
    expect(await db.sightings.get('doi:10.1234/a')).toMatchObject({ at: now });
    await sawPapers(db, seen, now + 2 * day);
    expect(await db.sightings.get('doi:10.1234/a')).toMatchObject({ at: now + 2 * day });
    await sawPapers(db, [aDraft({ ids: ['doi:10.1234/b'] })], now + 403 * day);
    expect(await db.sightings.toCollection().primaryKeys()).toEqual(['doi:10.1234/b']);
  });

  it('do not outlive a removal as a saved paper', async () => {
    const db = await freshLibrary();
    const draft = aDraft({ ids: ['arxiv:2401.00001'] });
    await sawPapers(db, [draft], now);
    const { paperIds } = await save(db, [draft], now);
    await removePapers(db, { paperIds, now });
    expect(await standingsOf(db, [draft])).toEqual([{ state: 'seen', tags: [] }]);
  });
});
