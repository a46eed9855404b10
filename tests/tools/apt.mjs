// @ts-check
/** Installs Debian and Ubuntu packages where the user is root there. Needs nothing but Node. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

let isUpdated = false;

/** @param {string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr, stdout } = spawnSync('apt-get', ['-q', '-y', ...args], { env, encoding: 'utf8' });
  if (status === 0) return;
  throw new Error(`apt-get ${args.join(' ')} failed:\n${`${stdout}\n${stderr}`.trim().slice(-2000)}`);
}

/**
 * True where `install` can work: root on a system with apt-get.
 * @returns {boolean}
 */
export function canInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs packages, after one `apt-get update` a run; throws with the end of apt-get's output if that fails.
 * @param {string[]} packages
 */
export function install(packages) {
  if (!isUpdated) aptGet(['update']);
  isUpdated = true;
  aptGet(['install', '--no-install-recommends', ...packages]);
}
