import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { openHome } from './home.ts';
import { keptPort, requireFree } from './ports.ts';

const folder = mkdtempSync(join(tmpdir(), 'stillwater-ports-'));
const home = openHome(folder);
const remember = (ports: object): void => writeFileSync(home.path('ports.json'), JSON.stringify(ports));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a port keeps its use from one start to the next', async () => {
  remember({});
  const port = await keptPort(home, 'smtp');
  expect(await keptPort(home, 'smtp')).toBe(port);
});

test('a port the operator chose goes to no other part, not even to the one that had it last time', async () => {
  const port = await unused();
  remember({ mail: port });
  expect(await keptPort(home, 'mail')).toBe(port);
  await requireFree(port, 'the gateway', 'Stop that program.');
  expect(await keptPort(home, 'mail')).not.toBe(port);
});

function unused(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
