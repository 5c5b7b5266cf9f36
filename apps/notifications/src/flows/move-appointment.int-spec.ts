import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AppointmentBooked, ServiceCode } from '@stillwater/contracts';
import { instantOf } from '@stillwater/platform';
import { freshId } from '@stillwater/testing';
import { avery, NotificationsFixture } from '../notifications.fixture.js';
import { newestFlows } from './flow-book.rules.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});
afterAll(() => fixture?.stop());

beforeEach(async () => {
  await fixture.startAfresh();
  fixture.service.clock.jumps.length = 0;
  fixture.service.clock.set('2026-03-02T15:00:00.000Z');
  fixture.addresses.byChannel.set('sms', { ...avery, address: '+18285550123' });
});

const ZONE = 'America/New_York';
const OLD = '2026-03-20T15:00';
const NEW = '2026-04-14T16:00';

/** Every step that reminds somebody of a visit, before it begins; those of papers to sign have their own table. */
const reminders = newestFlows.flatMap(({ rule, steps }) =>
  steps
    .filter(({ on, wait }) => on.includes('appointment.booked.v1') && wait.from.startsWith('appointment_'))
    .filter(({ when = [] }) => !when.some(({ choice }) => choice === 'consents'))
    .map(({ name, when = [] }) => ({ name: `${rule}/${name}`, rule, service: serviceIn(when) })),
);

function serviceIn(when: readonly { choice: string; is: readonly string[] }[]): ServiceCode {
  return (when.find(({ choice }) => choice === 'serviceCode')?.is[0] ?? 'MED_EVAL') as ServiceCode;
}

function at(localStart: string): Pick<AppointmentBooked, 'startsAt' | 'endsAt' | 'localStart' | 'zone'> {
  const start = instantOf(localStart, ZONE);
  const endsAt = new Date(start.getTime() + 3_600_000).toISOString();
  return { startsAt: start.toISOString(), endsAt, localStart, zone: ZONE };
}

/** What reached the person, with the day that it names, and what waits for staff. */
async function told(clinic: string): Promise<string[]> {
  const words = [
    ...fixture.sink.mails.map(({ parsed }) => `${parsed.subject ?? ''} ${parsed.text ?? ''}`),
    ...fixture.carrier.texts.map(({ text }) => text),
  ];
  const days = words.map((said) =>
    /March 20|Mar 20/.test(said) ? 'old' : /April 14|Apr 14/.test(said) ? 'new' : said,
  );
  const notices = (await fixture.notices(clinic)).filter(({ resolution }) => !resolution).map(({ rule }) => rule);
  return [...days, ...notices];
}

async function passTo(instant: Date): Promise<void> {
  fixture.service.clock.set(instant);
  for (let round = 0; round < 3; round += 1) await fixture.runDue();
}

function forget(): void {
  fixture.sink.mails.length = 0;
  fixture.carrier.texts.length = 0;
}

describe.each(reminders)('$name', ({ name, rule, service }) => {
  /** When it is looked at: two hours before may have to come the evening before. */
  async function dueOf(clinic: string): Promise<Date> {
    const [timer] = await fixture.service.db.query<{ at: Date }>(
      `select due_at as at from timer where clinic_id = $1 and rule || '/' || step = $2`,
      [clinic, name],
    );
    return timer!.at;
  }

  /** Told that it is booked, and about to be reminded by this step. */
  async function aboutToBeReminded(): Promise<{ clinic: string; visit: AppointmentBooked; due: Date }> {
    const clinic = await fixture.clinic();
    const visit = fixture.appointment({ ...at(OLD), serviceCode: service, personId: freshId(), by: 'person' });
    await fixture.booked(clinic, visit);
    await passTo(new Date('2026-03-02T15:01:00.000Z'));
    const due = await dueOf(clinic);
    await passTo(new Date(due.getTime() - 60_000));
    forget();
    return { clinic, visit, due };
  }

  async function moves(clinic: string, visit: AppointmentBooked): Promise<void> {
    await fixture.moved(clinic, fixture.appointment({ ...visit, ...at(NEW) }), 2);
    await passTo(new Date(fixture.service.clock.now().getTime() + 61_000));
    // That it was moved names both.
    expect(await told(clinic)).toEqual(['old']);
    forget();
  }

  it('leaves nothing of a time that the visit no longer has, and comes for the new one', async () => {
    const { clinic, visit, due } = await aboutToBeReminded();
    fixture.service.clock.set(new Date(due.getTime() - 30_000));
    await moves(clinic, visit);
    for (const day of [0, 1, 2, 3, 8, 10]) await passTo(new Date(due.getTime() + day * 86_400_000));
    expect(await told(clinic)).toEqual([]);
    const timer = (await fixture.timersOf(clinic, rule)).find((one) => one.name === name);
    expect(await dueOf(clinic)).not.toEqual(due);
    await passTo(new Date(timer!.wantedAt.getTime() - 60_000));
    const before = (await told(clinic)).length;
    await passTo(timer!.wantedAt);
    const after = await told(clinic);
    expect(after).toHaveLength(before + 1);
    expect(after).not.toContain('old');
  });

  it('fires nothing where it was in hand as the visit was moved', async () => {
    const { clinic, visit, due } = await aboutToBeReminded();
    fixture.service.clock.set(due);
    const claimed = await fixture.timerClaims.claim(10);
    expect(claimed.map((one) => `${one.rule}/${one.step}`)).toEqual([name]);
    await fixture.moved(clinic, fixture.appointment({ ...visit, ...at(NEW) }), 2);
    expect(await fixture.firing.fireAll(clinic, claimed)).toEqual({ anyDue: false, failed: [] });
    await passTo(new Date(due.getTime() + 61_000));
    expect(await told(clinic)).toEqual(['old']);
  });

  it('that was planned and not yet sent ends with the time that it was about', async () => {
    const { clinic, visit, due } = await aboutToBeReminded();
    fixture.service.clock.set(due);
    await fixture.timers.fireDue();
    await moves(clinic, visit);
    await passTo(new Date(due.getTime() + 3_600_000));
    expect(await told(clinic)).toEqual([]);
  });
});

it('all of them are looked at', () => {
  expect(reminders.map(({ name }) => name)).toEqual([
    'N12/seven_days',
    'N12/two_days',
    'N12/two_hours',
    'N13/one_day',
    'N13/four_hours',
  ]);
});
