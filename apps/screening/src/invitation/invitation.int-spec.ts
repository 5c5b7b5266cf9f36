import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeOfLinkToken } from '@stillwater/platform';
import {
  entityDifferences,
  expectNothingHappened,
  freshClinic,
  freshId,
  saidBy,
  staff,
  tenantCatalogue,
} from '@stillwater/testing';
import { screening } from '../index.js';
import { as, holder, notifications, screeningAtWork, type ScreeningAtWork } from '../screening.fixture.js';

let work: ScreeningAtWork;
const intake = staff('intake');

beforeAll(async () => {
  work = await screeningAtWork();
});
beforeEach(() => {
  work.owners.person = { mayBeScreened: true };
});
afterAll(() => work?.service.drop());

const types = async (clinicId: string) => (await saidBy(work.service.db, clinicId)).map(({ type }) => type);

describe('the schema', () => {
  it('keeps clinics apart by construction, and is what the entities say', async () => {
    expect(await tenantCatalogue(work.service.db)).toEqual([]);
    expect(await entityDifferences(work.service.db, screening.entities)).toEqual([]);
  });
});

describe('an invitation', () => {
  it('makes a link that lasts a week, and says so without it', async () => {
    const clinicId = await work.openClinic();
    const [personId, inquiryId] = [freshId(), freshId()];
    const item = await work.inviting.invite({ personId, inquiryId }, as(clinicId, intake));
    expect(item).toMatchObject({
      personId,
      inquiryId,
      state: 'invited',
      version: 1,
      abilities: ['revoke-link', 'forget-birth-date'],
    });
    expect(Date.parse(item.expiresAt) - Date.parse(item.invitedAt)).toBe(7 * 24 * 3600 * 1000);
    const [said] = await saidBy(work.service.db, clinicId);
    expect(said).toMatchObject({ type: 'screening.invited.v1', aggregateVersion: 1, data: { personId, inquiryId } });

    const { screeningId } = item;
    const { linkToken, expiresAt, state } = await work.links.find({ screeningId }, as(clinicId, notifications));
    expect({ expiresAt, state }).toEqual({ expiresAt: item.expiresAt, state: 'invited' });
    expect(codeOfLinkToken(linkToken!)).toBe('q7m2kx9d4r');
    const again = await work.links.find({ screeningId }, as(clinicId, notifications));
    expect(again.linkToken).toBe(linkToken);
    const rows = await work.service.db.query('select * from screening s, outbox o where s.clinic_id = $1', [clinicId]);
    expect(JSON.stringify(rows)).not.toContain(linkToken);
  });

  it('is answered again while it is open, also to two who invite at once', async () => {
    const clinicId = await work.openClinic();
    const personId = freshId();
    const items = await Promise.all([1, 2, 3].map(() => work.inviting.invite({ personId }, as(clinicId, intake))));
    expect(new Set(items.map(({ screeningId }) => screeningId)).size).toBe(1);
    expect(await types(clinicId)).toEqual(['screening.invited.v1']);
  });

  it.each([
    ['under_18', 'screening.under_18'],
    ['third_person', 'screening.third_person'],
  ] as const)('is refused without a trace: %s', async (refusal, code) => {
    const clinicId = await work.openClinic();
    work.owners.person = { mayBeScreened: false, refusal };
    await expectNothingHappened(work.service.db, () =>
      expect(work.inviting.invite({ personId: freshId() }, as(clinicId, intake))).rejects.toMatchObject({ code }),
    );
  });

  it('about an inquiry of somebody else is refused and audited, also where a link is open', async () => {
    const clinicId = await work.openClinic();
    const [personId, inquiryId] = [freshId(), freshId()];
    work.owners.foreign.add(inquiryId);
    const invite = () => work.inviting.invite({ personId, inquiryId }, as(clinicId, intake));
    const refused = () =>
      expectNothingHappened(work.service.db, () =>
        expect(invite()).rejects.toMatchObject({
          kind: 'not_found',
          code: 'inquiry.unknown',
          errors: [expect.objectContaining({ pointer: '/inquiryId' })],
        }),
      );
    await refused();
    await work.invite(clinicId, personId);
    await refused();
    const audit = `select object_id as id from audit_entry where clinic_id = $1 and reason = 'inquiry.unknown'`;
    expect(await work.service.db.query(audit, [clinicId])).toEqual([{ id: inquiryId }, { id: inquiryId }]);
  });

  it.each(['nurse', 'auditor', 'operator'] as const)('is refused to a %s', async (role) => {
    const clinicId = await work.openClinic();
    await expectNothingHappened(work.service.db, () =>
      expect(work.inviting.invite({ personId: freshId() }, as(clinicId, staff(role)))).rejects.toMatchObject({
        code: 'screening.denied',
      }),
    );
  });

  it('waits for a clinic that is not known yet', async () => {
    await expect(work.inviting.invite({ personId: freshId() }, as(freshClinic(), intake))).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'clinic.not_known_yet',
    });
  });
});

describe('a link', () => {
  it('is known in its own clinic only', async () => {
    const { screeningId, linkToken } = await work.invite(await work.openClinic());
    const elsewhere = await work.openClinic();
    await expect(work.links.find({ screeningId }, as(elsewhere, notifications))).rejects.toMatchObject({
      code: 'screening.unknown',
    });
    await expect(work.showing.show({ linkToken }, as(elsewhere, holder))).rejects.toMatchObject({
      code: 'link.unknown',
    });
  });

  it('that is revoked opens nothing any more, not even where it was open', async () => {
    const held = await work.invite(await work.openClinic());
    const { clinicId, screeningId, linkToken } = held;
    const entryToken = await work.enter(held);
    const item = await work.revoking.revoke({ screeningId, version: 1 }, as(clinicId, intake));
    expect(item).toMatchObject({ state: 'expired', version: 2, abilities: [], linkRevokedAt: expect.any(String) });
    expect(await types(clinicId)).toEqual(['screening.invited.v1', 'screening.expired.v1']);
    const scope = as(clinicId, holder);
    for (const attempt of [
      () => work.showing.show({ linkToken, entryToken }, scope),
      () => work.opening.open({ linkToken, birthDate: '1985-04-12' }, scope),
      () => work.answering.answer({ linkToken, entryToken, itemId: 'age', value: '41' }, scope),
      () => work.submitting.submit({ linkToken, entryToken }, scope),
    ]) {
      await expectNothingHappened(work.service.db, () =>
        expect(attempt()).rejects.toMatchObject({ kind: 'not_found', code: 'link.unknown' }),
      );
    }
    const link = await work.links.find({ screeningId }, as(clinicId, notifications));
    expect(link).toEqual({ expiresAt: item.expiresAt, state: 'expired' });
    expect(await work.service.db.query('select from timer where subject_id = $1', [screeningId])).toEqual([]);
    const { screeningId: another } = await work.invite(clinicId, held.personId);
    expect(another).not.toBe(screeningId);
  });

  it('is revoked neither at an old version, nor twice, nor from another clinic', async () => {
    const { clinicId, screeningId } = await work.invite(await work.openClinic());
    await work.revoking.revoke({ screeningId, version: 1 }, as(clinicId, intake));
    const refusals: [string, number, string][] = [
      [clinicId, 1, 'screening.changed'],
      [clinicId, 2, 'screening.illegal_transition'],
      [await work.openClinic(), 2, 'screening.unknown'],
    ];
    for (const [where, version, code] of refusals) {
      await expectNothingHappened(work.service.db, () =>
        expect(work.revoking.revoke({ screeningId, version }, as(where, intake))).rejects.toMatchObject({ code }),
      );
    }
  });
});

describe('the expiry of a link', () => {
  const timers = { kind: 'service', id: 'screening', roles: [] } as const;

  it('fires when it is due, once, however many fire it', async () => {
    const { clinicId, screeningId, linkToken } = await work.invite(await work.openClinic());
    const expire = () => work.expiring.expire(screeningId, as(clinicId, timers));
    expect(await expire()).toBe(false);
    work.service.clock.move({ days: 7 });
    expect((await work.showing.show({ linkToken }, as(clinicId, holder))).state).toBe('expired');
    const fired = await Promise.all([expire(), expire(), expire()]);
    expect(fired.filter(Boolean)).toHaveLength(1);
    expect(await types(clinicId)).toEqual(['screening.invited.v1', 'screening.expired.v1']);
    expect((await work.showing.show({ linkToken }, as(clinicId, holder))).state).toBe('expired');
    await expect(work.enter({ clinicId, screeningId, linkToken, personId: '' })).rejects.toMatchObject({
      kind: 'gone',
      code: 'link.expired',
    });
  });

  it('does not come to what was handed in', async () => {
    const { clinicId, screeningId } = await work.submitted(await work.openClinic());
    work.service.clock.move({ days: 8 });
    await expectNothingHappened(work.service.db, async () => {
      expect(await work.expiring.expire(screeningId, as(clinicId, timers))).toBe(false);
    });
  });
});

describe('a correction', () => {
  const therapist = staff('therapist');

  it('begins another screening with the answers as they were, and keeps the first', async () => {
    const first = await work.submitted(await work.openClinic(), { heart: 'stable' });
    const { clinicId, screeningId } = first;
    const before = await work.queries.show(screeningId, as(clinicId, therapist));
    const next = await work.correcting.correct({ screeningId, version: before.version }, as(clinicId, therapist));
    expect(next).toMatchObject({ correctsId: screeningId, state: 'invited', version: 1 });
    expect((await types(clinicId)).slice(-2)).toEqual(['screening.invited.v1', 'screening.corrected.v1']);

    const { linkToken } = await work.links.find({ screeningId: next.screeningId }, as(clinicId, notifications));
    const held = { ...first, screeningId: next.screeningId, linkToken: linkToken! };
    const entryToken = await work.enter(held);
    await work.answerAll(held, entryToken, { heart: 'none' });
    await work.submitting.submit({ linkToken: held.linkToken, entryToken }, as(clinicId, holder));

    const kept = await work.queries.show(screeningId, as(clinicId, therapist));
    expect(kept).toEqual({ ...before, version: before.version + 1, correctedById: next.screeningId, abilities: [] });
    const corrected = await work.queries.show(next.screeningId, as(clinicId, therapist));
    expect([before.recommendation, corrected.recommendation]).toEqual(['clinician_review', 'ok']);
    const queue = await work.queries.list({ queue: 'review' }, as(clinicId, therapist));
    expect(queue.items.map((item) => item.screeningId)).toEqual([next.screeningId]);
  });

  it('may be handed in as it is', async () => {
    const first = await work.submitted(await work.openClinic());
    const { clinicId, screeningId } = first;
    const next = await work.correcting.correct({ screeningId, version: 4 }, as(clinicId, therapist));
    const { linkToken } = await work.links.find({ screeningId: next.screeningId }, as(clinicId, notifications));
    const entryToken = await work.enter({ ...first, linkToken: linkToken! });
    await work.submitting.submit({ linkToken: linkToken!, entryToken }, as(clinicId, holder));
    expect((await types(clinicId)).slice(-3)).toEqual([
      'screening.started.v1',
      'screening.submitted.v1',
      'screening.recommended.v1',
    ]);
  });

  it('is refused without a trace: twice, beside an open screening, by the front desk, before the submission', async () => {
    const { clinicId, screeningId, personId } = await work.submitted(await work.openClinic());
    const open = await work.invite(clinicId, personId);
    const correct = (actor = therapist, version = 4, id = screeningId) =>
      work.correcting.correct({ screeningId: id, version }, as(clinicId, actor));
    const refused = (attempt: () => Promise<unknown>, code: string) =>
      expectNothingHappened(work.service.db, () => expect(attempt()).rejects.toMatchObject({ code }));
    await refused(() => correct(), 'screening.already_open');
    await refused(() => correct(intake), 'screening.denied');
    await refused(() => correct(therapist, 3), 'screening.changed');
    await work.revoking.revoke({ screeningId: open.screeningId, version: 1 }, as(clinicId, intake));
    await correct();
    await refused(() => correct(therapist, 5), 'screening.corrected');
    const other = await work.invite(await work.openClinic());
    await refused(() => correct(therapist, 1, other.screeningId), 'screening.unknown');
  });
});
