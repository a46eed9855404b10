import { commands } from './shortcuts';

/** The manifest's `commands` (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/commands). */
export const manifestCommands = Object.fromEntries(
  commands.map(({ command, keys, does }) => [
    command,
    {
      suggested_key: { default: keys[0] ?? '' },
      // The browser names the action's own command itself.
      ...(command !== '_execute_action' && { description: does }),
    },
  ]),
);
