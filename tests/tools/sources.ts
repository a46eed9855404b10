import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { root } from './project.mjs';

/** A source file of ours: its path from the checkout, with `/`, and its syntax tree. */
export type Source = { path: string; tree: ts.SourceFile };

/** Something a file imports: a file of ours by its path, or a package by its name; and which names, where it says. */
export type Import = { from: string; isOurs: boolean; names: string[] };

const isCode = (name: string): boolean => /\.(tsx?|mjs)$/.test(name);

/** Paths below a folder of the checkout, or the file itself. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Every source file of the product and of its tests, type-checked together. */
export function readSources(): { sources: Source[]; checker: ts.TypeChecker } {
  const folders = ['components', 'entrypoints', 'lib', 'tests'];
  const paths = folders.flatMap(filesBelow).filter(isCode);
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram(
    [...paths.map((path) => join(root, path)), join(root, '.wxt/wxt.d.ts')],
    options,
  );
  const sources = paths.flatMap((path) => {
    const tree = program.getSourceFile(join(root, path));
    return tree ? [{ path, tree }] : [];
  });
  return { sources, checker: program.getTypeChecker() };
}

/** Calls `visit` with every node of a tree, parents first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** Where a node stands, as an editor finds it. */
export function placeOf({ path, tree }: Source, node: ts.Node): string {
  const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
  return `${path}:${line + 1}`;
}

const endings = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'];

/** The file that a relative specifier means; a query, as in `x.css?inline`, is for the bundler. */
function resolveOurs(path: string, specifier: string): string {
  const base = relative(root, resolve(root, dirname(path), specifier.replace(/\?.*$/, '')))
    .split(sep)
    .join('/');
  const found = endings.map((ending) => base + ending).find((file) => ts.sys.fileExists(join(root, file)));
  return found ?? base;
}

function namesOf(node: ts.ImportDeclaration | ts.ExportDeclaration): string[] {
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
  if (!bindings || !('elements' in bindings)) return ['*'];
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}

/** What a file imports, also for its types, also by `import()`, also to export it again. */
export function importsOf({ path, tree }: Source): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, names: string[]) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const isOurs = specifier.text.startsWith('.');
    const from = isOurs ? resolveOurs(path, specifier.text) : specifier.text;
    found.push({ from, isOurs, names });
  };
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
      add(node.moduleSpecifier, namesOf(node));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], ['*']);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, ['*']);
  });
  return found;
}
