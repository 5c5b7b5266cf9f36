import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Lifecycle, makeLogger } from '@stillwater/platform';
import { eventually, freshId, saidBy, testConfig, natsNamespace } from '@stillwater/testing';
import { scheduling } from '../index.js';
import { ExpireOfferUseCase } from '../links/expire-offer.js';
import { OfferBookingUseCase } from '../links/offer-booking.js';
import {
  consult,
  MONDAY_MORNING,
  openClinic,
  schedulingParts,
  type OpenClinic,
  type SchedulingParts,
} from '../scheduling.fixture.js';
import { ClaimDueTimers } from './claim-due-timers.js';
import { RunTimers } from './run-timers.js';

let parts: SchedulingParts;
let clinic: OpenClinic;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  parts = await schedulingParts(scheduling);
});
beforeEach(async () => {
  parts.service.clock.set(MONDAY_MORNING);
  clinic = await openClinic(parts);
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
afterAll(() => parts?.service.drop());

/** One instance of the service's timers; two of them share the work. @param running looks by itself */
async function instance(expiring = parts.expiring, running = false): Promise<RunTimers> {
  const { service, unitOfWork } = parts;
  const config = testConfig(scheduling, service.db, natsNamespace());
  const log = makeLogger('scheduling', 'fatal');
  const part = new Lifecycle();
  const due = new ClaimDueTimers(config, service.clock, part);
  const timers = new RunTimers(due, expiring, new ExpireOfferUseCase(unitOfWork), part, log, service.clock);
  if (running) timers.onModuleInit();
  await part.start();
  stops.push(() => part.stop());
  return timers;
}
const types = async () => (await saidBy(parts.service.db, clinic.clinicId)).map(({ type }) => type);
async function cutConnections(): Promise<number> {
  const cut = await parts.service.db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'stillwater-scheduling-timers'`,
  );
  return cut.length;
}
const left = () => parts.service.db.query('select kind from timer where clinic_id = $1', [clinic.clinicId]);

describe('timers', () => {
  it('end a hold when its time is over, and not before', async () => {
    const timers = await instance();
    await parts.booking.hold(consult(), clinic.desk);
    parts.service.clock.move({ minutes: 9, seconds: 59 });
    await timers.runDue();
    expect(await types()).toEqual([]);
    parts.service.clock.move({ seconds: 1 });
    await timers.runDue();
    expect(await types()).toEqual(['appointment.hold_expired.v1']);
    expect(await left()).toEqual([]);
    expect((await parts.booking.book(consult(), clinic.desk)).state).toBe('booked');
  });

  it('end an offer after its week', async () => {
    const timers = await instance();
    const { unitOfWork, calendars, people, service } = parts;
    const offers = new OfferBookingUseCase(unitOfWork, calendars, service.keys, people);
    await offers.offer({ personId: freshId(), serviceCode: 'CONSULT' }, clinic.desk);
    service.clock.move({ days: 7 });
    await timers.runDue();
    expect(await types()).toEqual(['booking.offered.v1', 'booking.offer_ended.v1']);
    expect(await left()).toEqual([]);
  });

  it('are each run once by two instances, however many are due', async () => {
    const [one, two] = [await instance(), await instance()];
    const held = Array.from({ length: 5 }, (_, hour) => `2026-03-03T${15 + hour}:00:00.000Z`);
    for (const startsAt of held) await parts.booking.hold(consult(startsAt), clinic.desk);
    parts.service.clock.move({ minutes: 10 });
    await Promise.all([one.runDue(), two.runDue()]);
    expect(await types()).toEqual(Array.from({ length: 5 }, () => 'appointment.hold_expired.v1'));
  });

  it('that fail are somebody’s again when the lease is over', async () => {
    const dying = { expire: () => Promise.reject(new Error('killed')) } as unknown as typeof parts.expiring;
    const [first, second] = [await instance(dying), await instance()];
    await parts.booking.hold(consult(), clinic.desk);
    parts.service.clock.move({ minutes: 10 });
    await first.runDue();
    await second.runDue();
    expect(await types()).toEqual([]);
    parts.service.clock.move({ seconds: 30 });
    await second.runDue();
    expect(await types()).toEqual(['appointment.hold_expired.v1']);
  });

  it('end by themselves in a running service, also when the database has cut its connection', async () => {
    const { service, booking, expiring } = parts;
    await instance(expiring, true);
    await eventually(async () => expect(await cutConnections()).toBe(1));
    await booking.hold(consult(), clinic.desk);
    service.clock.move({ minutes: 10 });
    await eventually(async () => expect(await types()).toEqual(['appointment.hold_expired.v1']));
  });

  it('of what was booked or given back are gone', async () => {
    const { appointmentId } = await parts.booking.hold(consult(), clinic.desk);
    await parts.arranging.book({ appointmentId, version: 1 }, clinic.desk);
    expect(await left()).toEqual([]);
  });
});
