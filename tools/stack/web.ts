import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Remedy } from '../progress.mjs';
import { root } from './home.ts';

/** The two sets of pages that the gateway serves. */
export const webApps = ['patient', 'admin'] as const;

/** What a page is made of besides its own folder. */
const shared = ['libs/ui', 'libs/api-client', 'tsconfig.web.json', 'package-lock.json'];

/** Builds the pages whose sources have changed since they were last built. @returns the apps that were built */
export async function buildWebApps(): Promise<string[]> {
  const stale = webApps.filter((app) => !isBuilt(app));
  for (const app of stale) await build(app);
  return [...stale];
}

export function pagesOf(app: (typeof webApps)[number]): string {
  return join(root, 'apps', app, 'dist');
}

function isBuilt(app: string): boolean {
  const note = noteOf(app);
  return existsSync(note) && readFileSync(note, 'utf8') === hashOf(app);
}

async function build(app: string): Promise<void> {
  const before = hashOf(app);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'apps', app),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
  if (code !== 0) {
    const remedy = output.includes('EACCES') ? `Give apps/${app}/dist to yourself (chown), or remove it.` : '';
    throw new Remedy(
      `The pages of apps/${app} could not be built:\n${stripVTControlCharacters(output).trim()}`,
      remedy,
    );
  }
  writeFileSync(noteOf(app), before);
}

/** The hash of the sources that the pages were built from. */
function noteOf(app: string): string {
  return join(root, 'apps', app, 'dist', '.built-from');
}

function hashOf(app: string): string {
  const hash = createHash('sha256');
  for (const path of [`apps/${app}`, ...shared]) {
    for (const file of filesOf(join(root, path)))
      hash.update(relative(root, file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'dist' && name !== 'node_modules')
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
