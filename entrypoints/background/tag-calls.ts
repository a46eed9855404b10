import { tagsIn } from '../../lib/platform/inputs';
import { colorIn, tagIn } from '../../lib/platform/inputs-library';
import type { TagCalls } from '../../lib/platform/protocol';
import type { Handlers } from '../../lib/platform/rpc';
import { deleteTag, mergeTagsInto, renameTag, setTagColor } from '../../lib/store/tag-writes';
import { library, told } from './library';

/** What changes a tag on every paper that has it. */
export const tagCalls: Handlers<TagCalls> = {
  async renameTag(input) {
    const [tag, to] = [tagIn(input, 'tag'), tagIn(input, 'to')];
    return await told(renameTag(await library(), { tag, to, now: Date.now() }));
  },
  async mergeTags(input) {
    const [tags, into] = [tagsIn(input, 'tags'), tagIn(input, 'into')];
    return await told(mergeTagsInto(await library(), { tags, into, now: Date.now() }));
  },
  async deleteTag(input) {
    return await told(deleteTag(await library(), { tag: tagIn(input, 'tag'), now: Date.now() }));
  },
  async setTagColor(input) {
    const [tag, color] = [tagIn(input, 'tag'), colorIn(input)];
    return await told(setTagColor(await library(), { tag, color, now: Date.now() }));
  },
};
