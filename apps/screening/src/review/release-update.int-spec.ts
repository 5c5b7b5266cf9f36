import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DecisionProposed, NextStep } from '@stillwater/contracts';
import { expectNothingHappened, freshId, saidBy, staff } from '@stillwater/testing';
import { as, BIRTH_DATE, holder, notifications, screeningAtWork, type Held } from '../screening.fixture.js';

let work: Awaited<ReturnType<typeof screeningAtWork>>;
const prescriber = staff('prescriber');

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
const eligible: DecisionProposed = { outcome: 'eligible', routesAllowed: ['lozenge'], conditions: [] };
const deferred: DecisionProposed = { outcome: 'deferred', routesAllowed: [], conditions: [] };

const decide = async ({ clinicId, screeningId }: Held, version: number, decision = eligible): Promise<number> =>
  (await work.deciding.decide({ screeningId, version, signature, ...decision }, as(clinicId, prescriber))).version;
const release = ({ clinicId, screeningId }: Held, version: number, nextStep: NextStep, actor = prescriber) =>
  work.releasing.release({ screeningId, version, nextStep }, as(clinicId, actor));
const review = ({ clinicId, screeningId }: Held) => work.queries.show(screeningId, as(clinicId, prescriber));
const linkOf = ({ clinicId, screeningId }: Held) =>
  work.links.find({ screeningId, use: 'update' }, as(clinicId, notifications));
const show = ({ clinicId }: Held, linkToken: string, entryToken?: string) =>
  work.showing.show({ linkToken, entryToken }, as(clinicId, holder));
const open = ({ clinicId }: Held, linkToken: string, birthDate = BIRTH_DATE) =>
  work.opening.open({ linkToken, birthDate }, as(clinicId, holder));
const said = async ({ clinicId }: Held, type: string) =>
  (await saidBy(work.service.db, clinicId)).filter((event) => event.type === type);

async function decided(decision = eligible) {
  const held = await work.submitted(await work.openClinic());
  return { ...held, version: await decide(held, await work.takenUp(held), decision) };
}

async function released(nextStep: NextStep = 'arrange_visit') {
  const held = await decided();
  const { version } = await release(held, held.version, nextStep);
  return { ...held, version, link: (await linkOf(held)).linkToken! };
}

describe('a release', () => {
  it('is said without a word of what it says, and kept under the key of the person', async () => {
    const held = await decided();
    const { clinicId, screeningId, personId } = held;
    expect(await review(held)).toMatchObject({ nextSteps: ['arrange_visit', 'talk_first'] });
    const shown = await release(held, held.version, 'arrange_visit');
    const releasedAt = work.service.clock.now().toISOString();
    expect(shown.released).toEqual({
      releaseId: expect.any(String),
      nextStep: 'arrange_visit',
      releasedById: prescriber.id,
      releasedAt,
      expiresAt: expect.any(String),
    });
    const [event] = await said(held, 'screening.released.v1');
    expect(event).toMatchObject({ aggregateVersion: held.version + 1 });
    const { releaseId } = shown.released!;
    expect(event!.data).toEqual({ screeningId, personId, releaseId, releasedById: prescriber.id, releasedAt });
    const rows = await work.service.db.query(
      'select r.*, o.body from screening_release r, outbox o where r.clinic_id = $1',
      [clinicId],
    );
    expect(JSON.stringify(rows)).not.toMatch(/arrange|talk_first|not_now/);
  });

  it('names the inquiry that led here: the person is written to where they wrote from', async () => {
    const held = await decided();
    const inquiryId = freshId();
    await work.service.db.query('update screening set inquiry_id = $2 where id = $1', [held.screeningId, inquiryId]);
    await release(held, held.version, 'talk_first');
    expect((await said(held, 'screening.released.v1'))[0]!.data).toMatchObject({ inquiryId });
  });

  it('of the same again changes nothing and is said once; another takes its place', async () => {
    const held = await released('talk_first');
    const again = await release(held, held.version, 'talk_first');
    expect(again.version).toBe(held.version);
    expect(await said(held, 'screening.released.v1')).toHaveLength(1);
    const other = await release(held, held.version, 'arrange_visit');
    expect(other.released).toMatchObject({ nextStep: 'arrange_visit' });
    const { linkToken } = await linkOf(held);
    expect(linkToken).not.toBe(held.link);
    expect(await show(held, held.link)).toMatchObject({ state: 'expired', birthDateKnown: false });
    await expect(open(held, held.link)).rejects.toMatchObject({ code: 'link.expired' });
  });

  it('asked for twice with one key is one release', async () => {
    const held = await decided();
    const { clinicId, screeningId, version } = held;
    const press = () =>
      work.releasing.release(
        { screeningId, version, nextStep: 'talk_first' },
        as(clinicId, prescriber, { idempotency: { key: 'k1', route: 'POST release', fingerprint: 'a' } }),
      );
    expect(await press()).toEqual(await press());
    expect(await said(held, 'screening.released.v1')).toHaveLength(1);
  });

  it('whose link has run out is released anew', async () => {
    const held = await released();
    work.service.clock.move({ days: 7 });
    expect((await linkOf(held)).linkToken).toBeUndefined();
    expect((await review(held)).released).toMatchObject({ nextStep: 'arrange_visit' });
    await release(held, held.version, 'arrange_visit');
    expect((await linkOf(held)).linkToken).toEqual(expect.any(String));
    expect(await said(held, 'screening.released.v1')).toHaveLength(2);
  });

  it.each(['therapist', 'nurse', 'intake', 'manager', 'operator'] as const)('is refused to a %s', async (role) => {
    const held = await decided();
    await expectNothingHappened(work.service.db, () =>
      expect(release(held, held.version, 'talk_first', staff(role))).rejects.toMatchObject({
        code: 'screening.denied',
      }),
    );
  });

  it('is refused without a trace: undecided, an old page, what does not go with it, another clinic', async () => {
    const held = await work.submitted(await work.openClinic());
    const refused = (attempt: () => Promise<unknown>, code: string) =>
      expectNothingHappened(work.service.db, () => expect(attempt()).rejects.toMatchObject({ code }));
    const taken = await work.takenUp(held);
    await refused(() => release(held, taken, 'talk_first'), 'screening.illegal_transition');
    const version = await decide(held, taken);
    await refused(() => release(held, taken, 'talk_first'), 'screening.changed');
    await refused(() => release(held, version, 'not_now'), 'release.next_step');
    const no = await decide(held, version, deferred);
    expect(await review(held)).toMatchObject({ nextSteps: ['talk_first', 'not_now'] });
    await refused(() => release(held, no, 'arrange_visit'), 'release.next_step');
    const clinicId = await work.openClinic();
    await refused(() => release({ ...held, clinicId }, no, 'talk_first'), 'screening.unknown');
  });

  it('that came too late for visits tells of none', async () => {
    const held = await decided({ ...eligible, validUntil: work.service.clock.now().toISOString().slice(0, 10) });
    work.service.clock.move({ days: 2 });
    await expect(release(held, held.version, 'arrange_visit')).rejects.toMatchObject({ code: 'release.next_step' });
  });

  it.each([
    ['a newer decision', (held: Held & { version: number }) => decide(held, held.version, deferred)],
    [
      'a correction',
      ({ clinicId, screeningId, version }: Held & { version: number }) =>
        work.correcting.correct({ screeningId, version }, as(clinicId, prescriber)),
    ],
  ])('ends with %s: its link shows nothing, and no message carries it', async (_what, change) => {
    const held = await released();
    const { entryToken } = await open(held, held.link);
    await change({ ...held, version: held.version + 1 });
    expect(await show(held, held.link, entryToken)).toEqual({
      state: 'expired',
      birthDateKnown: false,
      expiresAt: expect.any(String),
    });
    expect((await linkOf(held)).linkToken).toBeUndefined();
    expect((await review(held)).released).toBeUndefined();
  });

  it.each([
    ["update screening_release set sealed = '' where screening_id = $1"],
    ["update screening_release set expires_at = expires_at + interval '1 day' where screening_id = $1"],
    ['delete from screening_release where screening_id = $1'],
  ])('is not changed or removed by anybody: %s', async (statement) => {
    const held = await released();
    await expect(work.service.db.query(statement, [held.screeningId])).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the link of a release', () => {
  it('is locked until the second factor, then shows what comes next, and counts as read once', async () => {
    const held = await released();
    const locked = await show(held, held.link, held.entryToken);
    expect(locked).toMatchObject({ state: 'locked', update: true, birthDateKnown: true });
    expect(locked).not.toHaveProperty('nextStep');
    const { entryToken } = await open(held, held.link);
    const form = await show(held, held.link, entryToken);
    expect(form).toEqual({
      state: 'decided',
      update: true,
      nextStep: 'arrange_visit',
      birthDateKnown: true,
      expiresAt: expect.any(String),
    });
    await open(held, held.link);
    const reads = await said(held, 'screening.release_read.v1');
    expect(reads).toHaveLength(1);
    const { screeningId, personId } = held;
    const { released: seen, version } = await review(held);
    const readAt = work.service.clock.now().toISOString();
    expect(reads[0]!.data).toEqual({ screeningId, personId, releaseId: seen!.releaseId, readAt });
    expect(reads[0]).toMatchObject({ aggregateVersion: version });
    expect(seen).toMatchObject({ readAt });
    expect((await linkOf(held)).linkToken).toBeUndefined();
  });

  it('stays closed to a wrong birth date, and takes the code of the other channel', async () => {
    const held = await released();
    await expect(open(held, held.link, '1985-04-13')).rejects.toMatchObject({ code: 'screening.second_factor_wrong' });
    expect(await show(held, held.link)).toMatchObject({ state: 'locked' });
    expect(await said(held, 'screening.release_read.v1')).toEqual([]);
    const scope = as(held.clinicId, holder);
    work.owners.person = { mayBeScreened: true, otherChannel: 'sms' };
    await expect(open(held, held.link)).rejects.toMatchObject({ code: 'screening.second_factor_wrong' });
    expect(await work.sending.send({ linkToken: held.link }, scope)).toEqual({ sent: true, channel: 'sms' });
    const { code } = work.owners.codes.at(-1)!;
    await work.opening.open({ linkToken: held.link, birthDate: BIRTH_DATE, code }, scope);
    expect(await said(held, 'screening.release_read.v1')).toHaveLength(1);
    work.owners.person = { mayBeScreened: true };
  });

  it('takes no answers, nor does the link of the questions show the release', async () => {
    const held = await released();
    const { entryToken } = await open(held, held.link);
    const scope = as(held.clinicId, holder);
    const here = { linkToken: held.link, entryToken };
    await expect(work.answering.answer({ ...here, itemId: 'age', value: '50' }, scope)).rejects.toMatchObject({
      code: 'link.used',
    });
    await expect(work.submitting.submit(here, scope)).rejects.toMatchObject({ code: 'link.used' });
    expect(await show(held, held.linkToken, entryToken)).not.toHaveProperty('nextStep');
    await expect(open(held, held.linkToken)).rejects.toMatchObject({ code: 'link.used' });
  });

  it('opens nothing in another clinic, and is none before a release', async () => {
    const held = await released();
    const clinicId = await work.openClinic();
    await expect(show({ ...held, clinicId }, held.link)).rejects.toMatchObject({ code: 'link.unknown' });
    expect((await linkOf(await decided())).linkToken).toBeUndefined();
  });
});
