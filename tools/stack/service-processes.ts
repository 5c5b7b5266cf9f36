import { join } from 'node:path';
import { Remedy } from '../progress.mjs';
import { lastLines, startGuarded } from './guarded.ts';
import type { GuardedChild } from './guarded.ts';
import { root } from './home.ts';
import { freePort } from './ports.ts';

export interface ServiceProcess {
  /** The service's name, or `services` where one process holds all of them. */
  readonly name: string;
  /** Health and metrics, on loopback. */
  readonly diagnosticsUrl: string;
  readonly child: GuardedChild;
}

export interface LaunchOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Folder for the log, or `inherit`: the terminal. */
  readonly logs: string | 'inherit';
}

/**
 * Young objects are collected in steps of this many MiB. One process that holds every service stays so some 100 MB
 * smaller under load than with Node's own choice, for a little more work.
 */
const SMALL_STEPS = '--max-semi-space-size=4';

/**
 * One process of one service has room for larger steps: what a request leaves behind is then dead before it is looked at
 * and need not be copied. The image sets the same.
 */
export const LARGE_STEPS = '--max-semi-space-size=32';

/** One process that holds every service. */
export function launchAll(options: LaunchOptions): Promise<ServiceProcess> {
  return launch('services', join(root, 'tools', 'stack', 'all-in-one.ts'), options, [SMALL_STEPS]);
}

/** One process of one service. */
export function launchOne(service: string, options: LaunchOptions): Promise<ServiceProcess> {
  return launch(service, join(root, 'apps', service, 'dist', 'main.js'), options, [LARGE_STEPS]);
}

async function launch(
  name: string,
  program: string,
  { env, logs }: LaunchOptions,
  nodeOptions: readonly string[] = [],
): Promise<ServiceProcess> {
  const port = await freePort();
  const child = startGuarded(process.execPath, ['--disable-warning=ExperimentalWarning', ...nodeOptions, program], {
    env: { ...env, DIAGNOSTICS_PORT: String(port) },
    cwd: root,
    output: logs === 'inherit' ? 'inherit' : join(logs, `${name}.log`),
    signal: 'TERM',
    graceSeconds: 28,
  });
  return { name, diagnosticsUrl: `http://127.0.0.1:${port}`, child };
}

/** Waits until the process says that every service in it is ready. @throws Remedy when it ends instead */
export async function untilReady(service: ServiceProcess, logs: string | 'inherit'): Promise<void> {
  let exit: number | undefined;
  void service.child.ended.then((code) => (exit = code));
  while (!(await isReady(service))) {
    if (exit !== undefined) throw ended(service.name, exit, logs);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function isReady({ diagnosticsUrl }: ServiceProcess): Promise<boolean> {
  try {
    return (await fetch(`${diagnosticsUrl}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

export function ended(name: string, code: number, logs: string | 'inherit'): Remedy {
  if (logs === 'inherit') return new Remedy(`${name} ended with code ${code}.`, '');
  const file = join(logs, `${name}.log`);
  return new Remedy(`${name} ended with code ${code}:\n${lastLines(file)}`, `Its log is ${file}`);
}
