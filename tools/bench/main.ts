import { inquiries } from '@stillwater/inquiries';
import { migrateService } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';
import { parseArgs } from 'node:util';
import { report } from '../progress.mjs';
import { startFloor } from './floor/start.ts';
import { createInquiryDatabases, prepareGround, type Ground } from './ground.ts';
import { CONNECTIONS, measurePairs } from './pairs.ts';
import { findPgbench } from './pgbench.ts';
import type { Counted, Target } from './window.ts';

const POOL_SIZE = 10;

const { values: flags } = parseArgs({
  options: { json: { type: 'boolean' }, short: { type: 'boolean' }, self: { type: 'boolean' } },
});
const lengths = flags.short ? { pairs: 2, seconds: 8, warmUpSeconds: 5 } : { pairs: 5, seconds: 20, warmUpSeconds: 10 };

/** A floor with databases of its own. */
async function raiseFloor(
  ground: Ground,
  name: string,
): Promise<{ target: Target; counted: Counted; clinicId: string; appUrl: string; stop(): Promise<void> }> {
  const databases = await createInquiryDatabases(ground, `bench_${name}`);
  await migrateService(inquiries, databases.ownerUrl, databases.keysOwnerUrl);
  const clinicId = uuidv7();
  const floor = await startFloor({ ...databases, clinicId, poolSize: POOL_SIZE });
  return {
    target: {
      name,
      port: floor.port,
      path: '/v1/public/clinics/bench/inquiries',
      headers: {},
      adminUrl: databases.adminUrl,
      relayed: false,
    },
    counted: { name, pid: floor.pid },
    clinicId,
    appUrl: databases.appUrl,
    stop: () => floor.stop(),
  };
}

async function selfCheck(): Promise<number> {
  const program = findPgbench();
  const ground = await prepareGround([{ name: 'inquiries', keyStore: true }]);
  try {
    const floor = await raiseFloor(ground, 'floor');
    const again = await raiseFloor(ground, 'again');
    const postgres: Counted = { name: 'postgres', pid: ground.postgres.pid, tree: true };
    const pairs = await measurePairs(floor.target, again.target, {
      ...lengths,
      pgbench: {
        program,
        scratch: ground.folder,
        appUrl: floor.appUrl,
        clinicId: floor.clinicId,
        connections: CONNECTIONS,
        postgresPid: ground.postgres.pid,
      },
      counted: [floor.counted, again.counted, postgres],
      said: (line) => process.stderr.write(`${line}\n`),
    });
    for (const pair of pairs)
      process.stderr.write(
        `ratio ${(pair.floor.cpu.floor! / pair.other.cpu.again!).toFixed(2)} pgbench ${pair.pgbench.perSecond.toFixed(0)} ${pair.pgbench.pipelinedPerSecond.toFixed(0)} of pgbench ${(pair.floor.ok / pair.floor.seconds / pair.pgbench.perSecond).toFixed(2)} of pipelined ${(pair.floor.ok / pair.floor.seconds / pair.pgbench.pipelinedPerSecond).toFixed(2)} pgcpu ${pair.pgbench.postgresCpu.toFixed(0)}\n`,
      );
    await floor.stop();
    await again.stop();
    return 0;
  } finally {
    await ground.stop();
  }
}

try {
  process.exitCode = await selfCheck();
} catch (error) {
  process.exitCode = report(error);
}
