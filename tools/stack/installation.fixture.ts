import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from './home.ts';
import type { Installation } from './installation.ts';
import { findNats } from './nats-binary.ts';
import { startNats } from './nats.ts';
import { freePort } from './ports.ts';
import { postgresFolder, startPostgres } from './postgres.ts';
import { provision } from './provision.ts';
import { ownSecrets, ROOT_KEY } from './secrets.ts';
import { migrateAll, natsUsers, services } from './services.ts';

export interface TestInstallation {
  readonly folder: string;
  readonly installation: Installation;
  /** What a keeper would write into the settings file. */
  readonly env: Record<string, string>;
  /** Runs a program of tools under this installation's settings. */
  run(
    program: string,
    args?: readonly string[],
    env?: Record<string, string>,
  ): Promise<{ code: number; output: string }>;
  stop(): Promise<void>;
}

/** Servers of its own, provisioned and migrated, without a single service running. */
export async function installForTest(): Promise<TestInstallation> {
  const folder = mkdtempSync(join(tmpdir(), 'installation-'));
  const secrets = ownSecrets(join(folder, 'secrets'));
  const place = postgresFolder(folder, basename(folder));
  const postgres = await startPostgres({
    folder: place,
    port: await freePort(),
    password: 'drawn-once-for-this-test',
    log: join(folder, 'postgres.log'),
    forgetful: true,
  });
  const nats = await startNats({
    server: await findNats(join(root, '.stillwater', 'cache')),
    folder: join(folder, 'nats'),
    port: await freePort(),
    log: join(folder, 'nats.log'),
    users: natsUsers(secrets),
  });
  const installation: Installation = {
    mode: 'real',
    databaseServer: postgres.url,
    natsUrl: nats.url,
    natsUsers: true,
    secrets,
  };
  await provision(postgres.url, services, secrets);
  await migrateAll(installation);
  secrets.read(ROOT_KEY);
  const env = {
    PATH: process.env['PATH'] ?? '',
    NODE_COMPILE_CACHE: join(root, '.stillwater', 'cache', 'compiled'),
    STILLWATER_HOME: join(folder, 'home'),
    STILLWATER_DATABASE_URL: postgres.url,
    STILLWATER_NATS_URL: nats.url,
    STILLWATER_SECRETS: secrets.folder,
    PUBLIC_URL: 'https://care.clinic.test',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'office@clinic.test',
  };
  return {
    folder,
    installation,
    env,
    run: (program, args = [], more = {}) => run(program, args, { ...env, ...more }),
    stop: async () => {
      await nats.stop();
      await postgres.stop();
      for (const made of [folder, place]) rmSync(made, { recursive: true, force: true });
    },
  };
}

export function run(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', join(root, 'tools', program), ...args], {
      env,
      cwd: tmpdir(),
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
