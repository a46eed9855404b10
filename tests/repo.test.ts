import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './tools/project.mjs';

/** What may stand at the top: the user's layout, and nothing that grew by itself. */
const topLevel = new Set([
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'components',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'public',
  'tests',
  'tsconfig.json',
  'wxt.config.ts',
]);

/** Places on somebody's machine, and registries that only some machines reach. */
const privatePlaces = /\/(home|Users|root|work|tmp)\/[\w.-]+|\bregistry\.(?!npmjs\.org)[\w-]+\.\w+/;

const isText = (path: string): boolean => !/\.(png|ico|woff2|gz|pdf)$/.test(path);

function trackedFiles(): string[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error('git ls-files failed: this test needs a checkout.');
  return stdout.split('\0').filter((path) => path && existsSync(join(root, path)));
}

const tracked = trackedFiles();
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('the repository', () => {
  it('has nothing at its top but the known files and dot-files', () => {
    const top = new Set(tracked.map((path) => path.replace(/\/.*/, '')));
    expect([...top].filter((name) => !name.startsWith('.') && !topLevel.has(name))).toEqual([]);
  });

  it('names no place on a machine and no private registry', () => {
    const texts = tracked.filter((path) => isText(path) && path !== 'tests/repo.test.ts');
    const named = texts.flatMap((path) => {
      const found = privatePlaces.exec(read(path));
      return found ? [`${path}: ${found[0]}`] : [];
    });
    expect(named).toEqual([]);
  });

  it('locks every package by its content, not by where it was downloaded', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
    };
    const entries = Object.entries(packages).filter(([path]) => path !== '');
    expect(entries.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
    expect(entries.filter(([, { integrity, link }]) => !integrity && !link).map(([path]) => path)).toEqual(
      [],
    );
  });

  it('locks the packages of every system, not only of the one it was written on', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  it('pins every dependency to one version', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const pins = Object.entries({ ...dependencies, ...devDependencies });
    expect(pins.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('keeps its tests under tests/', () => {
    const strays = tracked.filter((path) => /\.test\.tsx?$/.test(path) && !path.startsWith('tests/'));
    expect(strays).toEqual([]);
  });

  it('dates its to-dos', () => {
    const code = tracked.filter((path) => /\.(tsx?|mjs|css)$/.test(path) && path !== 'tests/repo.test.ts');
    const undated = code.filter((path) => /\b(TODO|FIXME|XXX)\b(?! \(?\d{4}-\d{2}-\d{2})/.test(read(path)));
    expect(undated).toEqual([]);
  });

  it('keeps its own checks: what CI runs is npm test', () => {
    expect(read('.ci/run')).toContain('exec npm test');
    expect(read('.github/workflows/ci.yml')).toContain('run: .ci/run');
  });
});
