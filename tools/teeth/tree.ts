import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkout, filesOf, projectsOf } from '../quality/workspace.ts';

/** A change to one source file: `from` is exact, and stands there once. */
export interface Patch {
  file: string;
  from: string;
  to: string;
}

/** A copy of the sources, in which guarantees are taken out. The checkout itself is never touched. */
export interface Tree {
  root: string;
  /** @returns takes the change back */
  apply(patches: readonly Patch[]): () => void;
  remove(): void;
}

export function copyTree(): Tree {
  const root = mkdtempSync(join(tmpdir(), 'stillwater-teeth-'));
  for (const path of filesOf(checkout)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(checkout, path), join(root, path));
  }
  for (const { folder } of projectsOf(checkout)) {
    const built = join(checkout, folder, 'dist');
    if (existsSync(built)) cpSync(built, join(root, folder, 'dist'), { recursive: true, preserveTimestamps: true });
  }
  linkPackages(root);
  commitContracts(root);
  return {
    root,
    apply: (patches) => apply(root, patches),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The contracts as they are stand for the last release, which the compatibility check reads from git. */
function commitContracts(root: string): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  git('init', '--quiet');
  git('add', '--force', 'docs/contracts.json');
  const name = ['-c', 'user.name=teeth', '-c', 'user.email=teeth@example.com', '-c', 'commit.gpgsign=false'];
  git(...name, 'commit', '--quiet', '--message', 'Release the contracts');
}

/** Packages from the registry are shared with the checkout; those of the workspace lead into the copy. */
function linkPackages(root: string): void {
  const shared = join(checkout, 'node_modules');
  const own = join(root, 'node_modules');
  mkdirSync(join(own, '@stillwater'), { recursive: true });
  for (const name of readdirSync(shared)) {
    if (name !== '@stillwater') symlinkSync(join(shared, name), join(own, name));
  }
  for (const name of readdirSync(join(shared, '@stillwater'))) {
    symlinkSync(readlinkSync(join(shared, '@stillwater', name)), join(own, '@stillwater', name));
  }
}

/**
 * Makes the changes; what it returns takes them back.
 * @throws Error when a text to change is not there exactly once
 */
export function apply(root: string, patches: readonly Patch[]): () => void {
  const before = patches.map((patch) => applied(root, patch));
  return () => {
    for (const [index, { file }] of [...patches.entries()].toReversed())
      writeFileSync(join(root, file), before[index] ?? '');
  };
}

function applied(root: string, { file, from, to }: Patch): string {
  const path = join(root, file);
  if (!existsSync(path)) throw new Error(`${file} is gone: the tooth needs a new place to bite`);
  const before = readFileSync(path, 'utf8');
  const times = before.split(from).length - 1;
  if (times !== 1)
    throw new Error(`${file}: the text to take out stands there ${times} times instead of once:\n${from}`);
  writeFileSync(
    path,
    before.replace(from, () => to),
  );
  return before;
}
