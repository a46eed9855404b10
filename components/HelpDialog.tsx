import type { JSX } from 'preact';
import { commands, type Scope, type Shortcut, scopes, shortcuts } from '../lib/core/shortcuts';
import { FullSheet } from './FullSheet';
import './help-dialog.css';
import { keyText } from './key-text';

/** The keys the browser really gave our commands, by command; an empty text where it gave none. */
export type AssignedKeys = Readonly<Record<string, string>>;

type Props = {
  isMac: boolean;
  /** Undefined until the browser has told. */
  assigned: AssignedKeys | undefined;
  onSettings: () => void;
  onClose: () => void;
};

const scopeNames: Readonly<Record<Scope, string>> = {
  anywhere: 'Anywhere in the browser',
  popup: 'In the reading list',
  library: 'In the library',
  tags: 'While editing tags',
  triage: 'In triage, on a page',
  teach: 'While showing papers, on a page',
};

/** The keys of a row as the reader can press them: the browser's own for a command, else the table's. */
function keysOf(shortcut: Shortcut, assigned: AssignedKeys | undefined): readonly string[] {
  const command = commands.find(({ act }) => shortcut.scope === 'anywhere' && act === shortcut.act)?.command;
  const given = command === undefined ? undefined : assigned?.[command];
  if (given === undefined) return shortcut.keys;
  return given ? [given] : [];
}

function Row({ does, keys, isMac }: { does: string; keys: readonly string[]; isMac: boolean }): JSX.Element {
  return (
    <div class="help-row">
      <dt>{does}</dt>
      <dd>
        {keys.length === 0 && <span>not set – set it in the browser’s shortcut settings</span>}
        {keys.map((key) => (
          <kbd key={key}>{keyText(key, isMac)}</kbd>
        ))}
      </dd>
    </div>
  );
}

type SectionProps = Pick<Props, 'isMac' | 'assigned'> & { scope: Scope };

function Section({ scope, isMac, assigned }: SectionProps): JSX.Element {
  return (
    <section aria-labelledby={`help-${scope}`}>
      <h3 id={`help-${scope}`}>{scopeNames[scope]}</h3>
      <dl>
        {shortcuts
          .filter((shortcut) => shortcut.scope === scope)
          .map((shortcut) => (
            <Row key={shortcut.act} does={shortcut.does} keys={keysOf(shortcut, assigned)} isMac={isMac} />
          ))}
      </dl>
    </section>
  );
}

/** Every key of the product, by where it works, as this browser has them. */
export function HelpDialog({ isMac, assigned, onSettings, onClose }: Props): JSX.Element {
  // The key that opened it closes it as well.
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === '?') onClose();
    return key === '?';
  };
  return (
    <FullSheet name="help" title="Keys" onKey={onKey} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region without controls needs a tab stop (WCAG 2.1.1) */}
      <section class="help-body" aria-label="All keys" tabIndex={0} autofocus>
        {scopes.map((scope) => (
          <Section key={scope} scope={scope} isMac={isMac} assigned={assigned} />
        ))}
        <button type="button" class="text-button" onClick={onSettings}>
          Change the browser-wide keys
        </button>
      </section>
    </FullSheet>
  );
}
