import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { read, runAlone, type Check } from './workspace.ts';

/** Licences that ask for no more than to be named, and so fit into an Apache-2.0 work. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Packages under another licence, each with the reason why it may stay. */
const EXCEPTIONS: Record<string, string> = {
  '@axe-core/playwright': 'MPL-2.0; used by the web tests, unchanged and never shipped',
  'axe-core': 'MPL-2.0; used by the web tests, unchanged and never shipped',
  'caniuse-lite': 'CC-BY-4.0; a table of browsers that the web build reads, named in NOTICE',
  lightningcss: 'MPL-2.0; used by the web build, unchanged and never shipped',
};

/** The packages that hold one package's binaries for one system each stand under its name. */
const PER_SYSTEM = /-(?:android|darwin|freebsd|linux|win32|sunos|aix|netbsd|openbsd)(?:-[a-z0-9]+)*$/;

interface LockedPackage {
  version?: string;
  license?: string;
  link?: boolean;
  integrity?: string;
}

/** Every locked package has a hash and a licence that allows this use; NOTICE names each one that asks to be named. */
export const licences: Check = (root) => {
  const { packages } = JSON.parse(read(root, 'package-lock.json')) as { packages: Record<string, LockedPackage> };
  const notice = existsSync(join(root, 'NOTICE')) ? read(root, 'NOTICE') : '';
  const faults = new Set<string>();
  for (const [path, locked] of Object.entries(packages)) {
    const name = (path.split('node_modules/').at(-1) ?? '').replace(PER_SYSTEM, '');
    if (!path.includes('node_modules/') || locked.link) continue;
    if (!locked.integrity) faults.add(`${name}: package-lock.json has no hash of it`);
    const licence = licenceOf(root, path, locked);
    if (!(name in EXCEPTIONS) && !fits(licence)) faults.add(`${name}: ${licence === '' ? 'no licence' : licence}`);
    const asksToBeNamed = name in EXCEPTIONS || hasNotice(join(root, path));
    if (asksToBeNamed && !notice.includes(name)) faults.add(`NOTICE does not name ${name}`);
  }
  return [...faults];
};

function licenceOf(root: string, path: string, locked: LockedPackage): string {
  if (!existsSync(join(root, path, 'package.json'))) return locked.license ?? '';
  const { license, licenses } = JSON.parse(read(root, join(path, 'package.json'))) as {
    license?: string | { type?: string };
    licenses?: { type?: string }[];
  };
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type ?? '').join(' OR ') ?? '';
}

/** Reads SPDX expressions of one level: one of them fits for OR, all for AND. */
function fits(expression: string): boolean {
  const inner = expression.replace(/^\((.*)\)$/, '$1');
  if (inner.includes(' OR ')) return inner.split(' OR ').some(fits);
  return inner.split(' AND ').every((id) => ALLOWED.has(id.trim()));
}

function hasNotice(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((file) => /^NOTICE(?:\.|$)/i.test(file));
}

runAlone(import.meta, licences);
