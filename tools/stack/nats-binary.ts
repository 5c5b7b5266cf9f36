import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Remedy } from '../progress.mjs';

const run = promisify(execFile);

/** How to start a nats-server: a program, or Docker's own image of it. */
export type NatsServer =
  | { readonly kind: 'program'; readonly file: string; readonly version: string }
  | { readonly kind: 'docker'; readonly image: string; readonly version: string };

const IMAGE = 'nats:2.15-alpine';

/**
 * The server on this machine, else the system's own package unpacked into the cache, without root and without
 * touching the system, else Docker's image.
 * @param suite a Debian suite whose package is wanted instead of whatever is here: `trixie`, `sid`
 */
export async function findNats(cache: string, suite?: string): Promise<NatsServer> {
  const given = process.env['STILLWATER_NATS_SERVER'];
  if (suite === undefined) {
    const candidates = given === undefined || given === '' ? [onPath(), '/usr/sbin/nats-server'] : [given];
    for (const file of candidates) {
      if (file !== undefined && existsSync(file)) return program(file);
    }
    if (given !== undefined && given !== '')
      throw new Remedy(`STILLWATER_NATS_SERVER names ${given}, which is not there.`, 'Name a nats-server program.');
  }
  const unpacked = join(cache, `nats-server-${suite ?? 'system'}`);
  const cached = join(unpacked, 'usr', 'sbin', 'nats-server');
  if (existsSync(cached)) return program(cached);
  const problems: string[] = [];
  try {
    await unpackPackage(cache, unpacked, suite);
    rmSync(join(cache, `apt-${suite ?? 'system'}`), { recursive: true, force: true });
    return program(cached);
  } catch (error) {
    problems.push(`the system's package: ${firstLine(error)}`);
  }
  if (
    suite === undefined &&
    spawnSync('docker', ['version', '--format', '{{.Server.Version}}'], { stdio: 'ignore' }).status === 0
  ) {
    return { kind: 'docker', image: IMAGE, version: IMAGE };
  }
  throw new Remedy(
    `No nats-server: none on the PATH or in /usr/sbin, and it could not be had otherwise (${problems.join('; ')}; no Docker).`,
    'Install it (Debian, Ubuntu: apt-get install nats-server; macOS: brew install nats-server), or set STILLWATER_NATS_URL.',
  );
}

function onPath(): string | undefined {
  const found = spawnSync('sh', ['-c', 'command -v nats-server'], { encoding: 'utf8' }).stdout?.trim();
  return found === '' ? undefined : found;
}

function program(file: string): NatsServer {
  const { stdout, status } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  const version = /v?(\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1];
  if (status !== 0 || version === undefined)
    throw new Remedy(
      `${file} does not run on this machine.`,
      'Remove it, or name another with STILLWATER_NATS_SERVER.',
    );
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (major < 2 || (major === 2 && (minor < 9 || (minor === 9 && patch < 10)))) {
    throw new Remedy(
      `${file} is nats-server ${version}; 2.9.10 or newer is needed.`,
      'Name a newer one with STILLWATER_NATS_SERVER.',
    );
  }
  return { kind: 'program', file, version };
}

/** Downloads the package with apt's own mirror and keys, into folders of ours, and unpacks it beside them. */
async function unpackPackage(cache: string, target: string, suite: string | undefined): Promise<void> {
  const apt = join(cache, `apt-${suite ?? 'system'}`);
  for (const part of ['lists/partial', 'cache/archives/partial', 'debs'])
    mkdirSync(join(apt, part), { recursive: true });
  const options = ['-q', '-o', `Dir::Cache=${join(apt, 'cache')}`, '-o', 'APT::Sandbox::User='];
  const debs = join(apt, 'debs');
  const download = async (extra: string[]): Promise<void> => {
    await run('apt-get', [...options, ...extra, 'download', 'nats-server'], { cwd: debs, timeout: 180_000 });
  };
  if (suite === undefined && (await succeeds(download([])))) return unpack(debs, target);
  const own = ['-o', `Dir::State::lists=${join(apt, 'lists')}`];
  if (suite !== undefined) {
    const list = join(apt, 'sources.list');
    writeFileSync(
      list,
      `deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${await mirror()} ${suite} main\n`,
    );
    own.push(
      '-o',
      `Dir::Etc::sourcelist=${list}`,
      '-o',
      'Dir::Etc::sourceparts=/dev/null',
      '-o',
      'Dir::State::status=/dev/null',
    );
  }
  await run('apt-get', [...options, ...own, 'update'], { timeout: 180_000 });
  await download(own);
  await unpack(debs, target);
}

async function unpack(debs: string, target: string): Promise<void> {
  const deb = readdirSync(debs).find((name) => name.endsWith('.deb'));
  if (deb === undefined) throw new Error('apt-get downloaded no package');
  rmSync(`${target}.new`, { recursive: true, force: true });
  await run('dpkg', ['-x', join(debs, deb), `${target}.new`]);
  rmSync(target, { recursive: true, force: true });
  renameSync(`${target}.new`, target);
}

async function mirror(): Promise<string> {
  const { stdout } = await run('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages']);
  const found = stdout.split('\n').find((line) => line !== '' && !line.includes('-security'));
  if (found === undefined) throw new Error('apt names no mirror');
  return found;
}

async function succeeds(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (
    text
      .split('\n')
      .findLast((line) => line.trim() !== '')
      ?.trim() ?? text
  );
}
