import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf, read, runAlone, type Check } from './workspace.ts';

/** Every link inside the repository leads to a file or folder that is there. */
export const links: Check = (root) =>
  filesOf(root)
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) =>
      targetsIn(read(root, path))
        .filter((target) => !existsSync(join(root, dirname(path), target)))
        .map((target) => `${path} links to ${target}, which is not there`),
    );

function targetsIn(markdown: string): string[] {
  const prose = markdown.replaceAll(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => decodeURI(target.split('#')[0] ?? ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

runAlone(import.meta, links);
