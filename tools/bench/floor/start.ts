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

/** Starts the floor and waits for its port. @throws Error when it ends instead */
export async function startFloor(settings: {
  appUrl: string;
  keysAppUrl: string;
  clinicId: string;
  poolSize: number;
}): Promise<Floor> {
  const child = spawn(process.execPath, [LARGE_STEPS, fileURLToPath(new URL('main.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      FLOOR_DATABASE_URL: settings.appUrl,
      FLOOR_KEYS_DATABASE_URL: settings.keysAppUrl,
      FLOOR_CLINIC_ID: settings.clinicId,
      FLOOR_POOL_SIZE: String(settings.poolSize),
    },
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
