import { UserError } from '../../lib/core/errors';
import type { TabCalls } from '../../lib/platform/protocol';
import { answerCalls, type Handlers, isOwnPage } from '../../lib/platform/rpc';
import { savePage } from './acts';
import type { Desk } from './desk';
import { noteDrift, openReport } from './drift';
import { paperOfLink } from './links';
import { sayDone } from './say';
import { sayNothingHere } from './teach';
import { startTriage } from './triage';
import { freshCount } from './views';

type Ports = {
  /** Resolves when the page has been looked at and the library has told of its papers. */
  settled(): Promise<void>;
  /** Shows the corner panel again where the reader has hidden it. */
  showPanel(): void;
};

/** Answers what the background and our own pages ask of this tab, until the desk's signal aborts. */
export function answerTab(desk: Desk, { settled, showPanel }: Ports): void {
  const handlers: Handlers<TabCalls> = {
    async describePage() {
      await settled();
      const { kind, papers, drift } = desk.state;
      const [first] = papers;
      const title = kind === 'paper' ? first?.draft.title : undefined;
      noteDrift(desk);
      const more = { ...(title && { title }), ...(drift && { hasDrifted: true as const }) };
      return { kind, papers: papers.length, fresh: freshCount(desk.state), ...more };
    },
    async savePage({ status }) {
      await settled();
      const done = await savePage(desk, status);
      sayDone(desk, done);
      return done;
    },
    async startTriage() {
      await settled();
      if (desk.state.papers.length === 0) {
        sayNothingHere(desk);
        throw new UserError('NothingHere', 'There are no papers on this page.');
      }
      showPanel();
      startTriage(desk);
    },
    async reportDrift() {
      await settled();
      openReport(desk);
    },
    async paperOfLink({ url }) {
      await settled();
      return paperOfLink(desk, url);
    },
    tell: (done) => sayDone(desk, done),
  };
  // The background and the popup have no tab; a page of ours in a tab shows by its address.
  const trusts: Parameters<typeof answerCalls>[1][number]['trusts'] = (sender) =>
    sender.tab === undefined || isOwnPage(sender);
  answerCalls('tab', [{ handlers, trusts }], desk.signal);
}
