import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout, filesOf, projectOf, projectsOf } from '../quality/workspace.ts';
import { jestOutcome } from './jest-results.ts';
import { nothing, sum, type Outcome } from './outcome.ts';
import { runNode } from './programs.ts';

export type Size = 'spec' | 'int-spec' | 'e2e-spec';

const JEST = join(checkout, 'node_modules', 'jest', 'bin', 'jest.js');
const NX = join(checkout, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');

/** Spec files of a size, of all projects or of those whose path has the pattern in it. */
export function specFiles(size: Size, pattern = ''): string[] {
  const wanted = new RegExp(pattern);
  return filesOf(checkout).filter((path) => path.endsWith(`.${size}.ts`) && wanted.test(path));
}

/** Unit tests of every project through Nx: what didn't change since the last run is not run again. */
export async function cachedUnitTests(): Promise<Outcome> {
  const projects = projectsWith(specFiles('spec'));
  for (const { folder } of projects) rmSync(resultsOf(folder), { force: true });
  const names = projects.map(({ name }) => name).join(',');
  const ran = await runNode(
    [NX, 'run-many', '--target=test', `--projects=${names}`, '--parallel=2', '--output-style=static'],
    {
      STILLWATER_TEST_SIZE: 'spec',
      NX_DAEMON: 'false',
      NX_NO_CLOUD: 'true',
      FORCE_COLOR: '0',
    },
  );
  const outcomes = projects.map(({ folder }) => jestOutcome(resultsOf(folder), { code: 0, output: 'See above.' }));
  const total = sum(outcomes);
  if (ran.code === 0 && total.failed === 0) return total;
  // What broke before Jest could write about it is only in what was printed.
  const told = total.failures?.length === total.failed;
  return { ...total, failed: Math.max(total.failed, 1), output: told ? total.output : ran.output };
}

/** Tests of one size in one Jest run over the projects that have any; never cached. */
export async function freshTests(size: Size, files: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  if (files.length === 0) return nothing;
  const folder = mkdtempSync(join(tmpdir(), 'stillwater-jest-'));
  const file = join(folder, 'results.json');
  try {
    const ran = await runNode(
      [
        '--experimental-vm-modules',
        '--no-warnings',
        JEST,
        '--json',
        `--outputFile=${file}`,
        // More than CI's two processors: much of a test is waiting for servers.
        '--maxWorkers=3',
        '--projects',
        ...projectsWith(files).map((project) => project.folder),
        '--runTestsByPath',
        ...files,
      ],
      { ...env, STILLWATER_TEST_SIZE: size, FORCE_COLOR: '0' },
    );
    return jestOutcome(file, ran);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function projectsWith(files: readonly string[]): { folder: string; name: string }[] {
  const projects = projectsOf(checkout);
  const found = new Set(files.flatMap((path) => projectOf(projects, path) ?? []));
  return [...found].filter(({ folder }) => existsSync(join(checkout, folder, 'jest.config.js')));
}

function resultsOf(folder: string): string {
  return join(checkout, folder, '.test-results.json');
}
