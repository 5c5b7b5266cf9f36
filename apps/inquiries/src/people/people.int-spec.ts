import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freshClinic, freshId, scopeFor, staff } from '@stillwater/testing';
import { startPeople, type People } from './people.fixture.js';

let people: People;

beforeAll(async () => {
  people = await startPeople();
});

afterAll(() => people?.service.drop());

const asIntake = (clinic: string) => scopeFor(clinic, staff('intake'), 'test');

async function found(clinic: string, words: string): Promise<string[]> {
  const { items } = await people.queries.find({ words }, asIntake(clinic));
  return items.map(({ personId }) => personId);
}

describe('looking for people', () => {
  test('by names in any order, case and accent, and only within the clinic', async () => {
    const clinic = freshClinic();
    const jose = await people.receive(clinic, {
      givenName: 'José María',
      familyName: "O'Brien-Núñez",
      email: 'jose@example.com',
    });
    const blake = await people.receive(clinic, { familyName: "O'Brien" });
    await people.receive(freshClinic(), { givenName: 'José', familyName: "O'Brien" });

    expect(await found(clinic, 'obrien JOSE')).toEqual([]);
    expect(await found(clinic, 'nunez jose')).toEqual([jose.personId]);
    expect(await found(clinic, "O'Brien-Nuñez, Maria")).toEqual([jose.personId]);
    expect(await found(clinic, 'brien')).toEqual([blake.personId, jose.personId]);
    expect(await found(clinic, 'Bla')).toEqual([]);
    expect(await found(clinic, ' ')).toEqual([]);
    expect(await found(freshClinic(), 'obrien')).toEqual([]);
  });

  test('by the whole address or number', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic, { phone: '+18285550101' });
    expect(await found(clinic, ' BLAKE.moreno@example.com')).toEqual([personId]);
    expect(await found(clinic, '828-555-0101')).toEqual([personId]);
    expect(await found(clinic, 'moreno@example.com')).toEqual([]);
    expect(await found(freshClinic(), '828-555-0101')).toEqual([]);
  });

  test('by the name that a later inquiry of the same person gave', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic);
    await people.receive(clinic, { givenName: 'Bo', familyName: undefined });
    expect(await found(clinic, 'bo')).toEqual([personId]);
  });

  test('leaves no name in any row', async () => {
    const clinic = freshClinic();
    await people.receive(clinic, { givenName: 'Quillon', familyName: 'Vandersee' });
    await found(clinic, 'quillon vandersee');
    for (const table of ['person', 'person_search', 'inquiry', 'audit_entry', 'outbox']) {
      const rows = JSON.stringify(
        await people.service.db.query(`select row_to_json(t) as row from ${table} t where clinic_id = $1`, [clinic]),
      );
      for (const name of ['uillon', 'andersee']) {
        expect(rows).not.toContain(name);
        expect(rows).not.toContain(Buffer.from(name).toString('hex'));
      }
    }
  });

  test('page by page, the latest first, without gaps', async () => {
    const clinic = freshClinic();
    const all: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      const { personId } = await people.receive(clinic, { email: `blake.${index}@example.com` });
      all.push(personId);
    }
    for (const read of [
      (cursor?: string) => people.queries.list({ limit: 2, cursor }, asIntake(clinic)),
      (cursor?: string) => people.queries.find({ words: 'moreno', limit: 2, cursor }, asIntake(clinic)),
    ]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await read(cursor);
        seen.push(...page.items.map(({ personId }) => personId));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual(all.toSorted().toReversed());
    }
    const [first] = (await people.queries.list({ limit: 1 }, asIntake(clinic))).items;
    expect(first).toMatchObject({ givenName: 'Blake', familyName: 'Moreno', patientState: 'prospect' });
    expect(first).toHaveProperty('lastInquiryAt');
  });

  test('goes on where somebody was erased, without them', async () => {
    const clinic = freshClinic();
    const [first, erased, last] = [
      await people.receive(clinic),
      await people.receive(clinic, { email: 'kit@example.com' }),
      await people.receive(clinic, { email: 'bo@example.com' }),
    ];
    await people.service.db.query('update person set key_id = gen_random_uuid() where id = $1', [erased.personId]);
    const page = await people.queries.list({ limit: 2 }, asIntake(clinic));
    expect(page.items.map(({ personId }) => personId)).toEqual([last.personId]);
    const next = await people.queries.list({ limit: 2, cursor: page.nextCursor }, asIntake(clinic));
    expect(next).toEqual({ items: [expect.objectContaining({ personId: first.personId })] });
    expect(await found(clinic, 'moreno')).toEqual([last.personId, first.personId]);
  });

  test('is refused to whoever has no business with them', async () => {
    const clinic = freshClinic();
    await people.receive(clinic);
    for (const role of ['operator', 'auditor'] as const) {
      const scope = () => scopeFor(clinic, staff(role), 'test');
      await expect(people.queries.list({}, scope())).rejects.toMatchObject({ code: 'person.denied' });
      await expect(people.queries.find({ words: 'blake' }, scope())).rejects.toMatchObject({ code: 'person.denied' });
    }
  });
});

describe('the names on a list', () => {
  test('are read in one look, which the audit counts; others than the clinic’s are absent', async () => {
    const clinic = freshClinic();
    const blake = await people.receive(clinic);
    const kit = await people.receive(clinic, { givenName: 'Kit', familyName: undefined, email: 'kit@example.com' });
    const elsewhere = await people.receive(freshClinic());
    const personIds = [kit, elsewhere, blake, kit].map(({ personId }) => personId);
    const { items } = await people.names.of({ personIds }, scopeFor(clinic, staff('nurse'), 'name-people'));
    expect(items).toEqual([
      { personId: blake.personId, givenName: 'Blake', familyName: 'Moreno' },
      { personId: kit.personId, givenName: 'Kit' },
    ]);
    const audit = await people.service.db.query(
      `select object_type, object_id, detail from audit_entry where clinic_id = $1 and action = 'name-people'`,
      [clinic],
    );
    expect(audit).toEqual([{ object_type: 'clinic', object_id: clinic, detail: { people: 2 } }]);
  });

  test('leave out who was erased', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic);
    await people.service.db.query('update person set key_id = gen_random_uuid() where id = $1', [personId]);
    await expect(people.names.of({ personIds: [personId] }, asIntake(clinic))).resolves.toEqual({ items: [] });
  });

  test('are refused to whoever has no business with them, and nothing is read', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic);
    for (const role of ['operator', 'auditor'] as const) {
      await expect(
        people.names.of({ personIds: [personId] }, scopeFor(clinic, staff(role), 'name-people')),
      ).rejects.toMatchObject({ code: 'person.denied' });
    }
  });
});

describe('a file', () => {
  test('tells how to reach somebody and what they asked', async () => {
    const clinic = freshClinic();
    const { personId, inquiryId } = await people.receive(clinic, { phone: '+18285550101', zone: 'America/Denver' });
    const file = await people.show(clinic, personId);
    expect(file).toMatchObject({
      personId,
      givenName: 'Blake',
      familyName: 'Moreno',
      stateOfResidence: 'NC',
      zone: 'America/Denver',
      language: 'en-US',
      patientState: 'prospect',
      consents: [{ kind: 'email', inquiryId }],
      inquiries: [{ inquiryId, state: 'new', givenName: 'Blake' }],
      version: 1,
      abilities: ['edit', 'add-contact-point', 'revoke-consent'],
    });
    expect(file.contactPoints.map(({ kind, value, confirmed }) => [kind, value, confirmed]).toSorted()).toEqual([
      ['email', 'blake.moreno@example.com', false],
      ['phone', '+18285550101', false],
    ]);
    const audit = await people.service.db.query(
      `select object_id from audit_entry where clinic_id = $1 and action = 'show-person' and result = 'ok'`,
      [clinic],
    );
    expect(audit).toEqual([{ object_id: personId }]);
  });

  test('is a name and no way to reach anybody for the nurse, and reading for clinicians', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic);
    const read = (role: 'nurse' | 'prescriber') =>
      people.files.show({ personId }, scopeFor(clinic, staff(role), 'show-person'));
    expect(await read('nurse')).toMatchObject({ givenName: 'Blake', contactPoints: [], consents: [], inquiries: [] });
    const clinician = await read('prescriber');
    expect(clinician.contactPoints).toHaveLength(1);
    expect(clinician.abilities).toEqual([]);
  });

  test("isn't there for another clinic", async () => {
    const { personId } = await people.receive(freshClinic());
    await expect(people.show(freshClinic(), personId)).rejects.toMatchObject({ code: 'person.unknown' });
    await expect(people.show(freshClinic(), freshId())).rejects.toMatchObject({ code: 'person.unknown' });
  });
});
