import { inquiries } from '@stillwater/inquiries';
import { scheduling } from '@stillwater/scheduling';
import { v7 as uuidv7 } from 'uuid';
import { bookingTarget, type Bookings } from '../bookings.ts';
import { createDatabases, queryOnce, type Ground } from '../ground.ts';
import { inquiryTarget } from '../inquiries.ts';
import type { Counted, Target } from '../window.ts';
import { startFloor } from './start.ts';

/** As many connections to the database as a service has. */
export const POOL_SIZE = 10;

/** A floor that runs, on databases of its own with the schema of the service that it stands for. */
export interface RaisedFloor {
  target: Target;
  counted: Counted;
  clinicId: string;
  appUrl: string;
  stop(): Promise<void>;
}

export async function raiseInquiryFloor(ground: Ground, name: string): Promise<RaisedFloor> {
  const { appUrl, keysAppUrl, adminUrl } = await createDatabases(ground, inquiries, `bench_${name}`);
  const clinicId = uuidv7();
  const floor = await startFloor('main.ts', {
    FLOOR_DATABASE_URL: appUrl,
    FLOOR_KEYS_DATABASE_URL: keysAppUrl,
    FLOOR_CLINIC_ID: clinicId,
    FLOOR_POOL_SIZE: String(POOL_SIZE),
  });
  return {
    target: inquiryTarget({ name, port: floor.port, slug: 'bench', adminUrl }),
    counted: { name, pid: floor.pid },
    clinicId,
    appUrl,
    stop: () => floor.stop(),
  };
}

const COPIED_TABLES = ['clinic_copy', 'calendar_version', 'visit_service', 'room', 'staff_calendar', 'known_person'];

/** @param scheduling whose clinics, staff and services it gets too: the address of that database */
export async function raiseBookingFloor(
  ground: Ground,
  bookings: Bookings,
  { original, staffId }: { original: string; staffId: string },
): Promise<RaisedFloor> {
  const name = 'booking floor';
  const { appUrl, adminUrl } = await createDatabases(ground, scheduling, 'bench_booking');
  for (const table of COPIED_TABLES) {
    const [all] = await queryOnce<{ rows: string }>(
      original,
      `select coalesce(json_agg(t), '[]')::text as rows from ${table} t`,
    );
    await queryOnce(adminUrl, `insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`, [
      all!.rows,
    ]);
  }
  const floor = await startFloor('booking/main.ts', {
    FLOOR_DATABASE_URL: appUrl,
    FLOOR_STAFF_ID: staffId,
    FLOOR_POOL_SIZE: String(POOL_SIZE),
  });
  return {
    target: bookingTarget(bookings, { name, port: floor.port, adminUrl, headers: {} }),
    counted: { name, pid: floor.pid },
    clinicId: bookings.desks[0]!.clinicId,
    appUrl,
    stop: () => floor.stop(),
  };
}
