#!/usr/bin/env node
/**
 * The one door to every command: `node tools/run.mjs <command> [arguments]`. It runs on Node 20 without a single
 * package: installs what is missing, builds, finds Node 24 and runs the command's program under it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Remedy, report, step } from './progress.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Each command: its program, and whether the compiled libraries must be up to date before it runs. */
const commands = {
  start: { program: 'tools/stack/start.ts', build: true, says: 'start everything with demo clinics' },
  serve: { program: 'tools/stack/serve.ts', build: true, says: 'run a real installation' },
  admin: { program: 'tools/admin/main.ts', build: true, says: 'provision, migrate, create clinics, parked messages' },
  backup: { program: 'tools/backup/backup.ts', build: true, says: 'copy every database into a folder' },
  restore: { program: 'tools/backup/restore.ts', build: true, says: 'load a backup into empty databases' },
  build: { program: 'tools/stack/build.ts', build: true, says: 'compile the services and the web pages' },
  docs: { program: 'tools/docs/generate.ts', build: true, says: 'write the generated documents' },
  format: { program: 'tools/quality/format.ts', build: false, says: 'format the sources' },
  test: { program: 'tools/test/main.ts', build: true, says: 'run every test' },
  teeth: { program: 'tools/teeth/main.ts', build: true, says: 'take each guarantee out and demand a red test' },
  faults: {
    program: 'tools/faults/main.ts',
    build: true,
    says: 'the long forms: kill services while they work, play ninety days',
  },
  bench: { program: 'tools/bench/main.ts', build: true, says: 'measure against the hand-written program' },
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = report(error);
}

async function main([name, ...args]) {
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  if (command === undefined) {
    const lines = Object.entries(commands).map(([key, { says }]) => `  ${key.padEnd(10)} ${says}`);
    process.stderr.write(`Usage: node tools/run.mjs <command> [arguments]\n${lines.join('\n')}\n`);
    return 64;
  }
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Remedy(`Node ${process.versions.node} is too old.`, 'Install Node 20 or newer, then run this again.');
  }
  if (!installed()) await step('packages', install);
  const node = findNode();
  if (command.build) await build(node);
  return runProgram(node, command.program, args);
}

/** Whether node_modules holds the version of every package that the lock file names. */
function installed() {
  const inside = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(inside)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(inside, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || !path.startsWith('node_modules/')) return true;
    const found = present[path];
    if (found === undefined) return entry.optional === true || entry.peer === true;
    return found.version === entry.version;
  });
}

async function install() {
  const folder = join(root, 'node_modules');
  assertWritable(existsSync(folder) ? folder : root);
  const npm = process.env.npm_execpath;
  const [file, head] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { code, output } = await capture(file, [...head, 'ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (code !== 0) {
    throw new Remedy(
      `npm ci failed:\n${output.trim().split('\n').slice(-15).join('\n')}`,
      'The packages come from the npm registry: check the network or the registry setting, then run this again.',
    );
  }
  return `packages installed (npm ci)`;
}

/** The Node that runs the project: this one if it is 24.9 or newer, else the one that came as a package. */
function findNode() {
  if (recentEnough(process.versions.node)) return process.execPath;
  const packaged = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(packaged)) {
    const version = spawnSync(packaged, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
    if (recentEnough(version.replace(/^v/, ''))) return packaged;
    throw new Remedy(`${packaged} does not run on this machine.`, 'Install Node 24.9 or newer, then run this again.');
  }
  throw new Remedy(
    `Node ${process.versions.node} is running, and no packaged Node 24 was found for ${process.platform} ${process.arch}.`,
    process.platform === 'linux'
      ? 'Run `npm ci` without --omit=optional, or install Node 24.9 or newer.'
      : 'Install Node 24.9 or newer (https://nodejs.org), then run this again.',
  );
}

function recentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 9);
}

async function build(node) {
  const started = performance.now();
  const compiler = join(root, 'node_modules', '@typescript', 'native', 'bin', 'tsc');
  const { code, output } = await capture(node, [compiler, '-b']);
  if (code !== 0) {
    // A compiler that may not write says so in many ways, a crash among them.
    for (const folder of outputFolders()) assertWritable(folder);
    throw new Remedy(`The build failed:\n${output.trim()}`, '');
  }
  const seconds = (performance.now() - started) / 1000;
  if (seconds > 2)
    process.stderr.write(`  ${'sources compiled'.padEnd(76)} ${`${seconds.toFixed(1)} s`.padStart(8)}\n`);
}

function outputFolders() {
  return ['apps', 'libs'].flatMap((kind) =>
    readdirSync(join(root, kind)).map((name) => {
      const dist = join(root, kind, name, 'dist');
      return existsSync(dist) ? dist : dirname(dist);
    }),
  );
}

function assertWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Remedy(`${folder} is not writable for this user.`, ownershipRemedy());
  }
}

function ownershipRemedy() {
  return `Give it to yourself (sudo chown -R "$(id -un)" ${root}), or clone into a folder of your own.`;
}

function capture(file, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => reject(new Remedy(`${file} did not start: ${error.message}`, 'Is it on the PATH?')));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

/**
 * Runs the program under Node 24. The channel between the two closes when this process dies, however it dies, and the
 * program ends with it; signals are passed on. Under npm the parents are watched too, since npm and its shell can die
 * without a word to their children.
 */
function runProgram(node, program, args) {
  const path = join(root, program);
  if (!existsSync(path)) throw new Remedy(`${program} is missing from this checkout.`, 'Is the clone complete?');
  return new Promise((resolve, reject) => {
    const guard = pathToFileURL(join(root, 'tools', 'end-with-parent.mjs')).href;
    const child = spawn(node, ['--disable-warning=ExperimentalWarning', '--import', guard, path, ...args], {
      cwd: root,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        PATH: `${dirname(node)}:${process.env.PATH ?? ''}`,
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.stillwater', 'cache', 'compiled'),
        STILLWATER_DISPATCHER: String(process.pid),
      },
    });
    const forward = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
    const watch = process.env.npm_lifecycle_event === undefined ? undefined : watchParents(() => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

function watchParents(gone) {
  const before = ancestors();
  return setInterval(() => {
    if (ancestors() !== before) gone();
  }, 500);
}

/** This process's parent and, where the system tells, the parent's own parent. */
function ancestors() {
  const parent = process.ppid;
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    return `${parent} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return `${parent}`;
  }
}
