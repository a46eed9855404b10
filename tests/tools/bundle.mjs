// @ts-check
/** Makes one script of some of the project's modules, to be run in a page. */
import { build } from 'esbuild';
import { root } from './project.mjs';

/**
 * A module's source, whose imports are relative to the checkout, as one script; made small as the shipped build is, or not.
 * @param {string} source @param {{ isSmall?: boolean }} [options]
 */
export async function bundle(source, { isSmall = false } = {}) {
  const built = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    minify: isSmall,
    format: 'iife',
    target: 'chrome120',
  });
  return built.outputFiles[0]?.text ?? '';
}
