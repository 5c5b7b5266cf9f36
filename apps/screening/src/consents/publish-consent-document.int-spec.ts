import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { consentDocumentKinds, type ConsentDocument, type ConsentDocumentToPublish } from '@stillwater/contracts';
import { expectNothingHappened, freshId, saidBy, staff } from '@stillwater/testing';
import { as, screeningAtWork } from '../screening.fixture.js';

let work: Awaited<ReturnType<typeof screeningAtWork>>;
const manager = staff('manager');

beforeAll(async () => {
  work = await screeningAtWork();
});
afterAll(() => work?.service.drop());

const fees: ConsentDocumentToPublish = {
  kind: 'fee_policy',
  services: ['PREP'],
  texts: [
    { language: 'en', title: 'Fees', text: 'A visit that is called off a day before is free.' },
    { language: 'es', title: 'Costos', text: 'Cancelar un día antes no cuesta nada.' },
  ],
};

const publish = (clinicId: string, document: ConsentDocumentToPublish, actor = manager): Promise<ConsentDocument> =>
  work.consents.publishing.publish(document, as(clinicId, actor));
const withdraw = (clinicId: string, documentId: string, actor = manager): Promise<ConsentDocument> =>
  work.consents.withdrawing.withdraw({ documentId }, as(clinicId, actor));
const list = async (clinicId: string): Promise<ConsentDocument[]> =>
  (await work.consents.queries.list(as(clinicId, staff('intake')))).documents;
const refused = (attempt: () => Promise<unknown>, code: string): Promise<void> =>
  expectNothingHappened(work.service.db, () => expect(attempt()).rejects.toMatchObject({ code }));

describe('publishing a document', () => {
  it('puts it into force and says so, without a word of what it says', async () => {
    const clinic = await work.openClinic();
    expect(await list(clinic)).toEqual([]);
    const document = await publish(clinic, fees);
    const { documentId, publishedAt } = document;
    expect(document).toEqual({ ...fees, documentId, version: 1, publishedById: manager.id, publishedAt });
    expect(await list(clinic)).toEqual([document]);
    const said = await saidBy(work.service.db, clinic);
    expect(said.at(-1)).toMatchObject({ type: 'consent_document.published.v1', aggregateVersion: 1 });
    const { kind, services } = fees;
    expect(said.at(-1)!.data).toEqual({
      documentId,
      kind,
      services,
      documentVersion: 1,
      publishedById: manager.id,
      publishedAt,
    });
  });

  it('again replaces it, for who has seen it', async () => {
    const clinic = await work.openClinic();
    const first = await publish(clinic, fees);
    await refused(() => publish(clinic, fees), 'consent_document.changed');
    await refused(() => publish(clinic, { ...fees, replacesId: freshId() }), 'consent_document.changed');
    const second = await publish(clinic, { ...fees, replacesId: first.documentId });
    expect(second).toMatchObject({ version: 2 });
    expect(await list(clinic)).toEqual([second]);
    await refused(() => publish(clinic, { ...fees, replacesId: first.documentId }), 'consent_document.changed');
  });

  it('at once with somebody else is one version', async () => {
    const clinic = await work.openClinic();
    const both = await Promise.allSettled([publish(clinic, fees), publish(clinic, fees)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await list(clinic)).toHaveLength(1);
  });

  it('asked for twice with one key is one version', async () => {
    const clinic = await work.openClinic();
    const idempotency = { key: 'k1', route: 'POST documents', fingerprint: 'a' };
    const press = () => work.consents.publishing.publish(fees, as(clinic, manager, { idempotency }));
    expect(await press()).toEqual(await press());
  });

  it('is refused without a trace: a language twice, and everybody but a manager', async () => {
    const clinic = await work.openClinic();
    const twice = { ...fees, texts: [fees.texts[0]!, { ...fees.texts[1]!, language: 'EN' }] };
    await refused(() => publish(clinic, twice), 'consent_document.language_twice');
    for (const role of ['intake', 'therapist', 'prescriber', 'nurse', 'operator', 'auditor'] as const)
      await refused(() => publish(clinic, fees, staff(role)), 'consent.denied');
  });
});

describe('all documents of a clinic', () => {
  const inLanguages = (text: string) =>
    ['en', 'es', 'fr', 'vi', 'ru', 'zh'].map((language) => ({ language, title: 'About', text }));

  it('fit into one answer, however long they are', async () => {
    const clinic = await work.openClinic();
    for (const kind of consentDocumentKinds)
      await publish(clinic, { ...fees, kind, texts: inLanguages('It is free.\n'.repeat(1_650)) });
    const answer = JSON.stringify({ documents: await list(clinic) });
    expect(answer.length).toBeGreaterThan(880_000);
    expect(Buffer.byteLength(answer)).toBeLessThan(1_000_000);
  });

  it('do so because a longer one is refused', async () => {
    const clinic = await work.openClinic();
    const long = { ...fees, texts: inLanguages('Бесплатно. '.repeat(1_800)) };
    await refused(() => publish(clinic, long), 'consent_document.too_long');
  });
});

describe('withdrawing a document', () => {
  it('takes it out of force, once; the next version counts on', async () => {
    const clinic = await work.openClinic();
    const { documentId } = await publish(clinic, fees);
    const withdrawn = await withdraw(clinic, documentId);
    expect(withdrawn).toMatchObject({ withdrawnAt: work.service.clock.now().toISOString() });
    expect(await withdraw(clinic, documentId)).toEqual(withdrawn);
    expect(await list(clinic)).toEqual([]);
    const said = (await saidBy(work.service.db, clinic)).filter(({ type }) => type === 'consent_document.withdrawn.v1');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ aggregateVersion: 2, data: { documentId, documentVersion: 1 } });
    expect(await publish(clinic, fees)).toMatchObject({ version: 2 });
    await refused(() => publish(clinic, { ...fees, replacesId: documentId }), 'consent_document.changed');
  });

  it('is refused without a trace: what was replaced, an unknown one, another clinic, another role', async () => {
    const clinic = await work.openClinic();
    const { documentId } = await publish(clinic, fees);
    const { documentId: second } = await publish(clinic, { ...fees, replacesId: documentId });
    await refused(() => withdraw(clinic, documentId), 'consent_document.replaced');
    await refused(() => withdraw(clinic, freshId()), 'consent_document.unknown');
    const other = await work.openClinic();
    await refused(() => withdraw(other, second), 'consent_document.unknown');
    await refused(() => withdraw(clinic, second, staff('prescriber')), 'consent.denied');
  });
});

describe('what was published', () => {
  it.each([
    ["update consent_document set texts = '[]' where id = $1"],
    ["update consent_document set services = '{}' where id = $1"],
    ['delete from consent_document where id = $1'],
  ])('is not changed or removed by anybody: %s', async (statement) => {
    const { documentId } = await publish(await work.openClinic(), fees);
    await expect(work.service.db.query(statement, [documentId])).rejects.toMatchObject({ code: '42501' });
  });

  it('is shown to whoever works with people, and to nobody else', async () => {
    const clinic = await work.openClinic();
    for (const role of ['operator', 'auditor'] as const)
      await refused(() => work.consents.queries.list(as(clinic, staff(role))), 'consent.denied');
  });
});
