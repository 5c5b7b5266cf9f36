import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this program belongs to. */
export const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A check looks at a tree of sources and says each fault in one line; no fault, no line. */
export type Check = (root: string) => string[];

/** One app, library or the tools, as its package.json describes it to Nx. */
export interface Project {
  /** Path inside the workspace: `apps/inquiries`. */
  folder: string;
  /** `@stillwater/inquiries` */
  name: string;
  /** The value of its `type:` tag: app, web, e2e, lib, weblib, tool. */
  type: string;
  /** The value of its `scope:` tag. */
  scope: string;
}

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.nx', '.stillwater', 'coverage', '.test-results.json']);

/** Every file of the tree, installed and generated ones left out, as paths inside it. */
export function filesOf(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesOf(root, path);
    return entry.isFile() ? [path] : [];
  });
}

export function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function projectsOf(root: string): Project[] {
  return filesOf(root)
    .filter((path) => /^(?:(?:apps|libs)\/[^/]+|tools)\/package\.json$/.test(path))
    .map((path) => {
      const { name, nx } = JSON.parse(read(root, path)) as { name: string; nx?: { tags?: string[] } };
      const tag = (kind: string) =>
        nx?.tags?.find((value) => value.startsWith(`${kind}:`))?.slice(kind.length + 1) ?? '';
      return { folder: dirname(path), name, type: tag('type'), scope: tag('scope') };
    });
}

export function projectOf(projects: readonly Project[], path: string): Project | undefined {
  return projects.find((project) => path.startsWith(`${project.folder}/`));
}

export function isSource(path: string): boolean {
  return /\.(?:ts|tsx|mts|js|mjs)$/.test(path) && !path.endsWith('.d.ts');
}

export function isTest(path: string): boolean {
  return /\.(?:spec|int-spec|e2e-spec|fixture)\.tsx?$/.test(path);
}

/** Where a relative import of a file points, inside the workspace. */
export function resolved(root: string, path: string, specifier: string): string {
  return relative(root, join(root, dirname(path), specifier));
}

/** Prints the faults of a check and ends the process accordingly: the whole main program of a check. */
export function runAlone(module: { url: string; main: boolean }, check: Check): void {
  if (!module.main) return;
  const faults = check(checkout);
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
