import type { ComponentProps, JSX } from 'preact';
import { Menu } from '../Menu';
import { Toast } from '../Toast';
import { KeyHelp, type KeyHelpProps } from './KeyHelp';
import { OpenPanel, type OpenPanelProps } from './OpenPanel';
import { RestingPanel, type RestingPanelProps } from './RestingPanel';
import { Sheet, type SheetProps } from './Sheet';
import { TriageStrip, type TriageStripProps } from './TriageStrip';

/** What stands on the page; what is absent is not there. */
export type PageUiProps = {
  resting?: RestingPanelProps | undefined;
  opened?: OpenPanelProps | undefined;
  strip?: TriageStripProps | undefined;
  sheet?: SheetProps | undefined;
  menu?: ComponentProps<typeof Menu> | undefined;
  help?: KeyHelpProps | undefined;
  toast: ComponentProps<typeof Toast>;
};

/** Everything of Offprint on a page but the marks. */
export function PageUi({ resting, opened, strip, sheet, menu, help, toast }: PageUiProps): JSX.Element {
  return (
    <>
      {menu && <Menu {...menu} />}
      <div class={strip ? 'corner raised' : 'corner'}>
        <Toast {...toast} />
        {resting && <RestingPanel {...resting} />}
        {opened && <OpenPanel {...opened} />}
      </div>
      {sheet && (
        <div class={strip ? 'dock raised' : 'dock'}>
          <Sheet {...sheet} />
        </div>
      )}
      {strip && <TriageStrip {...strip} />}
      {help && <KeyHelp {...help} />}
    </>
  );
}
