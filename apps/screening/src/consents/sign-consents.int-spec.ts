import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConsentDocument, ConsentDocumentKind } from '@stillwater/contracts';
import { expectNothingHappened, freshId, saidBy, staff } from '@stillwater/testing';
import { as, BIRTH_DATE, holder, notifications, screeningAtWork } from '../screening.fixture.js';
import { hashOfWords } from './consents.rules.js';

let work: Awaited<ReturnType<typeof screeningAtWork>>;
const manager = staff('manager');
const NAME = 'Avery Quinn';

beforeAll(async () => {
  work = await screeningAtWork();
});
afterAll(() => work?.service.drop());

interface Asked {
  clinicId: string;
  personId: string;
  linkToken: string;
  endsAt: string;
}

const publish = (clinicId: string, kind: ConsentDocumentKind, replacesId?: string): Promise<ConsentDocument> =>
  work.consents.publishing.publish(
    {
      kind,
      services: ['PREP'],
      texts: [
        { language: 'en', title: `About ${kind}`, text: 'Please read this.' },
        { language: 'es', title: `Sobre ${kind}`, text: 'Por favor, lea esto.' },
      ],
      ...(replacesId ? { replacesId } : {}),
    },
    as(clinicId, manager),
  );

const linkFor = (clinicId: string, personId: string, appointmentId: string, endsAt: string, serviceCode = 'PREP') =>
  work.consents.links.find(
    { personId, appointmentId, serviceCode: serviceCode as 'PREP', endsAt },
    as(clinicId, notifications),
  );
const inDays = (days: number): string => new Date(work.service.clock.now().getTime() + days * 86_400_000).toISOString();
const show = ({ clinicId, linkToken }: Asked, entryToken?: string) =>
  work.consents.showing.show({ linkToken, ...(entryToken ? { entryToken } : {}) }, as(clinicId, holder));
const sign = ({ clinicId, linkToken }: Asked, entryToken: string | undefined, ...documents: ConsentDocument[]) =>
  work.consents.signing.sign(
    {
      linkToken,
      ...(entryToken ? { entryToken } : {}),
      name: NAME,
      documents: documents.map(({ documentId }) => ({ documentId, language: 'en' })),
    },
    as(clinicId, holder),
  );
const open = async ({ clinicId, linkToken }: Asked): Promise<string> =>
  (await work.opening.open({ linkToken, birthDate: BIRTH_DATE }, as(clinicId, holder))).entryToken;
const standing = async ({ clinicId, personId }: Asked) =>
  (await work.consents.queries.ofPerson(personId, as(clinicId, staff('intake')))).documents;
const signatures = async ({ clinicId }: Asked) =>
  (await saidBy(work.service.db, clinicId)).filter(({ type }) => type === 'consent.signed.v1');
const refused = (attempt: () => Promise<unknown>, code: string): Promise<void> =>
  expectNothingHappened(work.service.db, () => expect(attempt()).rejects.toMatchObject({ code }));

/** Two documents before a visit in three days, for somebody who was screened. */
async function asked() {
  const clinicId = await work.openClinic();
  const fees = await publish(clinicId, 'fee_policy');
  const treatment = await publish(clinicId, 'treatment');
  const { personId, linkToken: questions } = await work.submitted(clinicId);
  const endsAt = inDays(3);
  const link = await linkFor(clinicId, personId, freshId(), endsAt);
  expect(link).toEqual({ missing: 2, linkToken: expect.any(String) });
  return { clinicId, personId, linkToken: link.linkToken!, endsAt, questions, fees, treatment };
}

describe('the link to what is missing', () => {
  it('is the same in every message, and lasts as long as the visit, wherever that was moved to', async () => {
    const { clinicId, personId, linkToken, endsAt } = await asked();
    const appointmentId = freshId();
    const { linkToken: other } = await linkFor(clinicId, personId, appointmentId, endsAt);
    expect(other).not.toBe(linkToken);
    expect(await linkFor(clinicId, personId, appointmentId, inDays(8))).toEqual({ missing: 2, linkToken: other });
    const held = { clinicId, personId, linkToken: other!, endsAt };
    expect(await show(held)).toMatchObject({ state: 'locked', expiresAt: inDays(8) });
    const rows = await work.service.db.query('select * from consent_link where clinic_id = $1', [clinicId]);
    expect(JSON.stringify(rows)).not.toContain(other);
  });

  it('is none where nothing is asked for, the visit is over, or nobody was screened', async () => {
    const { clinicId, personId } = await asked();
    expect(await linkFor(clinicId, personId, freshId(), inDays(3), 'INTEG')).toEqual({ missing: 0 });
    expect(await linkFor(clinicId, personId, freshId(), inDays(0))).toEqual({ missing: 2 });
    await refused(() => linkFor(clinicId, freshId(), freshId(), inDays(3)), 'person.unknown');
    const other = await work.openClinic();
    await refused(() => linkFor(other, personId, freshId(), inDays(3)), 'person.unknown');
  });

  it('is locked until the second factor, and shows nothing to read before', async () => {
    const held = await asked();
    expect(await show(held)).toEqual({
      state: 'locked',
      birthDateKnown: true,
      expiresAt: held.endsAt,
      documents: [],
    });
    const wrong = work.opening.open({ linkToken: held.linkToken, birthDate: '1985-04-13' }, as(held.clinicId, holder));
    await expect(wrong).rejects.toMatchObject({ code: 'screening.second_factor_wrong' });
    const form = await show(held, await open(held));
    expect(form).toMatchObject({ state: 'open' });
    expect(form.documents.map(({ kind, texts }) => [kind, texts.length])).toEqual([
      ['treatment', 2],
      ['fee_policy', 2],
    ]);
  });

  it('takes the code of the other channel', async () => {
    const held = await asked();
    const scope = as(held.clinicId, holder);
    work.owners.person = { mayBeScreened: true, otherChannel: 'sms' };
    expect(await show(held)).toMatchObject({ state: 'locked', codeChannel: 'sms' });
    await expect(open(held)).rejects.toMatchObject({ code: 'screening.second_factor_wrong' });
    await work.sending.send({ linkToken: held.linkToken }, scope);
    const { code } = work.owners.codes.at(-1)!;
    const { linkToken } = held;
    const { entryToken } = await work.opening.open({ linkToken, birthDate: BIRTH_DATE, code }, scope);
    expect(await show(held, entryToken)).toMatchObject({ state: 'open' });
    work.owners.person = { mayBeScreened: true };
  });

  it('opens no questions, and theirs opens no documents; nor does either open anything in another clinic', async () => {
    const held = await asked();
    const entryToken = await open(held);
    const scope = as(held.clinicId, holder);
    const { linkToken } = held;
    await refused(() => work.showing.show({ linkToken, entryToken }, scope), 'link.unknown');
    await refused(
      () => work.answering.answer({ linkToken, entryToken, itemId: 'age', value: '50' }, scope),
      'link.used',
    );
    await refused(() => work.submitting.submit({ linkToken, entryToken }, scope), 'link.used');
    await refused(() => show({ ...held, linkToken: held.questions }, entryToken), 'link.unknown');
    await refused(() => sign({ ...held, linkToken: held.questions }, entryToken, held.fees), 'link.unknown');
    const clinicId = await work.openClinic();
    await refused(() => show({ ...held, clinicId }, entryToken), 'link.unknown');
    await refused(() => sign({ ...held, clinicId }, entryToken, held.fees), 'link.unknown');
  });

  it('ends with the visit', async () => {
    const held = await asked();
    const entryToken = await open(held);
    work.service.clock.move({ days: 3 });
    expect(await show(held, entryToken)).toMatchObject({ state: 'expired', birthDateKnown: false, documents: [] });
    await refused(() => sign(held, entryToken, held.fees), 'link.expired');
    await refused(() => open(held), 'link.expired');
  });
});

describe('signing', () => {
  it('keeps who, what, which words and when; the name under the key of the person', async () => {
    const held = await asked();
    const { clinicId, personId, fees, treatment } = held;
    const entryToken = await open(held);
    const left = await sign(held, entryToken, fees);
    expect(left).toMatchObject({ state: 'open', documents: [{ kind: 'treatment' }] });
    const [said] = await signatures(held);
    const signedAt = work.service.clock.now().toISOString();
    const { documentId } = fees;
    const signatureId = said!.data['signatureId'];
    expect(said!.data).toEqual({ signatureId, personId, documentId, kind: 'fee_policy', documentVersion: 1, signedAt });
    const rows = await work.service.db.query<{ words_hash: Buffer }>(
      'select s.*, o.body from consent_signature s, outbox o where s.clinic_id = $1 and o.clinic_id = $1',
      [clinicId],
    );
    expect(rows[0]).toMatchObject({ document_id: documentId, version: 1, language: 'en' });
    expect(rows[0]!.words_hash).toEqual(hashOfWords(fees.texts[0]!));
    expect(JSON.stringify(rows)).not.toContain(NAME);
    expect(await standing(held)).toMatchObject([
      { kind: 'treatment', missing: true },
      { kind: 'fee_policy', signedVersion: 1, signedAt, missing: false },
    ]);
    expect(await sign(held, entryToken, treatment)).toMatchObject({ state: 'signed', documents: [] });
    expect(await show(held, entryToken)).toMatchObject({ state: 'signed' });
    expect(await linkFor(clinicId, personId, freshId(), held.endsAt)).toEqual({ missing: 0 });
  });

  it('twice is signing once, also in one request and by two browsers at once', async () => {
    const held = await asked();
    const entryToken = await open(held);
    await sign(held, entryToken, held.fees, held.fees);
    await sign(held, entryToken, held.fees);
    expect(await signatures(held)).toHaveLength(1);
    const both = await Promise.all([sign(held, entryToken, held.treatment), sign(held, entryToken, held.treatment)]);
    expect(both.map(({ state }) => state)).toEqual(['signed', 'signed']);
    expect(await signatures(held)).toHaveLength(2);
  });

  it('by the links of two visits at once is signing once, though each came by a screening of its own', async () => {
    const first = await asked();
    const { clinicId, personId, endsAt, fees } = first;
    const { screeningId } = await work.submitted(clinicId, {}, personId);
    const { linkToken } = await linkFor(clinicId, personId, freshId(), endsAt);
    const rows = await work.service.db.query<{ screening_id: string }>(
      'select screening_id from consent_link where clinic_id = $1',
      [clinicId],
    );
    expect(rows.map(({ screening_id }) => screening_id)).toContain(screeningId);
    const second = { ...first, linkToken: linkToken! };
    const entries = [await open(first), await open(second)];
    const both = await Promise.all([sign(first, entries[0], fees), sign(second, entries[1], fees)]);
    expect(both.map(({ documents }) => documents.map(({ kind }) => kind))).toEqual([['treatment'], ['treatment']]);
    expect(await signatures(first)).toHaveLength(1);
  });

  it('asked for twice with one key is signing once', async () => {
    const held = await asked();
    const { clinicId, linkToken, fees } = held;
    const entryToken = await open(held);
    const press = () =>
      work.consents.signing.sign(
        { linkToken, entryToken, name: NAME, documents: [{ documentId: fees.documentId, language: 'es' }] },
        as(clinicId, holder, { idempotency: { key: 'k1', route: 'POST signatures', fingerprint: 'a' } }),
      );
    expect(await press()).toEqual(await press());
    expect(await signatures(held)).toHaveLength(1);
  });

  it('is refused without a trace: locked, another language, one that is not asked for', async () => {
    const held = await asked();
    await refused(() => sign(held, undefined, held.fees), 'screening.locked');
    const entryToken = await open(held);
    const { clinicId, linkToken, fees, treatment } = held;
    const documents = [{ documentId: fees.documentId, language: 'fr' }];
    await refused(
      () => work.consents.signing.sign({ linkToken, entryToken, name: NAME, documents }, as(clinicId, holder)),
      'consents.language',
    );
    await refused(() => sign(held, entryToken, treatment, { ...fees, documentId: freshId() }), 'consents.changed');
    const elsewhere = await publish(await work.openClinic(), 'touch_policy');
    await refused(() => sign(held, entryToken, elsewhere), 'consents.changed');
  });

  it('of what was replaced or withdrawn meanwhile is refused, and a newer version is missing again', async () => {
    const held = await asked();
    const { clinicId, fees, treatment } = held;
    const entryToken = await open(held);
    await sign(held, entryToken, fees);
    const next = await publish(clinicId, 'fee_policy', fees.documentId);
    expect(await standing(held)).toMatchObject([
      {},
      { kind: 'fee_policy', inForce: 2, signedVersion: 1, missing: true },
    ]);
    await refused(() => sign(held, entryToken, fees), 'consents.changed');
    await work.consents.withdrawing.withdraw({ documentId: treatment.documentId }, as(clinicId, manager));
    await refused(() => sign(held, entryToken, treatment, next), 'consents.changed');
    expect(await sign(held, entryToken, next)).toMatchObject({ state: 'signed' });
  });

  it.each([
    ["update consent_signature set language = 'es' where clinic_id = $1"],
    ['delete from consent_signature where clinic_id = $1'],
  ])('stays: %s', async (statement) => {
    const held = await asked();
    await sign(held, await open(held), held.fees);
    await expect(work.service.db.query(statement, [held.clinicId])).rejects.toMatchObject({ code: '42501' });
  });

  it('is not known of somebody whom screening has never met, and not shown to everybody', async () => {
    const held = await asked();
    const stranger = { ...held, personId: freshId() };
    expect((await standing(stranger)).map(({ missing }) => missing)).toEqual([true, true]);
    const other = await work.openClinic();
    expect(await standing({ ...held, clinicId: other })).toEqual([]);
    await refused(
      () => work.consents.queries.ofPerson(held.personId, as(held.clinicId, staff('auditor'))),
      'consent.denied',
    );
  });
});
