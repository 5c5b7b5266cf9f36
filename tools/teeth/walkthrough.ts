import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { boundaries } from '../quality/boundaries.ts';
import { clockUse } from '../quality/clock-use.ts';
import { format } from '../quality/format.ts';
import { lint } from '../quality/lint.ts';
import { names } from '../quality/names.ts';
import { ofCheck, sum, type Outcome } from '../test/outcome.ts';
import { runNode } from '../test/programs.ts';
import { tryProof } from './proof.ts';
import type { Tree } from './tree.ts';

/** What CONTRIBUTING.md tells a reader to write: whole files, and changes to files that are there. */
export interface Walkthrough {
  files: { path: string; text: string }[];
  diffs: string[];
}

const FENCE = /^```(\w+)(?: file=(\S+))?\n([\s\S]*?)^```$/gm;

export function readWalkthrough(markdown: string): Walkthrough {
  const walkthrough: Walkthrough = { files: [], diffs: [] };
  for (const [, language, path, text = ''] of markdown.matchAll(FENCE)) {
    if (path) walkthrough.files.push({ path, text });
    else if (language === 'diff') walkthrough.diffs.push(text);
  }
  return walkthrough;
}

const COMPILER = 'node_modules/@typescript/native/bin/tsc';

/** Does to the letter what CONTRIBUTING.md says, in a copy of the sources, and demands that everything passes. */
export async function followWalkthrough(tree: Tree, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const { root } = tree;
  const walkthrough = readWalkthrough(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'));
  write(root, walkthrough);
  const commands: [string, string[]][] = [
    ['types of the services', [COMPILER, '-p', 'tsconfig.spec.json']],
    ['contracts compile', [COMPILER, '-b', 'libs/contracts']],
    ['documents', ['tools/docs/generate.ts']],
    ['compatibility', ['tools/compat/check.ts']],
    ['types of the web apps', [COMPILER, '-p', 'tsconfig.web.json']],
  ];
  const outcomes: Outcome[] = [];
  for (const [what, args] of commands) {
    const { code, output } = await runNode(['--disable-warning=ExperimentalWarning', ...args], {}, root);
    outcomes.push(ofCheck(code === 0 ? [] : [`${what}:\n${output}`]));
  }
  const touched = pathsOf(walkthrough);
  const faults = [boundaries, names, clockUse, lint, format].flatMap((check) => check(root));
  outcomes.push(ofCheck(faults.filter((fault) => touched.some((path) => fault.startsWith(path)))));
  const specs = walkthrough.files.map(({ path }) => path).filter((path) => /\.(?:int-|e2e-)?spec\.ts$/.test(path));
  const around = ['libs/contracts/src/contracts.spec.ts', 'apps/gateway/src/access/access-matrix.spec.ts'];
  for (const spec of [...specs, ...around]) {
    const { green, output } = await tryProof(root, { kind: 'test', spec, name: '' }, env);
    outcomes.push(ofCheck(green ? [] : [output]));
  }
  return sum(outcomes);
}

function pathsOf({ files, diffs }: Walkthrough): string[] {
  const changed = diffs.flatMap((diff) => [...diff.matchAll(/^\+\+\+ b\/(\S+)$/gm)].map(([, path = '']) => path));
  return [...files.map(({ path }) => path), ...changed];
}

function write(root: string, { files, diffs }: Walkthrough): void {
  for (const { path, text } of files) {
    if (existsSync(join(root, path))) throw new Error(`CONTRIBUTING.md writes ${path}, which is there already`);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const diff of diffs) {
    const { status, stderr } = spawnSync('git', ['apply', '--recount'], { cwd: root, input: diff, encoding: 'utf8' });
    if (status !== 0)
      throw new Error(`A change in CONTRIBUTING.md does not fit the sources any more:\n${diff}\n${stderr}`);
  }
}
