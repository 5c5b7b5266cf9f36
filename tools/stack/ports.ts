import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { Remedy } from '../progress.mjs';
import { readJson, writeJson } from './home.ts';
import type { Home } from './home.ts';

export type PortName = 'postgres' | 'nats' | 'smtp' | 'mail';

/** The remembered port of a part, or a free one, remembered from now on. */
export async function keptPort(home: Home, name: PortName): Promise<number> {
  const file = home.path('ports.json');
  const ports = readJson<Partial<Record<PortName, number>>>(file, {});
  const known = ports[name];
  if (known !== undefined && !chosen.has(known) && (await isFree(known))) return known;
  const port = await freePort();
  writeJson(file, { ...ports, [name]: port });
  return port;
}

/** Below what systems lend to outgoing connections: a port from among those may be lent again before it is listened on. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

/** Test files that run side by side draw from shares of their own: a port is only listened on some time after it is lent. */
const SHARES = 4;
const share = Number(process.env['JEST_WORKER_ID'] ?? 0) % SHARES;

const lent = new Set<number>();
const chosen = new Set<number>();

/** A port that nobody listens on at this moment, each given out once. */
export async function freePort(): Promise<number> {
  const size = (HIGHEST - LOWEST) / SHARES;
  const from = LOWEST + share * size;
  for (;;) {
    const port = randomInt(from, from + size);
    if (lent.has(port) || chosen.has(port) || !(await isFree(port))) continue;
    lent.add(port);
    return port;
  }
}

/** Takes a port that the caller chose; no other part of this process is given it, though nobody listens on it yet. */
export async function requireFree(port: number, use: string, remedy: string, host = '127.0.0.1'): Promise<void> {
  if (await isFree(port, host)) return void chosen.add(port);
  throw new Remedy(`Port ${port} (${use}) is taken by another program.`, remedy);
}

function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
