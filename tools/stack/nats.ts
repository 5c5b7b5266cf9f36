import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { Remedy } from '../progress.mjs';
import { lastLines, startGuarded } from './guarded.ts';
import type { GuardedChild } from './guarded.ts';
import type { NatsServer } from './nats-binary.ts';
import { serverConfig } from './nats-config.ts';
import type { NatsUser } from './nats-config.ts';

export interface NatsOptions {
  readonly server: NatsServer;
  /** Holds the configuration and what the streams store. */
  readonly folder: string;
  readonly port: number;
  readonly log: string;
  /** Without users anybody on this machine may do anything: for tests. */
  readonly users: readonly NatsUser[];
  /** Name of the container, where Docker runs the server. */
  readonly name?: string;
}

export interface RunningNats {
  readonly url: string;
  readonly version: string;
  readonly port: number;
  /** Of the server itself; 0 where Docker runs it. */
  readonly pid: number;
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** Starts a nats-server with JetStream on loopback. It ends when this process does. */
export async function startNats(options: NatsOptions): Promise<RunningNats> {
  mkdirSync(join(options.folder, 'store'), { recursive: true });
  const child =
    options.server.kind === 'program'
      ? startProgram(options.server.file, options)
      : startContainer(options.server.image, options);
  let exit: number | undefined;
  void child.ended.then((code) => (exit = code));
  while (!(await greets(options.port))) {
    if (exit !== undefined) {
      throw new Remedy(
        `nats-server ended with code ${exit} at its start:\n${lastLines(options.log)}`,
        `Its log is ${options.log}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return {
    url: `nats://${LOOPBACK}:${options.port}`,
    version: options.server.version,
    port: options.port,
    pid: options.server.kind === 'program' ? Number(readFileSync(pidFile(options), 'utf8')) : 0,
    ended: child.ended,
    stop: () => child.stop(),
  };
}

function startProgram(file: string, options: NatsOptions): GuardedChild {
  const config = writeConfig(
    options,
    serverConfig({ host: LOOPBACK, port: options.port, store: join(options.folder, 'store') }, options.users),
  );
  return startGuarded(file, ['-c', config, '-P', pidFile(options)], {
    output: options.log,
    signal: 'INT',
    graceSeconds: 10,
  });
}

/** The client of Docker stands for the container: it passes the signal on, and the container goes with it. */
function startContainer(image: string, options: NatsOptions): GuardedChild {
  const config = writeConfig(options, serverConfig({ host: '0.0.0.0', port: 4222, store: '/data' }, options.users));
  const name = `stillwater-nats-${options.name ?? options.port}`;
  spawnSync('docker', ['rm', '--force', name], { stdio: 'ignore' });
  const mounts = ['-v', `${config}:/nats.conf:ro`, '-v', `${join(options.folder, 'store')}:/data`];
  const args = [
    'run',
    '--rm',
    '--name',
    name,
    '-p',
    `${LOOPBACK}:${options.port}:4222`,
    ...mounts,
    image,
    '-c',
    '/nats.conf',
  ];
  return startGuarded('docker', args, { output: options.log, signal: 'INT', graceSeconds: 15 });
}

function pidFile(options: NatsOptions): string {
  return join(options.folder, 'nats.pid');
}

function writeConfig(options: NatsOptions, text: string): string {
  const file = join(options.folder, 'nats.conf');
  rmSync(file, { force: true });
  writeFileSync(file, text, { mode: 0o400 });
  return file;
}

/** A nats-server speaks first: a connection that brings INFO is a server that is ready. */
function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: LOOPBACK });
    const answer = (ready: boolean): void => {
      socket.destroy();
      resolve(ready);
    };
    socket.setTimeout(1_000, () => answer(false));
    socket.once('data', (data) => answer(data.toString('latin1').startsWith('INFO ')));
    socket.once('error', () => answer(false));
    socket.once('close', () => resolve(false));
  });
}
