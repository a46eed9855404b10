import { parseDraft, parseDrafts, parseIdentities } from '../../lib/core/draft';
import { abstractOf } from '../../lib/enrich/abstract';
import { showCount } from '../../lib/platform/badge';
import * as inputs from '../../lib/platform/inputs';
import { letIn } from '../../lib/platform/let-in';
import { rememberPdf } from '../../lib/platform/met-pdfs';
import { openTab } from '../../lib/platform/open';
import type { PageCalls } from '../../lib/platform/protocol';
import type { Handlers } from '../../lib/platform/rpc';
import { standingsOf, suggestTags, textOf } from '../../lib/store/reads';
import { sawPapers } from '../../lib/store/sightings';
import { redo, undo } from '../../lib/store/undo';
import { visitListing } from '../../lib/store/visits';
import { markOpened, removePapers, setNote, setStatus, setTags } from '../../lib/store/writes';
import { library, save, settledLibrary, told } from './library';

/** How many tags are offered at a time. */
const mostOffers = 6;

/** What content scripts may ask: everything they send is parsed again. */
export const pageCalls: Handlers<PageCalls> = {
  async standings(input) {
    const since = inputs.hasField(input, 'since') ? inputs.numberIn(input, 'since') : undefined;
    return await standingsOf(await settledLibrary(), parseIdentities(input?.identities), since);
  },
  async savePapers(input) {
    const parsed = parseDrafts(input?.drafts);
    const drafts = parsed.filter((draft) => draft !== undefined);
    const saved = await save({
      drafts,
      status: inputs.statusIn(input),
      tags: inputs.tagsIn(input, 'tags'),
      ...(inputs.hasField(input, 'url') && { url: inputs.urlIn(input) }),
      now: Date.now(),
      ...(inputs.hasField(input, 'act') && { act: inputs.numberIn(input, 'act') }),
    });
    const ids = saved.paperIds.values();
    const paperIds = parsed.map((draft) => (draft ? (ids.next().value ?? '') : ''));
    const leftOut = parsed.length - drafts.length;
    return { ...saved, paperIds, ...(leftOut > 0 && { leftOut }) };
  },
  async setStatus(input) {
    const [paperIds, status] = [inputs.paperIdsIn(input), inputs.statusIn(input)];
    return await told(setStatus(await library(), { paperIds, status, now: Date.now() }));
  },
  async setTags(input) {
    const paperIds = inputs.paperIdsIn(input);
    const [add, drop] = [inputs.tagsIn(input, 'add'), inputs.tagsIn(input, 'drop')];
    return await told(setTags(await library(), { paperIds, add, drop, now: Date.now() }));
  },
  async setNote(input) {
    const [paperId, note] = [inputs.paperIdIn(input), inputs.noteIn(input)];
    return await told(setNote(await library(), { paperId, note, now: Date.now() }));
  },
  async suggestTags(input) {
    const [typed, except] = [inputs.typedIn(input), inputs.tagsIn(input, 'except')];
    const found = await suggestTags(await library(), typed, except, mostOffers);
    return found.map(({ name, papers }) => ({ name, papers }));
  },
  async readText(input) {
    const { abstract, note } = (await textOf(await library(), inputs.paperIdIn(input))) ?? {};
    return { ...(abstract !== undefined && { abstract }), ...(note !== undefined && { note }) };
  },
  async fetchAbstract(input) {
    const abstract = await abstractOf(inputs.workIdsIn(input), (url, init) => fetch(url, init));
    return { ...(abstract !== undefined && { abstract }) };
  },
  async removePapers(input) {
    const paperIds = inputs.paperIdsIn(input);
    return await told(removePapers(await library(), { paperIds, now: Date.now() }));
  },
  async undo(input) {
    const act = inputs.numberIn(input, 'act');
    return await told(undo(await library(), act, Date.now()));
  },
  async redo(input) {
    const act = inputs.numberIn(input, 'act');
    return await told(redo(await library(), act, Date.now()));
  },
  async sawPapers(input) {
    await sawPapers(await library(), parseIdentities(input?.identities), Date.now());
  },
  async visitListing(input) {
    const [url, isLeaving] = [inputs.urlIn(input), input?.isLeaving === true];
    return await visitListing(await library(), { url, isLeaving, now: Date.now() });
  },
  async pageHolds(input, { tab }) {
    const [papers, fresh] = [inputs.numberIn(input, 'papers'), inputs.numberIn(input, 'fresh')];
    if (tab?.id !== undefined) await showCount(tab.id, papers, fresh);
  },
  async metPdf(input) {
    await rememberPdf(inputs.urlIn(input), parseDraft(input?.draft));
  },
  async lookHere(_, { tab }) {
    if (tab?.id !== undefined) await letIn(tab.id);
  },
  async teachHere(_, { tab }) {
    if (tab?.id !== undefined) await letIn(tab.id, 'teach');
  },
  async openLink(input) {
    await openTab(inputs.urlIn(input), false);
    if (inputs.hasField(input, 'paperId'))
      await markOpened(await library(), inputs.paperIdIn(input), Date.now());
  },
};
