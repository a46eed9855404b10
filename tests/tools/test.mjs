// @ts-check
/**
 * `npm test`: on a fresh clone it installs what is missing, then runs every check there is and ends with
 * `N passed, N failed` (and how many were skipped). A check is a test, the type check, the lint, or a build.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.mjs';
import { build, buildFolder, installDependencies, program, root, runNode } from './project.mjs';
import { ensureScreenTools } from './screen.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, run: () => Promise<Count> }} Step */

const reports = join(root, '.output', 'reports');
const oneFailure = { passed: 0, failed: 1, skipped: 0 };
const onePass = { passed: 1, failed: 0, skipped: 0 };

/**
 * What a vitest report counts. A file that could not even be read, or a run that failed though every test passed,
 * is a failure too.
 * @param {string} path @param {boolean} hasFailed @returns {Count}
 */
function countReport(path, hasFailed) {
  if (!existsSync(path)) return oneFailure;
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const brokenFiles = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed || (hasFailed ? 1 : 0),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * A step that is one check: a program that must end well.
 * @param {string} name @param {() => string[]} args @param {number} minutes @returns {Step}
 */
const check = (name, args, minutes) => ({
  name,
  run: async () => {
    const { code, output, isLate } = await runNode(args(), minutes, { isQuiet: true });
    if (code === 0) return onePass;
    console.log(isLate ? `Stopped after ${minutes} minutes.\n${output.trim()}` : output.trim());
    return oneFailure;
  },
});

/** @param {'chrome' | 'firefox'} target @returns {Step} */
const buildStep = (target) => ({
  name: `build for ${target}`,
  run: async () => {
    rmSync(buildFolder(target), { recursive: true, force: true });
    await build(target);
    return onePass;
  },
});

/**
 * A step that is many checks: a vitest run.
 * @param {string} name @param {string} config @param {string[]} args @param {number} minutes @returns {Step}
 */
const vitest = (name, config, args, minutes) => ({
  name,
  run: async () => {
    const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
    rmSync(report, { force: true });
    const options = ['run', '--config', config, '--reporter=json', `--outputFile.json=${report}`, ...args];
    const { code, isLate } = await runNode(program('vitest', ...options), minutes);
    if (isLate) console.log(`Stopped after ${minutes} minutes.`);
    return countReport(report, code !== 0);
  },
});

const e2eConfig = 'tests/e2e/vitest.config.ts';

/** @type {Step[]} */
const steps = [
  check('prepare', () => program('wxt', 'prepare'), 2),
  check('types', () => program('typescript', '--noEmit'), 3),
  check('lint', () => program('@biomejs/biome', 'check', '.'), 2),
  buildStep('chrome'),
  buildStep('firefox'),
  vitest('unit tests', 'tests/vitest.config.ts', ['--reporter=dot'], 8),
  vitest('in Chromium', e2eConfig, ['--reporter=verbose', 'tests/e2e/chromium'], 15),
  vitest('in Firefox', e2eConfig, ['--reporter=verbose', 'tests/e2e/firefox'], 6),
];

/** @param {Step} step @returns {Promise<Count>} */
async function runStep({ name, run }) {
  const start = Date.now();
  console.log(`\n== ${name}`);
  const count = await run().catch((error) => {
    console.log(error.message);
    return oneFailure;
  });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`== ${name}: ${count.failed ? `${count.failed} FAILED` : 'ok'} in ${seconds} s`);
  return count;
}

/** Installs what the checks need. */
function makeReady() {
  installDependencies();
  ensureBrowsers();
  ensureScreenTools();
  mkdirSync(reports, { recursive: true });
}

async function main() {
  makeReady();
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    const count = await runStep(step);
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
  }
  const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed ? 1 : 0;
}

main().catch((error) => {
  console.error(`${error.message}\n\n0 passed, 1 failed`);
  process.exitCode = 1;
});
