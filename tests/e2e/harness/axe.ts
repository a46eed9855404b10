import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/project.mjs';

/** The source of axe-core, to be evaluated in a page. */
export const axeSource = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/**
 * An expression that runs axe by the WCAG 2.2 AA rules on the elements that the expression `on` gives, and gives one
 * line for each element that breaks a rule.
 */
export const axeRun = (on: string): string => `
  axe.run(${on}, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)))`;
