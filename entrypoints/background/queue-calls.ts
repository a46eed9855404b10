import { paperIdIn, paperIdsIn } from '../../lib/platform/inputs';
import * as inputs from '../../lib/platform/inputs-library';
import type { QueueCalls } from '../../lib/platform/protocol';
import type { Handlers } from '../../lib/platform/rpc';
import { placeInQueue } from '../../lib/store/place-in-queue';
import { moveInQueue, setPriority, snooze } from '../../lib/store/queue';
import { setProgress, setRating } from '../../lib/store/reading';
import { setNextAlarm } from './chores';
import { library, told } from './library';

/** What orders the queue and follows a reading. */
export const queueCalls: Handlers<QueueCalls> = {
  async moveInQueue(input) {
    const [paperIds, to] = [paperIdsIn(input), inputs.queueStepIn(input)];
    return await told(moveInQueue(await library(), { paperIds, to, now: Date.now() }));
  },
  async placeInQueue(input) {
    const [paperIds, beside] = [paperIdsIn(input), inputs.besideIn(input)];
    return await told(placeInQueue(await library(), { paperIds, ...beside, now: Date.now() }));
  },
  async setPriority(input) {
    const [paperIds, priority] = [paperIdsIn(input), inputs.priorityIn(input)];
    return await told(setPriority(await library(), { paperIds, priority, now: Date.now() }));
  },
  async snooze(input) {
    const now = Date.now();
    const [paperIds, until] = [paperIdsIn(input), inputs.untilIn(input, now)];
    const db = await library();
    const report = await told(snooze(db, { paperIds, until, now }));
    await setNextAlarm(db);
    return report;
  },
  async setProgress(input) {
    const [paperId, progress] = [paperIdIn(input), inputs.progressIn(input)];
    return await told(setProgress(await library(), { paperId, progress, now: Date.now() }));
  },
  async setRating(input) {
    const [paperIds, rating] = [paperIdsIn(input), inputs.ratingIn(input)];
    return await told(setRating(await library(), { paperIds, rating, now: Date.now() }));
  },
};
