import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { DriftBar } from '../../components/DriftBar';
import { FilterTabs } from '../../components/FilterTabs';
import { SiteBar } from '../../components/SiteBar';
import { SaidToast } from '../shared/SaidToast';
import { useAssignedKeys } from '../shared/use-assigned-keys';
import { useKeys } from '../shared/use-keys';
import { actsOf } from './acts';
import { Bar } from './Bar';
import { FailedBackup } from './FailedBackup';
import { Head } from './Head';
import { filtersOf } from './lists';
import { Overlays } from './Overlays';
import { Panel, panelId } from './Panel';
import { reportDrift } from './page-acts';
import './popup.css';
import { Question } from './Question';
import { useDesk } from './use-desk';
import { useFrameHeight } from './use-frame';
import { useSite } from './use-site';

/** Where the popup runs: on whose keyboard, and whether in the toolbar's popup window or in a tab. */
export type Surroundings = { isMac: boolean; isPopup: boolean };

/** The reading list in the toolbar's popup. */
export function Popup({ isMac, isPopup }: Surroundings): JSX.Element {
  const { desk, box, list } = useDesk();
  const acts = actsOf(desk);
  const assigned = useAssignedKeys();
  const { view, library, page, change } = desk;
  const site = useSite(page, desk.toast);
  const drifted = page?.kind === 'listing' && page.hasDrifted ? page : undefined;
  const height = useFrameHeight({
    rows: library.papers.length,
    hasBar: page !== undefined || view.chosen.size > 0,
    hasSite: site !== undefined,
    hasDrift: drifted !== undefined,
    overlay: view.overlay?.what,
  });
  useKeys({ scope: 'popup', acts, box, isLate: library.isLate });
  useEffect(() => box.current?.focus(), []);
  return (
    <>
      {isPopup && <div class="strut" style={{ height: `${height}px` }} />}
      <main class="popup">
        <h1 class="unseen">Offprint</h1>
        <Head desk={desk} box={box} onHelp={acts.help} />
        <FilterTabs
          filters={filtersOf(library.counts, view.list)}
          chosen={view.list}
          panelId={panelId}
          onChoose={(name) => change({ do: 'show', list: name })}
        />
        <Bar desk={desk} acts={acts} isMac={isMac} />
        {site && <SiteBar {...site} />}
        {drifted && <DriftBar onReport={() => void desk.toast.tell(reportDrift(drifted.tabId, desk))} />}
        <div class="stage">
          <Panel desk={desk} listRef={list} assigned={assigned} isMac={isMac} />
          <SaidToast toast={desk.toast} scope="popup" isMac={isMac} />
        </div>
        <FailedBackup desk={desk} />
        <Question desk={desk} />
        <Overlays desk={desk} acts={acts} assigned={assigned} isMac={isMac} isPopup={isPopup} />
      </main>
    </>
  );
}
