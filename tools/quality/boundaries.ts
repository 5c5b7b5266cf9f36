import ts from 'typescript';
import {
  filesOf,
  isSource,
  isTest,
  projectOf,
  projectsOf,
  read,
  resolved,
  runAlone,
  type Check,
  type Project,
} from './workspace.ts';

/**
 * Who may import whom. Services meet only through contracts and the broker, so none is on any list but the tools',
 * which start and migrate them.
 */
const SERVICE = ['contract-kit', 'contracts', 'platform', 'messaging'];
const allowed: Record<string, readonly string[]> = {
  'type:app': SERVICE,
  'type:web': ['ui', 'api-client'],
  'type:e2e': [...SERVICE, 'api-client', 'testing', 'tools'],
  'type:tool': [...SERVICE, 'api-client', 'testing', 'type:app'],
  'scope:contract-kit': [],
  'scope:contracts': ['contract-kit'],
  'scope:platform': ['contract-kit'],
  'scope:messaging': ['contract-kit', 'contracts', 'platform'],
  'scope:testing': ['contract-kit', 'platform'],
  'scope:api-client': [],
  'scope:ui': ['api-client'],
};

/** What a project's tests may import beside what the project itself may. */
const inTests: Record<string, readonly string[]> = {
  'type:app': ['testing'],
  'type:lib': ['testing', 'contracts'],
  'type:e2e': ['ui'],
};

/** The projects' imports go along the drawn arrows, through the front door, and never out of their folder by path. */
export const boundaries: Check = (root) => {
  const projects = projectsOf(root);
  const byName = new Map(projects.map((project) => [project.name, project]));
  const faults: string[] = [];
  for (const path of filesOf(root).filter(isSource)) {
    const from = projectOf(projects, path);
    if (!from) continue;
    for (const specifier of importsOf(read(root, path))) {
      if (specifier.startsWith('.')) {
        const target = resolved(root, path, specifier);
        if (target.startsWith(`${from.folder}/`) || isConfigOfRoot(path) || mayReach(path, target)) continue;
        faults.push(`${path} imports ${specifier}, which is outside ${from.folder}`);
      } else if (specifier.startsWith('@stillwater/')) {
        const [scope, name, ...inner] = specifier.split('/');
        const to = byName.get(`${scope}/${name}`);
        if (!to) faults.push(`${path} imports ${specifier}, which is no project`);
        else if (inner.length > 0 && to.type !== 'weblib')
          faults.push(`${path} imports ${specifier}, past the front door of ${to.name}`);
        else if (to !== from && !mayImport(from, to, isTest(path)))
          faults.push(`${path} imports ${to.name}: ${from.folder} may not`);
      }
    }
  }
  return faults;
};

function mayImport(from: Project, to: Project, test: boolean): boolean {
  const names = [`type:${from.type}`, `scope:${from.scope}`];
  const list = names.flatMap((name) => [...(allowed[name] ?? []), ...(test ? (inTests[name] ?? []) : [])]);
  return list.includes(to.scope) || list.includes(`type:${to.type}`);
}

/** Journeys start the whole system; the bench's yardstick runs the very statements that it judges. */
function mayReach(path: string, target: string): boolean {
  if (path.startsWith('apps/journeys/')) return target.startsWith('tools/');
  return path.startsWith('tools/bench/') && !target.startsWith('tools/');
}

function isConfigOfRoot(path: string): boolean {
  return /\/(?:jest\.config\.js|vite\.config\.ts)$/.test(path);
}

function importsOf(source: string): string[] {
  return ts.preProcessFile(source, true, true).importedFiles.map((file) => file.fileName);
}

runAlone(import.meta, boundaries);
