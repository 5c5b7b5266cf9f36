import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { expectNothingHappened, saidBy, staff } from '@stillwater/testing';
import { healthyAnswers } from '../questionnaire/healthy.fixture.js';
import { as, holder, screeningAtWork, type Held, type ScreeningAtWork } from '../screening.fixture.js';

let work: ScreeningAtWork;

beforeAll(async () => {
  work = await screeningAtWork();
});
beforeEach(() => {
  work.owners.person = { mayBeScreened: true };
});
afterAll(() => work?.service.drop());

const begun = async () => {
  const held = await work.invite(await work.openClinic());
  return { ...held, entryToken: await work.enter(held) };
};
type Begun = Awaited<ReturnType<typeof begun>>;
const answer = (held: Begun, itemId: string, value?: string, skipped?: boolean) =>
  work.answering.answer(
    { linkToken: held.linkToken, entryToken: held.entryToken, itemId, value, skipped },
    as(held.clinicId, holder),
  );
const submit = ({ linkToken, entryToken, clinicId }: Begun) =>
  work.submitting.submit({ linkToken, entryToken }, as(clinicId, holder));
const show = ({ linkToken, clinicId }: Held, entryToken?: string) =>
  work.showing.show({ linkToken, entryToken }, as(clinicId, holder));
const types = async ({ clinicId }: Held) => (await saidBy(work.service.db, clinicId)).map(({ type }) => type);
const flags = ({ clinicId }: Held) =>
  work.service.db.query<{ level: string; source: string }>(
    'select level, source from safety_flag where clinic_id = $1 order by raised_at',
    [clinicId],
  );

describe('saving an answer', () => {
  it('keeps it for the next device, and the first one starts the screening', async () => {
    const held = await begun();
    expect(await answer(held, 'age', '41')).toEqual({
      itemId: 'age',
      savedAt: work.service.clock.now().toISOString(),
      answered: 1,
      total: 29,
      crisis: false,
    });
    await answer(held, 'age', '42');
    await answer(held, 'allergy', undefined, true);
    expect(await types(held)).toEqual(['screening.invited.v1', 'screening.started.v1']);

    const elsewhere = await work.enter(held);
    expect(await show(held, elsewhere)).toMatchObject({
      state: 'open',
      answers: [
        { itemId: 'age', value: '42' },
        { itemId: 'allergy', skipped: true },
      ],
      answered: 2,
      total: 29,
      crisis: false,
    });
  });

  it('takes an answer back', async () => {
    const held = await begun();
    await answer(held, 'age', '41');
    expect(await answer(held, 'age')).toMatchObject({ answered: 0 });
    expect((await show(held, held.entryToken)).answers).toEqual([]);
  });

  it('counts what is asked now', async () => {
    const held = await begun();
    expect(await answer(held, 'blood-pressure-known', 'yes')).toMatchObject({ answered: 1, total: 31 });
    expect(await answer(held, 'blood-pressure-upper', '138')).toMatchObject({ answered: 2, total: 31 });
    expect(await answer(held, 'blood-pressure-known', 'no')).toMatchObject({ answered: 1, total: 29 });
  });

  it('keeps both of two that are saved at once', async () => {
    const held = await begun();
    const items = Object.entries(healthyAnswers).filter(([id]) => id.startsWith('phq9'));
    await Promise.all(items.map(([itemId, value]) => answer(held, itemId, value)));
    expect((await show(held, held.entryToken)).answers).toHaveLength(9);
    expect((await types(held)).filter((type) => type === 'screening.started.v1')).toHaveLength(1);
  });

  it.each([
    ['out of range', 'age', '150', 'answer.out_of_range'],
    ['not a number', 'age', 'old', 'answer.not_a_number'],
    ['not a choice', 'phq9-9', '7', 'answer.not_a_choice'],
    ['choices that exclude each other', 'heart', 'none,stable', 'answer.not_together'],
    ['to a hidden question', 'blood-pressure-upper', '138', 'answer.hidden_question'],
    ['to no question', 'shoe-size', '44', 'answer.unknown_question'],
  ])('is refused without a trace: %s', async (_name, itemId, value, code) => {
    const held = await begun();
    await expectNothingHappened(work.service.db, () =>
      expect(answer(held, itemId, value)).rejects.toMatchObject({ kind: 'unprocessable', code }),
    );
    await expectNothingHappened(work.service.db, () =>
      expect(answer(held, 'age', '41', true)).rejects.toMatchObject({ code: 'answer.value_or_skipped' }),
    );
  });

  it('is refused without a trace: without an entry, with one of another link, after it, in another clinic', async () => {
    const held = await begun();
    const refused = (attempt: () => Promise<unknown>, code: string) =>
      expectNothingHappened(work.service.db, () => expect(attempt()).rejects.toMatchObject({ code }));
    await refused(() => answer({ ...held, entryToken: '' }, 'age', '41'), 'screening.locked');
    const another = await begun();
    await refused(() => answer({ ...held, entryToken: another.entryToken }, 'age', '41'), 'screening.locked');
    await refused(() => answer({ ...held, clinicId: another.clinicId }, 'age', '41'), 'link.unknown');
    await work.service.db.query(
      `update screening_entry set expires_at = clock_timestamp() - interval '1 second' where screening_id = $1`,
      [held.screeningId],
    );
    await refused(() => answer(held, 'age', '41'), 'screening.locked');
    work.service.clock.move({ days: 7 });
    await refused(() => answer(another, 'age', '41'), 'link.expired');
  });

  it('moves the end of the entry on', async () => {
    const held = await begun();
    await work.service.db.query(
      `update screening_entry set expires_at = clock_timestamp() + interval '1 minute' where screening_id = $1`,
      [held.screeningId],
    );
    await answer(held, 'age', '41');
    const [row] = await work.service.db.query<{ minutes: number }>(
      `select extract(epoch from expires_at - clock_timestamp()) / 60 as minutes from screening_entry where screening_id = $1`,
      [held.screeningId],
    );
    expect(Number(row!.minutes)).toBeGreaterThan(19);
  });

  it('leaves nothing readable in the database', async () => {
    const held = await begun();
    await answer(held, 'pregnancy', 'breastfeeding');
    const [row] = await work.service.db.query<{ answers: Buffer }>('select answers from screening where id = $1', [
      held.screeningId,
    ]);
    expect(row!.answers.toString('latin1')).not.toContain('breastfeeding');
    expect(JSON.stringify(await work.service.db.query('select * from audit_entry'))).not.toContain('breastfeeding');
  });
});

describe('thoughts of death', () => {
  it.each(['1', '2', '3'])('raise a flag with the answer %s, once', async (value) => {
    const held = await begun();
    expect(await answer(held, 'phq9-9', value)).toMatchObject({ crisis: true });
    expect(await flags(held)).toEqual([{ level: 'non_acute', source: 'screening' }]);
    expect(await types(held)).toEqual(['screening.invited.v1', 'screening.started.v1', 'safety.flag_raised.v1']);
    const said = (await saidBy(work.service.db, held.clinicId)).at(-1)!;
    expect(said.data).toMatchObject({ personId: held.personId, subjectId: held.screeningId, level: 'non_acute' });
    expect(await answer(held, 'phq9-9', '0')).toMatchObject({ crisis: false });
    expect(await answer(held, 'phq9-9', '3')).toMatchObject({ crisis: true });
    expect(await flags(held)).toHaveLength(1);
    expect((await show(held, held.entryToken)).crisis).toBe(true);
  });

  it('raise none when there are none', async () => {
    const held = await begun();
    expect(await answer(held, 'phq9-9', '0')).toMatchObject({ crisis: false });
    expect(await answer(held, 'phq9-8', '3')).toMatchObject({ crisis: false });
    await work.answerAll(held, held.entryToken, healthyAnswers);
    await submit(held);
    expect(await flags(held)).toEqual([]);
  });

  it('that are not spoken of are looked into after the submission', async () => {
    const held = await begun();
    await answer(held, 'age', '41');
    await answer(held, 'phq9-9', undefined, true);
    expect(await flags(held)).toEqual([]);
    await submit(held);
    expect(await flags(held)).toEqual([{ level: 'review', source: 'screening' }]);
  });
});

describe('handing in', () => {
  it('judges in the same moment, and tells the person only that a clinician will look', async () => {
    const held = await work.submitted(await work.openClinic(), { heart: 'stable' });
    const submittedAt = work.service.clock.now().toISOString();
    expect(held.receipt).toEqual({ submittedAt, message: 'clinician_will_review' });
    const said = (await saidBy(work.service.db, held.clinicId)).slice(-2);
    expect(said.map(({ type, aggregateVersion }) => [type, aggregateVersion])).toEqual([
      ['screening.submitted.v1', 3],
      ['screening.recommended.v1', 4],
    ]);
    expect(said[1]!.data).toEqual({
      screeningId: held.screeningId,
      personId: held.personId,
      ruleSetVersion: 'kap-eligibility-1',
      recommendedAt: submittedAt,
    });
    expect(JSON.stringify(said)).not.toMatch(/E09|stable|clinician_review/);
  });

  it('says that a clinician must talk first where a rule says "not suitable", and nothing else', async () => {
    const held = await work.submitted(await work.openClinic(), { pregnancy: 'pregnant' });
    expect(held.receipt).toEqual({ submittedAt: expect.any(String), message: 'clinician_must_talk_first' });
    expect(await show(held, held.entryToken)).toEqual({
      state: 'submitted',
      birthDateKnown: true,
      expiresAt: expect.any(String),
      message: 'clinician_must_talk_first',
    });
    expect(await show(held)).not.toHaveProperty('message');
  });

  it('is told by the link until it expires, and after that to nobody who did not just hand in', async () => {
    const held = await work.submitted(await work.openClinic());
    expect(await show(held)).toMatchObject({ state: 'submitted' });
    work.service.clock.move({ days: 7 });
    expect(await show(held, held.entryToken)).toMatchObject({ state: 'submitted', message: 'clinician_will_review' });
    expect(await show(held)).toEqual({ state: 'expired', birthDateKnown: false, expiresAt: expect.any(String) });
    await expect(work.enter(held)).rejects.toMatchObject({ code: 'link.expired' });
    await expect(work.sending.send({ linkToken: held.linkToken }, as(held.clinicId, holder))).rejects.toMatchObject({
      code: 'link.expired',
    });
  });

  it('is final: neither the person nor anybody else changes what was handed in', async () => {
    const held = await work.submitted(await work.openClinic());
    await expectNothingHappened(work.service.db, async () => {
      await expect(answer(held, 'age', '50')).rejects.toMatchObject({ kind: 'gone', code: 'link.used' });
      await expect(submit(held)).rejects.toMatchObject({ code: 'link.used' });
      await expect(work.enter(held)).rejects.toMatchObject({ code: 'link.used' });
    });
    for (const change of [
      `answers = '\\x00'`,
      `findings = '\\x00'`,
      `rule_set_version = 'other'`,
      `submitted_at = now()`,
    ]) {
      await expect(
        work.service.db.query(`update screening set ${change} where id = $1`, [held.screeningId]),
      ).rejects.toMatchObject({ code: '42501' });
    }
    await expect(
      work.service.db.query('delete from screening where id = $1', [held.screeningId]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('happens once, however often the request comes', async () => {
    const held = await begun();
    await work.answerAll(held, held.entryToken, healthyAnswers);
    const scope = () =>
      as(held.clinicId, holder, { idempotency: { key: 'k1', route: 'POST submission', fingerprint: 'f' } });
    const { linkToken, entryToken } = held;
    const first = await work.submitting.submit({ linkToken, entryToken }, scope());
    expect(await work.submitting.submit({ linkToken, entryToken }, scope())).toEqual(first);
    expect((await types(held)).filter((type) => type === 'screening.submitted.v1')).toHaveLength(1);
  });

  it('is refused without a trace: nothing answered, no entry', async () => {
    const held = await begun();
    for (const [one, code] of [
      [held, 'screening.nothing_answered'],
      [{ ...held, entryToken: '' }, 'screening.locked'],
    ] as const) {
      await expectNothingHappened(work.service.db, () => expect(submit(one)).rejects.toMatchObject({ code }));
    }
    await answer(held, 'age', '41');
    await answer(held, 'age');
    await expectNothingHappened(work.service.db, () =>
      expect(submit(held)).rejects.toMatchObject({ code: 'screening.nothing_answered' }),
    );
  });

  it('scores by table, and gives every reason to those who review', async () => {
    const held = await work.submitted(await work.openClinic(), {
      age: '66',
      'blood-pressure': 'controlled',
      'blood-pressure-upper': '138',
      'blood-pressure-lower': '86',
      'phq9-1': '3',
      'phq9-2': '3',
      'phq9-3': '3',
      'phq9-4': '1',
      'phq9-9': '1',
    });
    const review = await work.queries.show(held.screeningId, as(held.clinicId, staff('therapist')));
    expect(review.recommendation).toBe('clinician_review');
    expect(review.reasons.map(({ code }) => code)).toEqual(['E01:65_or_older', 'E08:controlled', 'E20:item_9']);
    expect(review.scores).toEqual([
      {
        instrument: 'phq-9',
        code: '44261-6',
        total: 11,
        max: 27,
        band: 'moderate',
        positive: true,
        pattern: 'other',
        prorated: false,
        missing: 0,
      },
      {
        instrument: 'gad-7',
        code: '70274-6',
        total: 7,
        max: 21,
        band: 'mild',
        positive: false,
        prorated: false,
        missing: 0,
      },
    ]);
    expect(review.answers.find(({ itemId }) => itemId === 'phq9-9')).toEqual({
      itemId: 'phq9-9',
      section: 'The last two weeks: mood',
      text: 'Thoughts that you would be better off dead or of hurting yourself in some way',
      value: '1',
      answerText: 'Several days',
      skipped: false,
    });
  });
});
