import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DecisionProposed } from '@stillwater/contracts';
import { expectNothingHappened, freshId, saidBy, staff } from '@stillwater/testing';
import { AcknowledgeSafetyFlagUseCase } from '../safety/acknowledge-safety-flag.js';
import { ResolveSafetyFlagUseCase } from '../safety/resolve-safety-flag.js';
import { SafetyQueries } from '../safety/safety.queries.js';
import { as, screeningAtWork, type Held, type ScreeningAtWork } from '../screening.fixture.js';

let work: ScreeningAtWork;
const prescriber = staff('prescriber');
const therapist = staff('therapist');

beforeAll(async () => {
  work = await screeningAtWork();
});
afterAll(() => work?.service.drop());

const signature = {
  signedAt: '2026-03-02T15:00:00.000Z',
  licenceNumber: 'NC-2019-00417',
  licenceState: 'NC',
  licenceType: 'MD',
} as const;
const eligible: DecisionProposed = {
  outcome: 'eligible',
  routesAllowed: ['lozenge'],
  conditions: ['Blood pressure before each visit.'],
  note: 'Talked with the person on the phone.',
};

const decide = (held: Held, version: number, decision = eligible, actor = prescriber) =>
  work.deciding.decide({ screeningId: held.screeningId, version, signature, ...decision }, as(held.clinicId, actor));
const queue = async (clinicId: string, actor = therapist) =>
  (await work.queries.list({ queue: 'review' }, as(clinicId, actor))).items;

describe('the review queue', () => {
  it('shows those with an open flag first, the worst first, then who has waited longest', async () => {
    const clinicId = await work.openClinic();
    const first = await work.submitted(clinicId);
    work.service.clock.move({ hours: 1 });
    const second = await work.submitted(clinicId, { heart: 'stable' });
    work.service.clock.move({ hours: 1 });
    const flagged = await work.submitted(clinicId, { 'phq9-9': '2' });
    await work.invite(clinicId);
    const listed = await queue(clinicId);
    expect(listed.map(({ screeningId, openFlag }) => [screeningId, openFlag])).toEqual([
      [flagged.screeningId, 'non_acute'],
      [first.screeningId, undefined],
      [second.screeningId, undefined],
    ]);
    expect(listed[1]).toMatchObject({
      state: 'recommended',
      recommendation: 'ok',
      abilities: ['take-up', 'correct'],
      submittedAt: expect.any(String),
      reviewDueAt: expect.any(String),
      version: 4,
    });
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await work.queries.list({ queue: 'review', limit: 1, cursor }, as(clinicId, therapist));
      pages.push(...page.items.map(({ screeningId }) => screeningId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(pages).toEqual(listed.map(({ screeningId }) => screeningId));

    const [flag] = await work.service.db.query<{ id: string }>('select id from safety_flag where clinic_id = $1', [
      clinicId,
    ]);
    const { unitOfWork, keys } = work.service;
    const flags = new SafetyQueries(unitOfWork, keys);
    await new AcknowledgeSafetyFlagUseCase(unitOfWork, keys, flags).acknowledge(
      { flagId: flag!.id, version: 1 },
      as(clinicId, therapist),
    );
    expect((await queue(clinicId))[0]).toMatchObject({ screeningId: flagged.screeningId, openFlag: 'non_acute' });
    await new ResolveSafetyFlagUseCase(unitOfWork, keys, flags).resolve(
      { flagId: flag!.id, version: 2, note: 'Talked it through.' },
      as(clinicId, therapist),
    );
    expect((await queue(clinicId)).filter(({ openFlag }) => openFlag)).toEqual([]);
    expect((await queue(clinicId)).map(({ screeningId }) => screeningId)).toEqual([
      first.screeningId,
      second.screeningId,
      flagged.screeningId,
    ]);
  });

  it('tells the front desk how far a screening is, and not what was recommended', async () => {
    const clinicId = await work.openClinic();
    await work.submitted(clinicId, { heart: 'stable' });
    for (const [actor, recommendation] of [
      [staff('intake'), undefined],
      [staff('manager'), undefined],
      [staff('nurse'), 'clinician_review'],
      [prescriber, 'clinician_review'],
    ] as const) {
      const [item] = await queue(clinicId, actor);
      expect(item!.recommendation).toBe(recommendation);
    }
    await expect(queue(clinicId, staff('operator'))).rejects.toMatchObject({ code: 'screening.denied' });
  });

  it('tells the front desk nothing of how grave a flag is', async () => {
    const clinicId = await work.openClinic();
    await work.submitted(clinicId, { 'phq9-9': '1' });
    const seenBy = async (actor: ReturnType<typeof staff>) =>
      (await work.queries.list({}, as(clinicId, actor))).items.map(({ openFlag }) => openFlag);
    expect(await seenBy(staff('nurse'))).toEqual(['non_acute']);
    expect(await seenBy(staff('manager'))).toEqual(['non_acute']);
    expect(await seenBy(staff('intake'))).toEqual([undefined]);
  });

  it('lists those of a person and of a state, the latest first, page by page', async () => {
    const clinicId = await work.openClinic();
    const personId = freshId();
    const older = await work.submitted(clinicId, {}, personId);
    work.service.clock.move({ days: 1 });
    const newer = await work.invite(clinicId, personId);
    await work.invite(clinicId);
    const list = (query: Parameters<typeof work.queries.list>[0]) =>
      work.queries.list(query, as(clinicId, staff('intake')));
    const { items } = await list({ personId });
    expect(items.map(({ screeningId }) => screeningId)).toEqual([newer.screeningId, older.screeningId]);
    expect((await list({ state: 'invited' })).items).toHaveLength(2);
    const page = await list({ personId, limit: 1 });
    const rest = await list({ personId, limit: 1, cursor: page.nextCursor });
    expect([...page.items, ...rest.items]).toEqual(items);
    expect(rest.nextCursor).toBeUndefined();
  });
});

describe('a review', () => {
  it('is for therapists and prescribers, in their clinic, and is audited', async () => {
    const { clinicId, screeningId } = await work.submitted(await work.openClinic());
    for (const role of ['intake', 'nurse', 'manager', 'auditor', 'operator'] as const) {
      await expect(work.queries.show(screeningId, as(clinicId, staff(role)))).rejects.toMatchObject({
        code: 'screening.denied',
      });
    }
    await expect(work.queries.show(screeningId, as(await work.openClinic(), therapist))).rejects.toMatchObject({
      code: 'screening.unknown',
    });
    const { answers } = await work.queries.show(screeningId, as(clinicId, therapist));
    expect(answers[0]).toMatchObject({ itemId: 'age', section: 'About you', answerText: '41 years' });
    const reads = await work.service.db.query('select from audit_entry where object_id = $1 and actor_id = $2', [
      screeningId,
      therapist.id,
    ]);
    expect(reads.length).toBeGreaterThan(0);
  });

  it('shows no answers before they are handed in', async () => {
    const held = await work.invite(await work.openClinic());
    await work.answerAll(held, await work.enter(held), { age: '41' });
    const review = await work.queries.show(held.screeningId, as(held.clinicId, prescriber));
    expect(review).toMatchObject({ state: 'in_progress', answers: [], scores: [], reasons: [] });
  });

  it('is taken up by one of two who click at once', async () => {
    const { clinicId, screeningId } = await work.submitted(await work.openClinic());
    const attempts = await Promise.allSettled(
      [therapist, prescriber].map((actor) => work.takingUp.takeUp({ screeningId, version: 4 }, as(clinicId, actor))),
    );
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [item] = await queue(clinicId);
    expect(item).toMatchObject({ state: 'under_review', version: 5, takenUpById: expect.any(String) });
  });

  it('is not taken up by the front desk, from an old page, or twice', async () => {
    const { clinicId, screeningId } = await work.submitted(await work.openClinic());
    const takeUp = (version: number, actor = therapist) =>
      work.takingUp.takeUp({ screeningId, version }, as(clinicId, actor));
    const refused = (attempt: () => Promise<unknown>, code: string) =>
      expectNothingHappened(work.service.db, () => expect(attempt()).rejects.toMatchObject({ code }));
    await refused(() => takeUp(4, staff('intake')), 'screening.denied');
    await refused(() => takeUp(3), 'screening.changed');
    await takeUp(4);
    await refused(() => takeUp(5), 'screening.illegal_transition');
  });
});

describe('a decision', () => {
  it('is signed, kept sealed, and said without its outcome', async () => {
    const held = await work.submitted(await work.openClinic(), { age: '70' });
    const { clinicId, screeningId, personId } = held;
    const version = await work.takenUp(held);
    const review = await decide(held, version);
    const decidedAt = work.service.clock.now().toISOString();
    expect(review).toMatchObject({ state: 'decided', version: 6, abilities: ['correct', 'decide', 'release'] });
    const today = decidedAt.slice(0, 10);
    const validUntil = new Date(Date.parse(today) + 90 * 24 * 3600 * 1000).toISOString().slice(0, 10);
    expect(review.decision).toEqual({ bookable: true, validUntil, decidedAt });
    expect(review.signedDecision).toEqual({
      decisionId: expect.any(String),
      ...eligible,
      bookable: true,
      validUntil,
      reasonCodes: ['E01:65_or_older'],
      decidedById: prescriber.id,
      decidedAt,
      screeningVersion: 6,
      signature,
    });
    const said = (await saidBy(work.service.db, clinicId)).at(-1)!;
    expect(said).toMatchObject({ type: 'screening.decided.v1', aggregateVersion: 6 });
    expect(said.data).toEqual({
      screeningId,
      personId,
      decisionId: review.signedDecision!.decisionId,
      bookable: true,
      validUntil,
      decidedById: prescriber.id,
      decidedAt,
    });
    const rows = await work.service.db.query('select d.*, o.body from decision d, outbox o where d.clinic_id = $1', [
      clinicId,
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/lozenge|NC-2019|eligible/);
  });

  it('that says no opens no visits, and one that is signed later takes its place', async () => {
    const held = await work.submitted(await work.openClinic());
    await decide(held, await work.takenUp(held));
    work.service.clock.move({ days: 3 });
    const review = await decide(held, 6, { outcome: 'deferred', routesAllowed: [], conditions: [] });
    expect(review.decision).toEqual({ bookable: false, decidedAt: expect.any(String) });
    expect(review.signedDecision).toMatchObject({ outcome: 'deferred', bookable: false });
    const decided = (await saidBy(work.service.db, held.clinicId)).filter(
      ({ type }) => type === 'screening.decided.v1',
    );
    expect(decided.map(({ data }) => data['bookable'])).toEqual([true, false]);
    expect(decided[1]!.data).not.toHaveProperty('validUntil');
    const kept = await work.service.db.query('select from decision where screening_id = $1', [held.screeningId]);
    expect(kept).toHaveLength(2);
  });

  it.each(['therapist', 'nurse', 'intake', 'manager', 'operator'] as const)('is refused to a %s', async (role) => {
    const held = await work.submitted(await work.openClinic());
    const version = await work.takenUp(held);
    await expectNothingHappened(work.service.db, () =>
      expect(decide(held, version, eligible, staff(role))).rejects.toMatchObject({
        kind: 'denied',
        code: 'screening.denied',
      }),
    );
  });

  it('is refused without a trace: not taken up, an old page, what does not fit, another clinic', async () => {
    const held = await work.submitted(await work.openClinic());
    const refused = (attempt: () => Promise<unknown>, code: string) =>
      expectNothingHappened(work.service.db, () => expect(attempt()).rejects.toMatchObject({ code }));
    await refused(() => decide(held, 4), 'screening.illegal_transition');
    const version = await work.takenUp(held);
    await refused(() => decide(held, version - 1), 'screening.changed');
    await refused(() => decide(held, version, { ...eligible, routesAllowed: [] }), 'decision.routes');
    await refused(() => decide(held, version, { ...eligible, validUntil: '2020-01-01' }), 'decision.valid_until');
    const clinicId = await work.openClinic();
    await refused(() => decide({ ...held, clinicId }, version), 'screening.unknown');
  });

  it.each([
    ['update decision set bookable = bookable where screening_id = $1'],
    ['delete from decision where screening_id = $1'],
  ])('is not changed or removed by anybody: %s', async (statement) => {
    const held = await work.submitted(await work.openClinic());
    await decide(held, await work.takenUp(held));
    await expect(work.service.db.query(statement, [held.screeningId])).rejects.toMatchObject({ code: '42501' });
  });
});
