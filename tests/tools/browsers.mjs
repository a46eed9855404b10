// @ts-check
/**
 * Finds the browsers the tests and `npm start` run in, and installs missing ones where that can be done without
 * asking. Needs nothing but Node: it runs before `npm ci`.
 *
 * Branded Chrome (137 and later) ignores `--load-extension`, so an unbranded Chromium comes first, then Edge, then
 * Brave, then Chrome; whoever needs the extension loads it through CDP's `Extensions.loadUnpacked`, which all of
 * them obey.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstall, install } from './apt.mjs';

/** @typedef {{ variable: string, commands: string[], mac: string[], windows: string[], debian: string }} Places */

/** @type {Places} */
const chromiumPlaces = {
  variable: 'CHROMIUM_PATH',
  commands: [
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
    'brave-browser',
    'google-chrome',
    'google-chrome-stable',
  ],
  mac: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Brave Browser.app/Contents/MacOS/Brave Browser',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  windows: [
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    'Google\\Chrome\\Application\\chrome.exe',
  ],
  debian: 'chromium',
};

/** @type {Places} */
const firefoxPlaces = {
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
  mac: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
  windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  debian: 'firefox-esr',
};

/** @param {string} path */
function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {Places} places @returns {string[]} */
function usualPaths({ commands, mac, windows }) {
  const env = process.env;
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return mac.flatMap((path) => folders.map((folder) => join(folder, path)));
  }
  if (process.platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return windows.flatMap((path) => folders.map((folder) => join(String(folder), path)));
  }
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin'];
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** @param {Places} places @returns {string | undefined} */
function find(places) {
  const told = process.env[places.variable];
  if (!told) return usualPaths(places).find(isRunnable);
  if (isRunnable(told)) return told;
  throw new Error(`${places.variable} names ${told}, which cannot be run.`);
}

/** @param {Places} places @param {string} name @returns {string} */
function ensure(places, name) {
  const found = find(places);
  if (found) return found;
  const advice = `Install ${name}, or set ${places.variable} to the program's path.`;
  if (!canInstall()) {
    throw new Error(`No ${name} was found. ${advice} On Debian as root: apt-get install ${places.debian}`);
  }
  console.log(`No ${name} was found; installing Debian's ${places.debian} ...`);
  install([places.debian]);
  const installed = find(places);
  if (!installed) throw new Error(`apt-get installed ${places.debian}, yet no ${name} can be run. ${advice}`);
  return installed;
}

/**
 * The path of a Chromium (or Edge, Brave, Chrome), or undefined if there is none. `CHROMIUM_PATH` decides where set.
 * @returns {string | undefined}
 */
export const findChromium = () => find(chromiumPlaces);

/**
 * The path of a Firefox, or undefined if there is none. `FIREFOX_PATH` decides where set.
 * @returns {string | undefined}
 */
export const findFirefox = () => find(firefoxPlaces);

/**
 * The path of a Chromium, installed by apt-get if there was none; throws an error that says how to install one.
 * @returns {string}
 */
export const ensureChromium = () => ensure(chromiumPlaces, 'Chromium');

/**
 * The path of a Firefox, installed by apt-get if there was none; throws an error that says how to install one.
 * @returns {string}
 */
export const ensureFirefox = () => ensure(firefoxPlaces, 'Firefox');

/**
 * The paths of both browsers, installed by apt-get where missing; throws an error that says how to install one.
 * @returns {{ chromium: string, firefox: string }}
 */
export const ensureBrowsers = () => ({ chromium: ensureChromium(), firefox: ensureFirefox() });
