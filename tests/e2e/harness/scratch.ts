import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/project.mjs';

const scratch = join(root, '.output', 'scratch');

/** A fresh folder that lasts until all tests have run: a browser's profile, a changed build. */
export function makeFolder(name: string): string {
  mkdirSync(scratch, { recursive: true });
  return mkdtempSync(join(scratch, `${name}-`));
}

/** Removes every folder that was made. */
export const removeFolders = (): void => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
