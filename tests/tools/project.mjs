// @ts-check
/** What the commands do with the project itself: install its packages, build it, run its programs. Needs nothing but Node. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

/** @param {string} path @returns {Lock['packages'] | undefined} */
function lockedPackages(path) {
  if (!existsSync(path)) return undefined;
  const { '': _self, ...packages } = /** @type {Lock} */ (JSON.parse(readFileSync(path, 'utf8'))).packages;
  return packages;
}

/** True if node_modules holds what the lockfile says; optional packages are for other systems and may be missing. */
function areDependenciesCurrent() {
  const wanted = lockedPackages(join(root, 'package-lock.json')) ?? {};
  const installed = lockedPackages(join(root, 'node_modules/.package-lock.json'));
  if (!installed) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => optional || installed[path]?.version === version,
  );
}

/**
 * Runs `npm ci` if node_modules is missing or does not match the lockfile; throws if that fails.
 * @returns {boolean} true if it had to
 */
export function installDependencies() {
  if (areDependenciesCurrent()) return false;
  console.log('Installing packages (npm ci) ...');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const isWindows = process.platform === 'win32';
  const { status } = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: isWindows });
  if (status !== 0) throw new Error('npm ci failed; its output is above.');
  return true;
}

/**
 * The arguments that make Node run a program of a package: `program('wxt', 'build')` for `wxt build`.
 * @param {string} name the package's name; its program has the same name or comes first
 * @param {string[]} args
 * @returns {string[]}
 */
export function program(name, ...args) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0]);
  return [join(folder, file), ...args];
}

/** @param {import('node:child_process').ChildProcess} child */
function end(child) {
  if (child.pid === undefined || child.exitCode !== null) return;
  // The whole group, so that browsers end with the tests that opened them.
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGKILL');
}

/**
 * Runs Node with these arguments in the checkout until it ends or `minutes` have passed.
 * @param {string[]} args
 * @param {number} minutes
 * @returns {Promise<{ code: number | null, output: string, isLate: boolean }>} its output, which is also passed on as
 *   it comes if it is not quiet
 */
export function runNode(args, minutes, { isQuiet = false } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    // A build inside a test is the shipped one, and not one of the tests' own kind.
    env: { ...process.env, NODE_ENV: undefined },
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const interrupt = () => {
    end(child);
    process.exit(130);
  };
  process.once('SIGINT', interrupt);
  let output = '';
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    end(child);
  }, minutes * 60_000);
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      if (!isQuiet) process.stdout.write(chunk);
    });
  }
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt);
      done({ code, output, isLate });
    });
  });
}

/** @typedef {'chrome' | 'firefox'} Target */

/**
 * The folder of a target's build, which can be loaded unpacked.
 * @param {Target} target
 */
export const buildFolder = (target) => join(root, '.output', `${target}-mv3`);

/** What a build is made of. */
const sources = ['components', 'entrypoints', 'lib', 'public', 'package-lock.json', 'wxt.config.ts'];

/** @param {string} path @returns {number} when it, or anything below it, last changed */
function changedAt(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  const below = statSync(path).isDirectory() ? readdirSync(path) : [];
  return Math.max(mtimeMs, ...below.map((name) => changedAt(join(path, name))));
}

/** @param {Target} target */
function isBuilt(target) {
  const manifest = join(buildFolder(target), 'manifest.json');
  return changedAt(manifest) > Math.max(...sources.map((path) => changedAt(join(root, path))));
}

/**
 * Builds a target unless its build is newer than every source; throws with the builder's output if that fails.
 * @param {Target} target
 * @returns {Promise<string>} the build's folder
 */
export async function build(target) {
  if (isBuilt(target)) return buildFolder(target);
  const { code, output } = await runNode(program('wxt', 'build', '-b', target), 3, { isQuiet: true });
  if (code !== 0) throw new Error(`The build for ${target} failed:\n${output.trim()}`);
  return buildFolder(target);
}
