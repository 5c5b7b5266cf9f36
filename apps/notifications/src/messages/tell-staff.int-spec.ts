import type { Role } from '@stillwater/platform';
import type { FlowTerms, StaffRole } from '@stillwater/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freshId, scopeFor, staff as staffActor } from '@stillwater/testing';
import { safetyFlagRaised } from '../flows/facts.rules.js';
import { n02 } from '../flows/n02.flow.js';
import { n12 } from '../flows/n12.flow.js';
import { n13 } from '../flows/n13.flow.js';
import { n31 } from '../flows/n31.flow.js';
import { NotificationsFixture } from '../notifications.fixture.js';
import { NotificationsQueries } from '../notifications.queries.js';
import { termsOf } from '../own-flows/flow-difference.rules.js';
import { ReplaceFlowUseCase } from '../own-flows/replace-flow.js';

let fixture: NotificationsFixture;
let flows: ReplaceFlowUseCase;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
  flows = new ReplaceFlowUseCase(fixture.service.unitOfWork);
});
afterAll(() => fixture?.stop());

/** Friday, half past six in the morning in Asheville. */
beforeEach(async () => {
  await fixture.startAfresh();
  fixture.service.clock.set('2026-06-12T10:30:00.000Z');
});

const MORNING = '2026-06-12T11:30:00.000Z';
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' }));

/** A clinic with one member of staff for each of the names; each address is the name. */
async function clinicWith(people: Record<string, StaffRole[]>, zone = 'America/New_York'): Promise<string> {
  const clinic = await fixture.clinic({ zone, hours: EVERY_DAY }, { mornings: true });
  employ(clinic, people);
  return clinic;
}

function employ(clinic: string, people: Record<string, StaffRole[]>): void {
  const staff = Object.entries(people).map(([name, roles]) => ({
    staffId: freshId(),
    email: `${name}@example.com`,
    roles,
  }));
  fixture.addresses.staff.set(clinic, staff);
}

/** The mails to these addresses since the last look, as `address: subject` and the lines in the middle. */
async function mails(): Promise<string[]> {
  while ((await fixture.sendDue()).length > 0);
  const caught = fixture.sink.mails.splice(0);
  return caught.map(({ to, parsed }) => `${to[0]}: ${parsed.subject}`).sort();
}

async function passTo(instant: string): Promise<void> {
  fixture.service.clock.set(instant);
  await fixture.timers.fireDue();
}

const replaced = (clinic: string, rule: string, version: number, terms: FlowTerms) =>
  flows.replace({ rule, version, ...terms }, scopeFor(clinic, staffActor('manager'), 'replace-flow'));

const reasons = async (clinic: string, rule: string): Promise<(string | null)[]> =>
  (await fixture.messages(clinic, rule)).map(({ reason }) => reason);

const flag = (level: 'acute' | 'review' = 'acute') =>
  ({
    flagId: freshId(),
    personId: freshId(),
    level,
    source: 'inquiry',
    subjectId: freshId(),
    raisedAt: fixture.service.clock.now().toISOString(),
  }) as const;

describe('the daily digest', () => {
  it('tells each member of staff at half past seven how much waits for their roles, and nothing else', async () => {
    const clinic = await clinicWith({ theo: ['intake'], priya: ['therapist'], quinn: ['auditor'] });
    await fixture.received(clinic, fixture.inquiry());
    await fixture.received(clinic, fixture.inquiry({ intent: 'ready_to_schedule' }));
    await fixture.sendDue();
    fixture.sink.mails.length = 0;
    await passTo(MORNING);
    while ((await fixture.sendDue()).length > 0);
    expect(fixture.sink.mails).toHaveLength(1);
    const [{ to, parsed }] = fixture.sink.mails as [(typeof fixture.sink.mails)[number]];
    expect([to, parsed.subject]).toEqual([['theo@example.com'], 'JT Office: this morning']);
    expect(parsed.text).toContain('  Inquiries that wait: 2\n');
    expect(parsed.text).toContain('https://care.example.com/admin/asheville/notices');
    expect(await reasons(clinic, 'N31')).toEqual([null, null]);
    const queries = new NotificationsQueries(fixture.service.unitOfWork);
    const seenBy = async (role: Role) =>
      (await queries.listStaffNotices({ open: true }, scopeFor(clinic, staffActor(role), 'test'))).items.map(
        ({ rule, subjectKind, subjectId }) => `${rule} ${subjectKind} ${subjectId === clinic}`,
      );
    expect(await seenBy('intake')).toContain('N31 clinic true');
    expect(await seenBy('therapist')).not.toContain('N31 clinic true');
  });

  it('with nothing to say is not sent, and says so in the log', async () => {
    const clinic = await clinicWith({ theo: ['intake'] });
    await passTo(MORNING);
    expect(await mails()).toEqual([]);
    expect(await fixture.log(clinic, 'N31')).toEqual([
      expect.objectContaining({ what: 'planned' }),
      expect.objectContaining({ what: 'suppressed', reason: 'nothing_to_say' }),
    ]);
    expect(await fixture.notices(clinic)).toEqual([]);
  });

  it('comes every day once, and takes the place of the notice of the day before', async () => {
    const clinic = await clinicWith({ theo: ['intake'] });
    await fixture.received(clinic, fixture.inquiry());
    await fixture.sendDue();
    fixture.sink.mails.length = 0;
    for (const day of ['12', '13', '14']) {
      await passTo(`2026-06-${day}T11:30:00.000Z`);
      expect(await mails()).toEqual(['theo@example.com: JT Office: this morning']);
      await passTo(`2026-06-${day}T12:00:00.000Z`);
      expect(await mails()).toEqual([]);
      await fixture.service.db.query(
        `update staff_notice set resolved_at = created_at, resolution = 'done' where clinic_id = $1 and rule = 'N31'`,
        [clinic],
      );
    }
    await passTo('2026-06-15T11:30:00.000Z');
    await mails();
    expect((await fixture.notices(clinic)).filter(({ rule }) => rule === 'N31')).toEqual([
      { rule: 'N31', priority: 'routine', resolution: null },
    ]);
  });

  it.each([
    ['ten in the morning', '2026-06-12T14:00:00.000Z', 1, '2026-06-13T11:30:00.000Z'],
    ['the afternoon', '2026-06-12T16:00:00.000Z', 0, '2026-06-13T11:30:00.000Z'],
    ['three days later', '2026-06-15T20:00:00.000Z', 0, '2026-06-16T11:30:00.000Z'],
  ])(
    'that nobody could send before %s is sent while it is of use, and the next is that of the next day',
    async (_, now, count, next) => {
      const clinic = await clinicWith({ theo: ['intake'] });
      await fixture.received(clinic, fixture.inquiry());
      await fixture.sendDue();
      fixture.sink.mails.length = 0;
      await passTo(now);
      expect(await mails()).toHaveLength(count);
      if (count === 0) expect(await reasons(clinic, 'N31')).toEqual(['lapsed']);
      const [ahead] = await fixture.timersOf(clinic, 'N31');
      expect(ahead).toMatchObject({ state: 'due', wantedAt: new Date(next) });
    },
  );

  it('follows the clock on the wall of the clinic, also when the clinic moves to another zone', async () => {
    const clinic = await clinicWith({ theo: ['intake'] });
    const moved = (zone: string, profileVersion: number) =>
      fixture.profile(clinic, { zone, hours: EVERY_DAY, profileVersion });
    const ahead = async () => (await fixture.timersOf(clinic, 'N31')).map(({ wantedAt }) => wantedAt.toISOString());
    await moved('America/Los_Angeles', 2);
    expect(await ahead()).toEqual(['2026-06-12T14:30:00.000Z']);
    await moved('Europe/London', 3);
    expect(await ahead()).toEqual(['2026-06-13T06:30:00.000Z']);
    await passTo('2026-06-13T06:30:00.000Z');
    await moved('America/Los_Angeles', 4);
    expect(await ahead()).toEqual(['2026-06-14T14:30:00.000Z']);
  });

  it('has the time and the roles that a clinic gives it, from the next day on, and none while the clinic wants none', async () => {
    const clinic = await clinicWith({ theo: ['intake'], jo: ['manager'] });
    await fixture.received(clinic, fixture.inquiry());
    await fixture.sendDue();
    fixture.sink.mails.length = 0;
    const own = { ...termsOf(n31), roles: ['manager'] } as FlowTerms;
    own.steps[0]!.wait = { from: 'clinic_day', at: '06:45' };
    await replaced(clinic, 'N31', 1, own);
    await passTo('2026-06-12T10:45:00.000Z');
    expect(await mails()).toEqual(['jo@example.com: JT Office: this morning']);
    await replaced(clinic, 'N31', 1001, { steps: [] });
    await passTo('2026-06-13T12:00:00.000Z');
    expect(await mails()).toEqual([]);
    const back = { rule: 'N31', version: 1002 };
    await flows.restore(back, scopeFor(clinic, staffActor('manager'), 'restore-flow'));
    await passTo('2026-06-14T11:30:00.000Z');
    expect(await mails()).toHaveLength(2);
  });

  it('leaves out what a clinic wants in no digest', async () => {
    const clinic = await clinicWith({ theo: ['intake'] });
    const terms = termsOf(n02);
    terms.steps[0]!.mail = 'never';
    await replaced(clinic, 'N02', 1, terms);
    await fixture.received(clinic, fixture.inquiry());
    await fixture.sendDue();
    fixture.sink.mails.length = 0;
    await passTo(MORNING);
    expect(await mails()).toEqual([]);
  });
});

describe('an acute flag', () => {
  it('is told at once to everybody who may take it on, and up the ladder, without a word about whom or what', async () => {
    const clinic = await clinicWith({ theo: ['intake'], dana: ['prescriber'], jo: ['manager'], morgan: ['operator'] });
    const event = flag();
    await fixture.flags.raised(safetyFlagRaised(event), fixture.delivery(clinic));
    const urgent = 'JT Office: urgent item in the queue';
    expect(await mails()).toEqual([`dana@example.com: ${urgent}`, `theo@example.com: ${urgent}`]);
    await passTo('2026-06-12T10:40:00.000Z');
    expect(await mails()).toEqual([`jo@example.com: ${urgent}`]);
    await passTo('2026-06-12T10:45:00.000Z');
    expect(await mails()).toEqual([`morgan@example.com: ${urgent}`]);
    const queries = new NotificationsQueries(fixture.service.unitOfWork);
    const scope = scopeFor(clinic, staffActor('operator'), 'test');
    await fixture.received(clinic, fixture.inquiry());
    const { items } = await queries.listStaffNotices({ open: true }, scope);
    expect(items).toMatchObject([{ rule: 'N03', priority: 'urgent', subjectId: event.flagId }]);
    expect(items[0]?.personId).toBeUndefined();
  });

  it('that somebody takes on goes no further, and no mail that still waits is sent', async () => {
    const clinic = await clinicWith({ dana: ['prescriber'], jo: ['manager'] });
    const event = flag();
    await fixture.flags.raised(safetyFlagRaised(event), fixture.delivery(clinic));
    await fixture.sendDue();
    const acknowledgedAt = fixture.service.clock.now().toISOString();
    await fixture.flags.acknowledged({ flagId: event.flagId, acknowledgedAt }, fixture.delivery(clinic));
    expect(await mails()).toEqual([]);
    expect(await reasons(clinic, 'N03')).toEqual([null, null, 'cancelled']);
    await passTo('2026-06-12T11:00:00.000Z');
    expect(await mails()).toEqual([]);
  });

  it('is in the inbox also while nobody knows the addresses, and the mails go as soon as somebody does', async () => {
    const clinic = await clinicWith({ dana: ['prescriber'] });
    fixture.addresses.staffAway = true;
    await fixture.flags.raised(safetyFlagRaised(flag()), fixture.delivery(clinic));
    await fixture.sendDue();
    expect(await fixture.notices(clinic)).toMatchObject([{ rule: 'N03', priority: 'urgent' }]);
    fixture.addresses.staffAway = false;
    fixture.service.clock.move({ minutes: 1 });
    expect(await mails()).toHaveLength(1);
  });

  it('of lesser level is no mail before the last rung', async () => {
    const clinic = await clinicWith({ dana: ['prescriber'], jo: ['manager'], morgan: ['operator'] });
    await fixture.flags.raised(safetyFlagRaised(flag('review')), fixture.delivery(clinic));
    await passTo('2026-06-12T12:30:00.000Z');
    const ofDigest = (all: string[]) => all.filter((one) => one.includes('urgent'));
    expect(ofDigest(await mails())).toEqual([]);
    await passTo('2026-06-12T13:30:00.000Z');
    expect(ofDigest(await mails())).toEqual(['morgan@example.com: JT Office: urgent item in the queue']);
  });

  it('is mailed to nobody who has left between the round and their mail, and twice to nobody', async () => {
    const clinic = await clinicWith({ dana: ['prescriber'], mara: ['nurse'] });
    const event = safetyFlagRaised(flag());
    await fixture.flags.raised(event, fixture.delivery(clinic));
    await fixture.sendDue();
    await fixture.flags.raised(event, fixture.delivery(clinic));
    const [dana] = fixture.addresses.staff.get(clinic)!;
    fixture.addresses.staff.set(clinic, [dana!]);
    expect(await mails()).toEqual(['dana@example.com: JT Office: urgent item in the queue']);
    expect(await reasons(clinic, 'N03')).toEqual([null, null, null, 'no_contact_point']);
  });

  it('that could not be mailed asks nobody to phone about it', async () => {
    const clinic = await clinicWith({ dana: ['prescriber'] });
    fixture.sink.troubles.push({ at: 'recipient', code: 550 });
    await fixture.flags.raised(safetyFlagRaised(flag()), fixture.delivery(clinic));
    expect(await mails()).toEqual([]);
    expect(await reasons(clinic, 'N03')).toEqual([null, null, 'undeliverable']);
    expect(await fixture.notices(clinic)).toMatchObject([{ rule: 'N03' }]);
  });
});

describe('a step that may write only so often', () => {
  it.each([
    ['staff', n13],
    ['a person', n12],
  ] as const)(
    'writes to %s about the same subject once in that time, and about another one as well',
    async (_, flow) => {
      const clinic = await clinicWith({ theo: ['intake'] });
      const terms = termsOf(flow);
      const step = { ...terms.steps.at(-1)!, wait: { from: 'event', minutes: 0 } as const, throttleMinutes: 60 };
      terms.steps = [
        flow === n13 ? { ...step, mail: 'at_once' } : { ...step, quietHours: 'keep', channels: ['email'] },
      ];
      await replaced(clinic, flow.rule, flow.version, terms);
      fixture.service.clock.set('2026-06-12T15:00:00.000Z');
      const visit = {
        serviceCode: 'MED_EVAL',
        startsAt: '2026-06-19T14:00:00.000Z',
        localStart: '2026-06-19T10:00',
      } as const;
      const booked = fixture.appointment(visit);
      await fixture.booked(clinic, booked);
      const sent = async (): Promise<number> => {
        await mails();
        return (await fixture.messages(clinic, flow.rule)).filter(
          ({ channel, state }) => channel === 'email' && state === 'sent',
        ).length;
      };
      const first = await sent();
      fixture.service.clock.move({ minutes: 59 });
      await fixture.moved(
        clinic,
        { ...booked, startsAt: '2026-06-20T14:00:00.000Z', localStart: '2026-06-20T10:00' },
        2,
      );
      expect(await sent()).toBe(first);
      expect((await reasons(clinic, flow.rule)).filter(Boolean)).toEqual(['throttled']);
      fixture.service.clock.move({ minutes: 2 });
      await fixture.moved(clinic, booked, 3);
      expect(await sent()).toBe(2 * first);
      await fixture.booked(clinic, fixture.appointment(visit));
      expect(await sent()).toBe(3 * first);
    },
  );
});
