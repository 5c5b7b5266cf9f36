import { spawn, type ChildProcess } from 'node:child_process';
import { checkout } from '../quality/workspace.ts';

export interface Ran {
  code: number;
  output: string;
}

const running = new Set<ChildProcess>();

/** Runs a program to its end with everything it says in one text. */
export function runProgram(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd = checkout,
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: 127, output: `${file}: ${error.message}` }));
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() });
    });
  });
}

export function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = checkout): Promise<Ran> {
  return runProgram(process.execPath, args, env, cwd);
}

/** Ends whatever is still running, each with the processes it started. */
export function endPrograms(): void {
  for (const child of running) {
    if (child.pid === undefined) continue;
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It ended by itself in between.
    }
  }
}
