import type { JSX } from 'preact';
import { searchLabel } from '../../components/counts';
import { FilterTabs } from '../../components/FilterTabs';
import { HeadButtons } from '../../components/HeadButtons';
import { PaperRow, type RowActs } from '../../components/PaperRow';
import { SearchBox } from '../../components/SearchBox';
import '../../components/paper-list.css';
import { filtersOf, sizeOf } from './lists';
import './popup.css';
import type { Snapshot } from './snapshot';
import { heightFor } from './use-frame';

const nothing = () => undefined;
const noActs: RowActs = { pick: nothing, open: nothing, chooseState: nothing };

function Search({ counts }: Snapshot): JSX.Element {
  return (
    <SearchBox
      query=""
      label={searchLabel(sizeOf('all', counts))}
      listId={undefined}
      currentRowId={undefined}
      inputRef={null}
      completions={undefined}
      problemId={undefined}
      onType={nothing}
      onTake={nothing}
      onDismiss={nothing}
    />
  );
}

function Rows({ papers }: Snapshot): JSX.Element {
  return (
    <table class="list">
      <tbody>
        {papers.map((paper, index) => (
          <PaperRow
            key={paper.id}
            paper={paper}
            index={index}
            isCurrent={index === 0}
            acts={noActs}
            drag="can"
            measure={nothing}
          />
        ))}
      </tbody>
    </table>
  );
}

type Props = { snapshot: Snapshot; isPopup: boolean };

/**
 * The popup as it will look, from what the last one left: the picture that is there while the popup itself is being
 * loaded, which takes as long again. Nobody can act on it, and assistive technology is not told of it.
 */
export function FirstRows({ snapshot, isPopup }: Props): JSX.Element {
  const { counts, papers } = snapshot;
  const height = heightFor({
    rows: papers.length,
    hasBar: false,
    hasSite: false,
    hasDrift: false,
    overlay: undefined,
  });
  return (
    <>
      {isPopup && <div class="strut" style={{ height: `${height}px` }} />}
      <div class="popup" inert aria-hidden="true">
        <header class="head">
          <Search {...snapshot} />
          <HeadButtons onHelp={nothing} onMore={nothing} />
        </header>
        <FilterTabs filters={filtersOf(counts, 'later')} chosen="later" panelId="" onChoose={nothing} />
        <div class="stage">
          <div class="panel">
            <Rows {...snapshot} />
          </div>
        </div>
      </div>
    </>
  );
}
