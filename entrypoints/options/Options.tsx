import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { HelpDialog } from '../../components/HelpDialog';
import { ConfirmDialog } from '../../components/library/ConfirmDialog';
import { AboutSection } from '../../components/options/AboutSection';
import { KeysSection } from '../../components/options/KeysSection';
import { MarksSection } from '../../components/options/MarksSection';
import { Section } from '../../components/options/Section';
import { SeenSection } from '../../components/options/SeenSection';
import { Toast } from '../../components/Toast';
import { openShortcutSettings } from '../../lib/platform/browser-keys';
import { askBackground } from '../../lib/platform/rpc';
import { changeSettings, type Settings } from '../../lib/platform/settings';
import { openOwnPage } from '../../lib/platform/tabs';
import { version } from '../../lib/platform/version';
import { AutoBackups } from '../shared/AutoBackups';
import { Storage } from '../shared/Storage';
import { useAssignedKeys } from '../shared/use-assigned-keys';
import { useLive } from '../shared/use-live';
import { useOpened } from '../shared/use-opened';
import { type ToastState, useToast } from '../shared/use-toast';
import { doing } from './doing';
import './options.css';
import { Sites } from './Sites';
import { useSettings } from './use-settings';

function Marks({ toast, settings }: { toast: ToastState; settings: Settings }): JSX.Element {
  return (
    <MarksSection
      chosen={settings}
      onChange={(part) => doing(toast, () => changeSettings(part), 'Set. Open pages follow at once.')}
    />
  );
}

function Seen({ toast }: { toast: ToastState }): JSX.Element {
  const { db } = useOpened(0);
  const seen = useLive(db && (() => db.sightings.count()), [db]).value;
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <SeenSection seen={seen} onClear={() => setAsking(true)} />
      {isAsking && (
        <ConfirmDialog
          title="Forget what was seen?"
          does="Forget"
          isDangerous
          onConfirm={() => void toast.tell(askBackground('clearSightings', {}))}
          onClose={() => setAsking(false)}
        >
          <p>
            All papers you have met and not saved become new again, and so do your visits to listings. Your
            library stays as it is. This cannot be undone.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

function BackupsAndStorage({ toast }: { toast: ToastState }): JSX.Element {
  const { db } = useOpened(0);
  return (
    <Section id="backups" title="Backups">
      <p>Your library is on this computer only. A backup is one file with all of it.</p>
      <AutoBackups toast={toast} />
      <Storage db={db} toast={toast} />
      <div class="option-line">
        <span>One at once, and taking one in: in the library.</span>
        <button
          type="button"
          class="button"
          onClick={() => doing(toast, () => openOwnPage('/library.html#backups'))}
        >
          Open the library’s backups
        </button>
      </div>
    </Section>
  );
}

function Keys({ toast, isMac }: { toast: ToastState; isMac: boolean }): JSX.Element {
  const assigned = useAssignedKeys();
  const [isHelp, setHelp] = useState(false);
  const change = () => doing(toast, openShortcutSettings);
  return (
    <>
      <KeysSection assigned={assigned} isMac={isMac} onChange={change} onAll={() => setHelp(true)} />
      {isHelp && (
        <HelpDialog isMac={isMac} assigned={assigned} onSettings={change} onClose={() => setHelp(false)} />
      )}
    </>
  );
}

/** The options, a page of its own: what can be set, what is remembered, and what Offprint is. */
export function Options({ isMac }: { isMac: boolean }): JSX.Element {
  const toast = useToast();
  const settings = useSettings();
  return (
    <main class="options">
      <h1>Options</h1>
      {settings && <Marks toast={toast} settings={settings} />}
      <BackupsAndStorage toast={toast} />
      <Seen toast={toast} />
      {settings && <Sites toast={toast} quietHosts={settings.quietHosts} />}
      <Keys toast={toast} isMac={isMac} />
      <AboutSection version={version()} />
      <div class="options-foot">
        <Toast text={toast.said?.said} />
      </div>
    </main>
  );
}
