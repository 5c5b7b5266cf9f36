import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectNothingHappened, freshClinic, saidBy, staff } from '@stillwater/testing';
import { as, holder, screeningAtWork, type Held, type ScreeningAtWork } from '../screening.fixture.js';

let work: ScreeningAtWork;

beforeAll(async () => {
  work = await screeningAtWork();
});
afterAll(() => work?.service.drop());

const MISTYPED = '1958-04-12';
const wrong = { kind: 'denied', code: 'screening.second_factor_wrong' };

const lockedOut = async () => {
  const held = await work.invite(await work.openClinic());
  const entryToken = await work.enter(held, MISTYPED);
  await work.answerAll(held, entryToken, { age: '41', 'phq9-9': '0' });
  return { ...held, entryToken };
};
const versionOf = async ({ clinicId, personId }: Held) =>
  (await work.queries.list({ personId }, as(clinicId, staff('intake')))).items[0]!.version;
const forget = async (
  held: Held,
  role: Parameters<typeof staff>[0] = 'intake',
  clinicId = held.clinicId,
  version = 0,
) =>
  work.forgetting.forget(
    { screeningId: held.screeningId, version: version || (await versionOf(held)) },
    as(clinicId, staff(role)),
  );
const show = ({ linkToken, clinicId }: Held, entryToken?: string) =>
  work.showing.show({ linkToken, entryToken }, as(clinicId, holder));

describe('forgetting a birth date', () => {
  it('lets the person give it anew, with every answer still there', async () => {
    const held = await lockedOut();
    await expect(work.enter(held)).rejects.toMatchObject(wrong);
    const item = await forget(held);
    expect(item).toMatchObject({ state: 'in_progress', abilities: ['revoke-link', 'forget-birth-date'] });
    expect(await show(held)).toMatchObject({ state: 'locked', birthDateKnown: false });
    const entryToken = await work.enter(held);
    expect((await show(held, entryToken)).answers).toEqual([
      { itemId: 'age', value: '41' },
      { itemId: 'phq9-9', value: '0' },
    ]);
    await expect(work.enter(held, MISTYPED)).rejects.toMatchObject(wrong);
  });

  it('puts everybody out who is in', async () => {
    const held = await lockedOut();
    await forget(held);
    expect(await show(held, held.entryToken)).toMatchObject({ state: 'locked' });
    const answer = { linkToken: held.linkToken, entryToken: held.entryToken, itemId: 'age', value: '42' };
    await expect(work.answering.answer(answer, as(held.clinicId, holder))).rejects.toMatchObject({
      code: 'screening.locked',
    });
  });

  it('ends the lock', async () => {
    const held = await lockedOut();
    for (let attempt = 1; attempt <= 5; attempt++) await expect(work.enter(held)).rejects.toMatchObject(wrong);
    await expect(work.enter(held)).rejects.toMatchObject({ code: 'link.locked' });
    await forget(held);
    await work.enter(held);
  });

  it('is audited, tells nobody else, and touches no other person', async () => {
    const held = await lockedOut();
    const other = await work.invite(held.clinicId);
    const entered = await work.enter(other);
    const before = await saidBy(work.service.db, held.clinicId);
    await forget(held);
    expect(await saidBy(work.service.db, held.clinicId)).toHaveLength(before.length);
    const [row] = await work.service.db.query(
      `select object_type, object_id, actor_kind from audit_entry where clinic_id = $1 order by at desc, id desc limit 1`,
      [held.clinicId],
    );
    expect(row).toMatchObject({ object_type: 'screening', object_id: held.screeningId, actor_kind: 'staff' });
    expect(await show(other, entered)).toMatchObject({ state: 'open', birthDateKnown: true });
    await expect(work.enter(other, MISTYPED)).rejects.toMatchObject(wrong);
  });

  it('waits for who is just giving it: they are out as well', async () => {
    const held = await lockedOut();
    const [entered] = await Promise.allSettled([work.enter(held, MISTYPED), forget(held)]);
    const token = entered.status === 'fulfilled' ? entered.value : undefined;
    const known = (await show(held)).birthDateKnown;
    // Either they came first and are out again, or they came after it and gave the date that is kept now.
    expect((await show(held, token)).state).toBe(known ? 'open' : 'locked');
  });

  it('is refused without a trace: another role, another clinic, an old version, answers that were handed in', async () => {
    const held = await lockedOut();
    const version = await versionOf(held);
    const done = await work.submitted(held.clinicId);
    for (const [attempt, code] of [
      [() => forget(held, 'nurse'), 'screening.denied'],
      [() => forget(held, 'auditor'), 'screening.denied'],
      [() => forget(held, 'intake', freshClinic(), version), 'screening.unknown'],
      [() => forget(held, 'intake', held.clinicId, version + 1), 'screening.changed'],
      [() => forget(done), 'screening.illegal_transition'],
    ] as const) {
      await expectNothingHappened(work.service.db, () => expect(attempt()).rejects.toMatchObject({ code }));
    }
    expect(await show(held, held.entryToken)).toMatchObject({ state: 'open' });
  });
});
