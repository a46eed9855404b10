// @ts-check
/** The programs that press real keys on a screen nobody sees. Needs nothing but Node. */
import { spawnSync } from 'node:child_process';
import { canInstall, install } from './apt.mjs';

const commands = ['Xvfb', 'openbox', 'xdotool'];

/** @param {string} command */
const isThere = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/**
 * The programs of a virtual screen that are missing; real key presses can be tested where there are none.
 * @returns {string[]}
 */
export const missingScreenTools = () =>
  process.platform === 'linux' ? commands.filter((command) => !isThere(command)) : commands;

/** Installs the programs of a virtual screen by apt-get where that is possible; the tests that need them skip otherwise. */
export function ensureScreenTools() {
  if (process.platform !== 'linux' || !canInstall() || missingScreenTools().length === 0) return;
  console.log('Installing Xvfb, openbox and xdotool, for real key presses ...');
  install(['xvfb', 'openbox', 'xdotool']);
}
