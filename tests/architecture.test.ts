import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { layers } from './tools/layers';
import { root } from './tools/project.mjs';
import { type Import, importsOf, placeOf, readSources, type Source, walk } from './tools/sources';

/** Ways for text to become markup. */
const htmlSinks = new Set(
  'innerHTML outerHTML insertAdjacentHTML createContextualFragment dangerouslySetInnerHTML setHTMLUnsafe srcdoc'.split(
    ' ',
  ),
);

/** The page a script happens to run in; `lib/` is handed its document instead. */
const pageGlobals = new Set(['document', 'window', 'location']);

const maxLines = 250;

let all: Source[];
let product: Source[];
let checker: ts.TypeChecker;

beforeAll(() => {
  const read = readSources();
  all = read.sources;
  checker = read.checker;
  product = all.filter(({ path }) => !path.startsWith('tests/'));
}, 120_000);

/** The places in these files where `isWrong` says so. */
function placesWhere(sources: Source[], isWrong: (node: ts.Node) => boolean): string[] {
  return sources.flatMap((source) => {
    const places: string[] = [];
    walk(source.tree, (node) => {
      if (isWrong(node)) places.push(placeOf(source, node));
    });
    return places;
  });
}

function isAllowed(path: string, { from }: Import): boolean {
  const rule = layers.find(({ layer }) => layer.test(path));
  return rule !== undefined && (rule.layer.test(from) || rule.may.some((pattern) => pattern.test(from)));
}

/** The first ring of imports there is, as a chain of paths. */
function findCycle(sources: Source[]): string[] | undefined {
  const next = new Map(
    sources.map((source) => [source.path, importsOf(source).map(({ from }) => from)] as const),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    done.add(path);
    for (const from of next.get(path) ?? []) {
      const cycle = visit(from, [...trail, path]);
      if (cycle) return cycle;
    }
    return undefined;
  };
  for (const { path } of sources) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** True for a name that means the global of the page, however it is reached. */
function isPageGlobal(node: ts.Node): boolean {
  if (!ts.isIdentifier(node) || !pageGlobals.has(node.text)) return false;
  const declared = checker.getSymbolAtLocation(node)?.declarations ?? [];
  return declared.some(
    (at) => ts.isVariableDeclaration(at) && /lib\.dom\.d\.ts$/.test(at.getSourceFile().fileName),
  );
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** True for an export without a sentence; a sentence also serves what follows on the very next line. */
function isUndocumented(source: Source, node: ts.Statement, before: ts.Statement | undefined): boolean {
  if (ts.getJSDocCommentsAndTags(node).length > 0) return false;
  const lineAt = (position: number) => source.tree.getLineAndCharacterOfPosition(position).line;
  const isNextLine = before && lineAt(node.getStart(source.tree)) === lineAt(before.getEnd()) + 1;
  return !(isNextLine && isExported(before));
}

function undocumented(source: Source): string[] {
  const { statements } = source.tree;
  return statements
    .filter((node, index) => isExported(node) && isUndocumented(source, node, statements[index - 1]))
    .filter((node) => !isDefaultExport(node))
    .map((node) => placeOf(source, node));
}

const isDefaultExport = (node: ts.Node): boolean =>
  ts.isExportAssignment(node) ||
  (ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword));

const isReexport = (node: ts.Statement): boolean => ts.isExportDeclaration(node) && !!node.moduleSpecifier;

describe('layers', () => {
  it('import only what their layer may', () => {
    const wrong = product.flatMap((source) =>
      importsOf(source)
        .filter((imported) => !isAllowed(source.path, imported))
        .map(({ from }) => `${source.path} imports ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  it('let only the background write to the library', () => {
    const writers = product
      .filter(({ path }) => !/^(lib\/store\/|entrypoints\/background)/.test(path))
      .filter((source) =>
        importsOf(source).some(({ from }) => /^lib\/store\/(?!reads|schema|questions)/.test(from)),
      );
    expect(writers.map(({ path }) => path)).toEqual([]);
  });

  it('take nothing from Dexie but live queries outside the store', () => {
    const wrong = product
      .filter(({ path }) => !path.startsWith('lib/store/'))
      .filter((source) =>
        importsOf(source).some(({ from, names }) => from === 'dexie' && names.join() !== 'liveQuery'),
      );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('have no cycles', () => {
    expect(findCycle(product)).toBeUndefined();
  });

  it('touch no page of their own in lib/', () => {
    const lib = product.filter(({ path }) => path.startsWith('lib/'));
    expect(placesWhere(lib, isPageGlobal)).toEqual([]);
  });
});

describe('the code', () => {
  it('makes no markup from text', () => {
    const isSink = (node: ts.Node) => ts.isIdentifier(node) && htmlSinks.has(node.text);
    const isWrite = (node: ts.Node) =>
      ts.isPropertyAccessExpression(node) && /^document\.write(ln)?$/.test(node.getText());
    expect(placesWhere(product, (node) => isSink(node) || isWrite(node))).toEqual([]);
  });

  it('has no `any`, no enum and no namespace', () => {
    const kinds = [ts.SyntaxKind.AnyKeyword, ts.SyntaxKind.EnumDeclaration, ts.SyntaxKind.ModuleDeclaration];
    expect(placesWhere(all, ({ kind }) => kinds.includes(kind))).toEqual([]);
  });

  it('silences no checker', () => {
    const silenced = /@ts-(ignore|expect-error|nocheck)|biome-ignore-all|biome-ignore(?! [\w/]+: \S+)/;
    const wrong = all
      .filter(({ path }) => path !== 'tests/architecture.test.ts')
      .filter(({ tree }) => silenced.test(tree.text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('exports by name, but for what WXT takes by default', () => {
    const sources = product.filter(({ path }) => !path.startsWith('entrypoints/'));
    expect(placesWhere(sources, isDefaultExport)).toEqual([]);
  });

  it('says in a sentence what every export gives', () => {
    expect(product.flatMap(undocumented)).toEqual([]);
  });

  it('has no barrel but the list of sites', () => {
    const barrels = product
      .filter(({ tree }) => tree.statements.length > 0 && tree.statements.every(isReexport))
      .map(({ path }) => path);
    expect(barrels.filter((path) => path !== 'lib/detect/sites/index.ts')).toEqual([]);
  });
});

describe('files', () => {
  it(`are at most ${maxLines} lines long`, () => {
    const lines = (path: string) => readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length;
    const styles = readdirSync(join(root, 'components'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css'))
      .map((file) => `components/${file}`);
    expect(styles).not.toEqual([]);
    const long = [...all.map(({ path }) => path), ...styles].filter((path) => lines(path) > maxLines);
    expect(long.map((path) => `${path}: ${lines(path)}`)).toEqual([]);
  });

  it('are named in kebab-case, components after what they export', () => {
    const isKebab = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config))?\.(tsx?|mjs)$/.test(name);
    const isComponent = (path: string) => /(^|\/)[A-Z][A-Za-z]*((\.[a-z-]+)?\.test)?\.tsx$/.test(path);
    expect(
      all.map(({ path }) => path).filter((path) => !isKebab(basename(path)) && !isComponent(path)),
    ).toEqual([]);
  });

  it('of components export one component each', () => {
    const components = (source: Source) =>
      source.tree.statements.filter(
        (node) => ts.isFunctionDeclaration(node) && isExported(node) && /^[A-Z]/.test(node.name?.text ?? ''),
      ).length;
    const wrong = product.filter(({ path }) => /^components\/.*[A-Z]\w*\.tsx$/.test(path));
    expect(wrong.filter((source) => components(source) !== 1).map(({ path }) => path)).toEqual([]);
  });
});
