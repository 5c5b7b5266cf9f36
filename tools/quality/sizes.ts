import { filesOf, isSource, isTest, read, runAlone, type Check } from './workspace.ts';

/** A file's natural size is 40 to 150 lines; above this it is looked at hard. */
const HARD_LOOK = 250;
const TOO_LONG = 400;

/** Lists, not programs: the generated types, and the names of all contracts one by one, as the boundaries want them. */
const LISTS = ['libs/api-client/src/schema.ts', 'libs/contracts/src/index.ts'];

const lengths = (root: string): { path: string; lines: number }[] =>
  filesOf(root)
    .filter((path) => isSource(path) && !LISTS.includes(path) && /^(?:apps|libs|tools)\//.test(path))
    .map((path) => ({ path, lines: read(root, path).split('\n').length - 1 }));

export const sizes: Check = (root) =>
  lengths(root)
    .filter(({ path, lines }) => lines > (isTest(path) ? 2 * TOO_LONG : TOO_LONG))
    .map(({ path, lines }) => `${path} has ${lines} lines: split it`);

/** For the closing line of the step: how long files are, and which ones deserve a look. */
export function sizeReport(root: string): string {
  const all = lengths(root).sort((a, b) => a.lines - b.lines);
  const at = (share: number) => all[Math.floor((all.length - 1) * share)]?.lines ?? 0;
  const long = all.filter(({ lines }) => lines > HARD_LOOK).map(({ path, lines }) => `${path} ${lines}`);
  const tail = long.length === 0 ? '' : `; above ${HARD_LOOK}: ${long.join(', ')}`;
  return `${all.length} files, median ${at(0.5)} lines, nine of ten under ${at(0.9)}${tail}`;
}

runAlone(import.meta, sizes);
