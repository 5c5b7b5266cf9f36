import { inquiries } from '@stillwater/inquiries';
import { migrateService } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';
import { createInquiryDatabases, type Ground } from '../ground.ts';
import type { Counted, Target } from '../window.ts';
import { startFloor } from './start.ts';

/** As many connections to the database as a service has. */
export const POOL_SIZE = 10;

/** A floor that runs, on databases of its own with the schema of the inquiries service. */
export interface RaisedFloor {
  target: Target;
  counted: Counted;
  clinicId: string;
  appUrl: string;
  stop(): Promise<void>;
}

export async function raiseFloor(ground: Ground, name: string): Promise<RaisedFloor> {
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
    },
    counted: { name, pid: floor.pid },
    clinicId,
    appUrl: databases.appUrl,
    stop: () => floor.stop(),
  };
}
