import { basename } from 'node:path';
import { filesOf, isSource, projectOf, projectsOf, read, runAlone, type Check } from './workspace.ts';

/** The kinds of file that a service is made of. A use case has no kind: it is named by its verb and its object. */
const KINDS = [
  'client',
  'command',
  'commands',
  'config',
  'entity',
  'event',
  'fixture',
  'flow',
  'module',
  'policy',
  'queries',
  'reactions',
  'rules',
  'statements',
  'template',
  'view',
];
const SIZES = ['spec', 'int-spec', 'e2e-spec'];

/** Words that name a place to put things, not a thing. */
const NAMELESS = /(?:^|[/.-])(?:utils?|helpers?|common|shared|core|misc|lib|manager|base)(?:[/.-]|$)/;
const LAYERS = /\/(?:controllers|services|repositories|dtos?|domain|infrastructure|application|entities|mappers)\//;

const USE_CASE = /^[a-z]+(?:-[a-z0-9]+)+$/;
/** Inside a feature's folder a thing may be named by its noun alone: the folder says the rest. */
const NOUN = /^[a-z]+$/;
const KIND = new RegExp(`^[a-z0-9]+(?:[-.][a-z0-9]+)*\\.(?:${KINDS.join('|')})$`);

/** Names say what is in a file, from a closed vocabulary inside services. */
export const names: Check = (root) => {
  const projects = projectsOf(root);
  return filesOf(root)
    .filter(isSource)
    .flatMap((path) => {
      const project = projectOf(projects, path);
      if (!project) return [];
      const inside = path.slice(project.folder.length);
      const faults: string[] = [];
      if (NAMELESS.test(inside)) faults.push(`${path}: the name says where it is put, not what it is`);
      if (/\.(?:service|repository|mapper|dto|controller)\.ts$/.test(path))
        faults.push(`${path}: there is no such kind of file`);
      if (basename(path) === 'index.ts') faults.push(...frontDoor(root, path, inside));
      if (project.type === 'app' && inside.startsWith('/src/')) faults.push(...inService(path, inside));
      return faults;
    });
};

function inService(path: string, inside: string): string[] {
  const folders = inside.slice('/src/'.length).split('/').slice(0, -1);
  if (LAYERS.test(inside)) return [`${path}: features have folders, layers don't`];
  if (folders.length > 1) return [`${path}: a feature is one folder deep`];
  const name = basename(path).replace(/\.tsx?$/, '');
  if (folders[0] === 'migrations') {
    return /^\d{4,}-[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name) ? [] : [`${path}: a migration is named <number>-<sentence>`];
  }
  const subject = SIZES.reduce(
    (rest, size) => (rest.endsWith(`.${size}`) ? rest.slice(0, -size.length - 1) : rest),
    name,
  );
  if (subject !== name || (folders.length === 0 && ['main', 'index'].includes(name))) return [];
  if (USE_CASE.test(name) || KIND.test(name) || (folders.length === 1 && NOUN.test(name))) return [];
  return [`${path}: neither a use case (verb-noun) nor one of the kinds .${KINDS.join(' .')}`];
}

function frontDoor(root: string, path: string, inside: string): string[] {
  if (!/^\/(?:src|testing)\/index\.ts$/.test(inside)) return [`${path}: only a project's front door is an index.ts`];
  return /^export \* from/m.test(read(root, path)) ? [`${path}: names what it exports, one by one`] : [];
}

runAlone(import.meta, names);
