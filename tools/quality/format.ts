import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkout, type Check } from './workspace.ts';

const FORMATTER = join(checkout, 'node_modules', 'oxfmt', 'bin', 'oxfmt');

function run(root: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [FORMATTER, ...args], { cwd: root, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

/** The form is in .oxfmtrc.json of the tree that is looked at. */
export const format: Check = (root) => {
  const { status, output } = run(root, '--list-different', '.');
  if (status === 0) return [];
  return output
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `${line}: not formatted (npm run format)`);
};

/** `npm run format` writes; with --check it only looks. */
if (import.meta.main) {
  const check = process.argv.includes('--check');
  const { status, output } = run(checkout, check ? '--check' : '--write', '.');
  process.stdout.write(output);
  process.exitCode = status ?? 1;
}
