import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { LARGE_STEPS } from '../../stack/service-processes.ts';

/** The floor program, running. */
export interface Floor {
  pid: number;
  port: number;
  stop(): Promise<void>;
}

/**
 * Starts a floor and waits for its port.
 * @param program relative to this folder
 * @throws Error when it ends instead
 */
export async function startFloor(program: string, settings: Record<`FLOOR_${string}`, string>): Promise<Floor> {
  const child = spawn(process.execPath, [LARGE_STEPS, fileURLToPath(new URL(program, import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', ...settings },
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error('the floor ended before it listened');
  });
  ended.catch(() => undefined);
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [string];
  return {
    pid: child.pid!,
    port: (JSON.parse(line) as { port: number }).port,
    stop: async () => {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}
