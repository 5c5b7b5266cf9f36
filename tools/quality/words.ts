import { filesOf, read, runAlone, type Check } from './workspace.ts';

/** The repository stands alone: no place of one machine, nobody's notes, no registry but the public one. */
const forbidden: readonly [RegExp, string][] = [
  [/\/(?:work|root)\/|\/home\/(?!node\b)[a-z]+\/|\/tmp\/[a-z]+\/|C:\\Users/, 'a path of one machine'],
  [/\b(?:DESIGN|DOMAIN|RELIABILITY|STACK|FEATURES|STYLE|PLAN)\.md\b/, 'a document that is not here'],
  [/\bissues? (?:show|list|#?\d+)\b/i, 'an issue by number or command'],
  [/\bsub-?agents?\b|\b(?:coding|AI) (?:agent|assistant|session)s?\b|\blanguage models?\b/i, 'how it was made'],
  [/\b(?:T[O]DO|FIX[M]E|X{3}|HA[C]K)\b/, 'work left undone'],
  [/https?:\/\/(?:[\w-]+\.)*(?:artifactory|nexus|verdaccio|npmmirror|registry\.yarnpkg)[\w.-]*/i, 'another registry'],
];

const SELF = /^tools\/quality\/words(?:\.spec)?\.ts$/;
const BINARY = /\.(?:png|jpe?g|ico|woff2?|gz|pdf)$/;

export const words: Check = (root) =>
  filesOf(root)
    .filter((path) => !SELF.test(path) && !BINARY.test(path))
    .flatMap((path) => {
      const source = read(root, path);
      if (path === 'package-lock.json') return foreignHosts(source);
      return source
        .split('\n')
        .flatMap((line, index) =>
          forbidden.filter(([pattern]) => pattern.test(line)).map(([, why]) => `${path}:${index + 1}: ${why}`),
        );
    });

/** The public registry; a lock file may name it or no host at all. */
const REGISTRY = ['registry', 'npmjs', 'org'].join('.');

function foreignHosts(lock: string): string[] {
  const hosts = new Set([...lock.matchAll(/"resolved": "(https?:\/\/[^/]+)/g)].map(([, host]) => host));
  hosts.delete(`https://${REGISTRY}`);
  return [...hosts].map((host) => `package-lock.json: packages from ${host}`);
}

runAlone(import.meta, words);
