import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectOf, projectsOf } from '../quality/workspace.ts';
import { runNode } from '../test/programs.ts';

/** What shows that a guarantee is kept: a test by its name, or a check by what it says. */
export type Proof =
  | { kind: 'test'; spec: string; name: string }
  /** @param says what it prints when the guarantee is gone */
  | { kind: 'check'; program: string; args?: readonly string[]; says: string; build?: true };

export interface Verdict {
  /** Whether the proof went red, and for its own reason. */
  red: boolean;
  green: boolean;
  output: string;
}

export function tryProof(root: string, proof: Proof, env: NodeJS.ProcessEnv): Promise<Verdict> {
  return proof.kind === 'test' ? tryTest(root, proof, env) : tryCheck(root, proof);
}

async function tryTest(
  root: string,
  { spec, name }: Proof & { kind: 'test' },
  env: NodeJS.ProcessEnv,
): Promise<Verdict> {
  const project = projectOf(projectsOf(root), spec);
  if (!project) throw new Error(`${spec} belongs to no project`);
  const file = join(root, '.test-results.json');
  rmSync(file, { force: true });
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const size = /\.(spec|int-spec|e2e-spec)\.ts$/.exec(basename(spec))?.[1] ?? 'spec';
  const { output } = await runNode(
    [
      '--experimental-vm-modules',
      '--no-warnings',
      jest,
      '--json',
      `--outputFile=${file}`,
      '--testNamePattern',
      name,
      '--runTestsByPath',
      join(root, spec),
    ],
    { ...env, STILLWATER_TEST_SIZE: size, FORCE_COLOR: '0' },
    join(root, project.folder),
  );
  if (!existsSync(file)) return { red: false, green: false, output };
  const results = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  return {
    red: results.numFailedTests > 0,
    green: results.numFailedTests === 0 && results.numPassedTests > 0,
    output,
  };
}

async function tryCheck(
  root: string,
  { program, args = [], says, build }: Proof & { kind: 'check' },
): Promise<Verdict> {
  if (build) {
    const compiler = join(root, 'node_modules', '@typescript', 'native', 'bin', 'tsc');
    const built = await runNode([compiler, '-b', 'libs/contracts'], {}, root);
    if (built.code !== 0) return { red: false, green: false, output: built.output };
  }
  const check = ['--disable-warning=ExperimentalWarning', join(root, program), ...args];
  const { code, output } = await runNode(check, {}, root);
  return { red: code !== 0 && output.includes(says), green: code === 0, output };
}
