import type { FlowTerms } from '@stillwater/contracts';
import type { Role } from '@stillwater/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freshId, scopeFor, staff } from '@stillwater/testing';
import { screeningInvited } from '../flows/facts.rules.js';
import { n08 } from '../flows/n08.flow.js';
import { n11 } from '../flows/n11.flow.js';
import { n12 } from '../flows/n12.flow.js';
import { NotificationsFixture } from '../notifications.fixture.js';
import { termsOf } from './flow-difference.rules.js';
import { OwnFlowsQueries } from './own-flows.queries.js';
import { ReplaceFlowUseCase } from './replace-flow.js';

let fixture: NotificationsFixture;
let queries: OwnFlowsQueries;
let replacing: ReplaceFlowUseCase;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
  queries = new OwnFlowsQueries(fixture.service.unitOfWork);
  replacing = new ReplaceFlowUseCase(fixture.service.unitOfWork);
});
afterAll(() => fixture?.stop());
beforeEach(async () => {
  await fixture.startAfresh();
  fixture.service.clock.set('2026-03-02T15:00:00.000Z');
});

const as = (clinic: string, role: Role = 'manager') => scopeFor(clinic, staff(role), 'test');

/** The reminder of two days comes the evening before, and asks for nothing. */
const evening: FlowTerms = {
  steps: termsOf(n12).steps.flatMap((step) =>
    step.name === 'two_days' ? [{ ...step, wait: { from: 'appointment_day' as const, days: -1, at: '18:00' } }] : [],
  ),
};

const rows = (clinic: string) =>
  fixture.service.db.query(
    `select rule, version, terms is null as restored from own_flow where clinic_id = $1 order by 1, 2`,
    [clinic],
  );
const audited = async (clinic: string) =>
  (
    await fixture.service.db.query<{ detail: object }>(
      `select detail from audit_entry where clinic_id = $1 and object_type = 'flow' and detail is not null order by xid`,
      [clinic],
    )
  ).map(({ detail }) => detail);
const timers = async (clinic: string) =>
  (await fixture.timersOf(clinic, 'N12')).map(({ name, wantedAt }) => `${name} ${wantedAt.toISOString()}`);

describe('a clinic', () => {
  it('inherits every shipped flow, but for the one that is only asked for', async () => {
    const { items } = await queries.list(as(await fixture.clinic()));
    expect(items.map(({ rule }) => rule)).toContain('N12');
    expect(items.map(({ rule }) => rule)).not.toContain('N37');
    expect(items.every(({ own }) => !own)).toBe(true);
  });

  it('puts a flow of its own, sees the difference, and goes back', async () => {
    const clinic = await fixture.clinic();
    const put = await replacing.replace({ rule: 'N12', version: 2, ...evening }, as(clinic));
    expect(put).toMatchObject({ own: true, version: 1001, inForce: 1001, shippedVersion: 2 });
    const shown = await queries.show('N12', as(clinic));
    expect(shown).toEqual(put);
    expect(shown.terms).toEqual({ askStaffWhenHeld: true, ...evening });
    const { changes } = await queries.compare('N12', as(clinic));
    expect(changes.map(({ pointer, kind }) => `${kind} ${pointer}`)).toEqual([
      'changed /steps/0/wait/from',
      'removed /steps/0/wait/hours',
      'added /steps/0/wait/at',
      'added /steps/0/wait/days',
      'removed /steps/0',
      'removed /steps/2',
    ]);
    const restored = await replacing.restore({ rule: 'N12', version: 1001 }, as(clinic));
    expect(restored).toMatchObject({ own: false, version: 1002, inForce: 2 });
    expect((await queries.compare('N12', as(clinic))).changes).toEqual([]);
    expect(await rows(clinic)).toEqual([
      { rule: 'N12', version: 1001, restored: false },
      { rule: 'N12', version: 1002, restored: true },
    ]);
    expect(await audited(clinic)).toEqual([{ version: 1001 }, { version: 1002, restored: true }]);
  });

  it('has no influence on another', async () => {
    const [ours, theirs] = [await fixture.clinic(), await fixture.clinic()];
    await replacing.replace({ rule: 'N12', version: 2, ...evening }, as(theirs));
    expect(await queries.show('N12', as(ours))).toMatchObject({ own: false, version: 2 });
    await fixture.booked(ours, fixture.appointment());
    expect(await timers(ours)).toHaveLength(2);
  });
});

describe('nothing is written', () => {
  const refusals: [string, Role, Parameters<ReplaceFlowUseCase['replace']>[0], object][] = [
    ['by somebody of the front desk', 'intake', { rule: 'N12', version: 2, ...evening }, { code: 'flow.denied' }],
    ['by an auditor', 'auditor', { rule: 'N12', version: 2, ...evening }, { code: 'flow.denied' }],
    [
      'over a version that is not the newest',
      'manager',
      { rule: 'N12', version: 1, ...evening },
      { code: 'flow.changed' },
    ],
    ['over a flow that nobody has', 'manager', { rule: 'N99', version: 1, ...evening }, { code: 'flow.unknown' }],
    [
      'over the one that is only asked for',
      'manager',
      { rule: 'N37', version: 1, ...evening },
      { code: 'flow.unknown' },
    ],
    [
      'without the words that a visit was moved',
      'operator',
      { rule: 'N11', version: 1, steps: termsOf(n11).steps.slice(0, 1) },
      { code: 'flow.invalid', errors: [{ pointer: '/steps' }, { pointer: '/steps' }] },
    ],
    [
      'that writes at night',
      'manager',
      { rule: 'N12', version: 2, steps: evening.steps.map((step) => ({ ...step, quietHours: 'ignore' as const })) },
      { code: 'flow.invalid', errors: [{ pointer: '/steps/0/quietHours', code: 'choice' }] },
    ],
  ];

  it.each(refusals)('%s', async (_, role, command, problem) => {
    const clinic = await fixture.clinic();
    await expect(replacing.replace(command, as(clinic, role))).rejects.toMatchObject(problem);
    expect(await rows(clinic)).toEqual([]);
  });

  it('by the slower of two who saw the same version', async () => {
    const clinic = await fixture.clinic();
    const put = () => replacing.replace({ rule: 'N12', version: 2, ...evening }, as(clinic));
    const outcomes = await Promise.allSettled([put(), put()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await rows(clinic)).toHaveLength(1);
  });

  it('by going back to what is in force already', async () => {
    const clinic = await fixture.clinic();
    await expect(replacing.restore({ rule: 'N12', version: 2 }, as(clinic))).rejects.toMatchObject({
      code: 'flow.shipped',
    });
  });

  it('by a check, which names the places', async () => {
    const clinic = await fixture.clinic();
    const asked = { rule: 'N12', steps: evening.steps.map((step) => ({ ...step, template: 'poem' })) };
    expect(await replacing.check(asked, as(clinic))).toMatchObject({ faults: [{ pointer: '/steps/0/template' }] });
    expect(await replacing.check({ rule: 'N12', ...evening }, as(clinic))).toEqual({ faults: [] });
    await expect(replacing.check(asked, as(clinic, 'therapist'))).rejects.toMatchObject({ code: 'flow.denied' });
    expect(await rows(clinic)).toEqual([]);
  });
});

describe('what is under way', () => {
  it('keeps the version that planned it, and what comes next follows the new one', async () => {
    const clinic = await fixture.clinic();
    const [before, after] = [fixture.appointment(), fixture.appointment()];
    await fixture.booked(clinic, before);
    await replacing.replace({ rule: 'N12', version: 2, ...evening }, as(clinic));
    await fixture.booked(clinic, after);
    expect(await timers(clinic)).toEqual([
      'N12/two_days 2026-03-08T14:00:00.000Z',
      'N12/two_days 2026-03-09T22:00:00.000Z',
      'N12/two_hours 2026-03-10T12:00:00.000Z',
    ]);
    await fixture.cancelled(clinic, before, 2);
    fixture.service.clock.set(new Date('2026-03-09T22:00:00Z'));
    await fixture.runDue();
    expect(await fixture.message(clinic, 'N12')).toMatchObject({ step: 'two_days', state: 'sent' });
  });

  it('moved after the flow was changed, follows the new one', async () => {
    const clinic = await fixture.clinic();
    const booked = fixture.appointment();
    await fixture.booked(clinic, booked);
    await replacing.replace({ rule: 'N12', version: 2, ...evening }, as(clinic));
    await fixture.moved(clinic, { ...booked, startsAt: '2026-03-12T14:00:00.000Z', localStart: '2026-03-12T10:00' }, 2);
    expect(await timers(clinic)).toEqual(['N12/two_days 2026-03-11T22:00:00.000Z']);
  });

  it('stops by its own version', async () => {
    const clinic = await fixture.clinic();
    const on = termsOf(n08).steps[0]!;
    const stubborn = { steps: [{ ...on, stopWhen: ['open_acute_flag' as const, 'screening_over' as const] }] };
    await replacing.replace({ rule: 'N08', version: 1, ...stubborn }, as(clinic));
    const [personId, screeningId] = [freshId(), freshId()];
    const at = fixture.service.clock.now();
    const fact = screeningInvited({
      screeningId,
      personId,
      inquiryId: freshId(),
      invitedAt: at.toISOString(),
      expiresAt: new Date(at.getTime() + 7 * 86_400_000).toISOString(),
    });
    await fixture.screenings.note({ screeningId, moment: 'invited', at, fact }, fixture.delivery(clinic));
    await fixture.flagged(clinic, { personId, level: 'review', source: 'screening', subjectId: screeningId });
    expect((await fixture.timersOf(clinic, 'N08')).map(({ name }) => name)).toEqual(['N08/one_day']);
    await fixture.screenings.note({ screeningId, moment: 'over', at }, fixture.delivery(clinic));
    expect(await fixture.timersOf(clinic, 'N08')).toEqual([]);
  });
});
