import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makeLogger } from '@stillwater/platform';
import { expectNothingHappened } from '@stillwater/testing';
import { n13 } from '../flows/n13.flow.js';
import { avery, NotificationsFixture } from '../notifications.fixture.js';
import type { ClaimDueTimers } from './claim-due-timers.js';
import { FireDueTimers } from './fire-due-timers.js';
import { FollowZoneData, ZONE_DATA } from './follow-zone-data.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});
afterAll(() => fixture?.stop());

beforeEach(async () => {
  await fixture.startAfresh();
  fixture.service.clock.set('2026-03-02T15:00:00.000Z');
  fixture.addresses.answer = avery;
  await fixture.service.db.query(`update clinic_copy set zone_data = $1`, [ZONE_DATA]);
});

const log = makeLogger('notifications', 'fatal');
const zones = () => new FollowZoneData(fixture.service.unitOfWork, fixture.timerClaims, log);

/** As a process does that has just started. */
const start = (zoneData = ZONE_DATA): Promise<void> => zones().catchUp(zoneData);

/** A clinic with a visit, an inquiry that waits for the opening, and its mornings. */
async function clinicWithWork(): Promise<string> {
  const clinic = await fixture.clinic({}, { mornings: true });
  await fixture.booked(
    clinic,
    fixture.appointment({
      serviceCode: 'DOSE_LOZ',
      startsAt: '2026-03-20T14:00:00.000Z',
      endsAt: '2026-03-20T17:00:00.000Z',
      localStart: '2026-03-20T10:00',
    }),
  );
  await fixture.received(clinic, fixture.inquiry());
  return clinic;
}

/** What an hour of another law has made of what was counted by it; the version says when. */
async function countedByOldZones(clinic: string, zoneData: string | null): Promise<void> {
  await fixture.service.db.query(
    `update timer set wanted_at = wanted_at + interval '1 hour', due_at = due_at + interval '1 hour'
      where clinic_id = $1 and rule || '/' || step not in ('N12/two_hours', 'N11/booked', 'N13/four_hours')`,
    [clinic],
  );
  await fixture.service.db.query(`update clinic_copy set zone_data = $2 where clinic_id = $1`, [clinic, zoneData]);
}

const dueOf = (clinic: string) =>
  fixture.service.db.query(
    `select rule || '/' || step as name, wanted_at, due_at from timer where clinic_id = $1 and state = 'due' order by 1`,
    [clinic],
  );

describe('newer zones', () => {
  it.each([null, '2001a'])(
    'count anew what waits by a clock on a wall, when it was counted by %s',
    async (zoneData) => {
      const clinic = await clinicWithWork();
      const right = await dueOf(clinic);
      expect(right.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['N12/seven_days', 'N12/two_days', 'N12/two_hours', 'N04/question', 'N31/morning']),
      );
      await countedByOldZones(clinic, zoneData);
      expect(await dueOf(clinic)).not.toEqual(right);
      await Promise.all([start(), start()]);
      expect(await dueOf(clinic)).toEqual(right);
      await expectNothingHappened(fixture.service.db, () => start());
    },
  );

  it('are followed before the first timer is fired', async () => {
    const clinic = await clinicWithWork();
    const right = await dueOf(clinic);
    await countedByOldZones(clinic, null);
    const { timerClaims, firing, loop, lifecycle, service } = fixture;
    await new FireDueTimers(timerClaims, firing, zones(), loop, lifecycle, log, service.clock).fireDue();
    expect(await dueOf(clinic)).toEqual(right);
  });

  it('leave what waits for an opening before a visit to the hours of the clinic', async () => {
    const clinic = await fixture.clinic({}, { mornings: true });
    const steps = n13.steps.map((step) => ({ ...step, wait: { from: 'opening', minutes: 600 } }));
    await fixture.service.db.query(
      `insert into own_flow (clinic_id, rule, version, terms, put_at, put_by) values ($1, 'N13', 1001, $2, now(), gen_random_uuid())`,
      [clinic, { roles: n13.roles, steps }],
    );
    await fixture.booked(clinic, fixture.appointment());
    const right = await dueOf(clinic);
    expect(right).toContainEqual({
      name: 'N13/four_hours',
      wanted_at: new Date('2026-03-09T14:00:00Z'),
      due_at: new Date('2026-03-09T14:00:00Z'),
    });
    await fixture.service.db.query(`update clinic_copy set zone_data = null where clinic_id = $1`, [clinic]);
    await start();
    expect(await dueOf(clinic)).toEqual(right);
  });

  it('that are no newer change nothing', async () => {
    const clinic = await clinicWithWork();
    await countedByOldZones(clinic, ZONE_DATA);
    await expectNothingHappened(fixture.service.db, async () => {
      await start();
      await start('2001a');
    });
  });

  it('that others have overtaken meanwhile change nothing', async () => {
    const clinic = await clinicWithWork();
    await countedByOldZones(clinic, '9999z');
    const before = await dueOf(clinic);
    const sawIt = { countedBefore: async () => [clinic] } as unknown as ClaimDueTimers;
    await new FollowZoneData(fixture.service.unitOfWork, sawIt, log).catchUp();
    expect(await dueOf(clinic)).toEqual(before);
  });
});
