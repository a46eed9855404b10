import type { JSX } from 'preact';
import { BulkBar } from '../../components/library/BulkBar';
import { type PageAct, PageBar } from '../../components/PageBar';
import type { PopupAct } from '../../lib/core/shortcuts';
import { keyNameOf } from '../shared/keys';
import type { Desk } from './desk';
import type { Acts } from './menus';
import { type Page, pageText } from './page';

type Props = { desk: Desk; acts: Acts; isMac: boolean };

const bulk: readonly (readonly [string, PopupAct])[] = [
  ['Tag', 'editTags'],
  ['Queue', 'toLater'],
  ['Read', 'toRead'],
  ['Snooze', 'snooze'],
  ['Remove', 'remove'],
];

/** An act as a button has it. */
function named(name: string, act: PopupAct, acts: Acts, isMac: boolean): PageAct {
  return { name, key: keyNameOf('popup', act, isMac), run: acts[act] };
}

/** What can be done with the page: triage needs a list to walk. */
function pageActsOf(page: Page, acts: Acts, isMac: boolean): PageAct[] {
  if (page.kind === 'none') return [named('Show Offprint one', 'teach', acts, isMac)];
  const saving = [named('Save', 'savePage', acts, isMac), named('Read later', 'laterPage', acts, isMac)];
  return page.kind === 'listing' ? [...saving, named('Triage', 'startTriage', acts, isMac)] : saving;
}

/** The line over the list: what can be done with the selected papers, or else with the page in the tab. */
export function Bar({ desk, acts, isMac }: Props): JSX.Element | null {
  const { view, papers, page, change } = desk;
  if (view.chosen.size > 0)
    return (
      <BulkBar
        selected={view.chosen.size}
        total={papers.length}
        acts={bulk.map(([name, act]) => named(name, act, acts, isMac))}
        onAll={acts.selectAll}
        onNone={() => change({ do: 'chooseNone' })}
      />
    );
  return page ? <PageBar text={pageText(page)} acts={pageActsOf(page, acts, isMac)} /> : null;
}
