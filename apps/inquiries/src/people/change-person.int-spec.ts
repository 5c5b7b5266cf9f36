import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectNothingHappened, freshClinic, saidBy, scopeFor, staff } from '@stillwater/testing';
import { EntityManager } from 'typeorm';
import { InquiryQueries } from '../inquiries.queries.js';
import { startPeople, type People } from './people.fixture.js';

let people: People;

beforeAll(async () => {
  people = await startPeople();
});

afterAll(() => people?.service.drop());

const asIntake = (clinic: string) => scopeFor(clinic, staff('intake'), 'test');
const sms = { kind: 'sms', textVersion: 'sms.1.en-US' } as const;

describe('correcting a person', () => {
  test('keeps what was said, says which parts changed, and finds them by both names', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic, { zone: 'America/New_York' });
    const file = await people.editing.edit(
      { personId, version: 1, familyName: 'Alvarez', zone: 'America/Denver', stateOfResidence: 'CO' },
      asIntake(clinic),
    );
    expect(file).toMatchObject({ familyName: 'Alvarez', givenName: 'Blake', zone: 'America/Denver', version: 2 });
    expect(await people.show(clinic, personId)).toMatchObject({ familyName: 'Alvarez', stateOfResidence: 'CO' });
    for (const words of ['Blake Alvarez', 'moreno']) {
      const { items } = await people.queries.find({ words }, asIntake(clinic));
      expect(items).toMatchObject([{ personId }]);
    }
    expect((await saidBy(people.service.db, clinic)).at(-1)).toMatchObject({
      type: 'person.changed.v1',
      aggregateVersion: 2,
      data: { personId, parts: ['name', 'state_of_residence', 'zone'] },
    });
  });

  test('takes away what is null, once', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic, { zone: 'America/New_York' });
    const nothing = { familyName: null, zone: null };
    const file = await people.editing.edit({ personId, version: 1, ...nothing }, asIntake(clinic));
    expect(file).toMatchObject({ givenName: 'Blake', version: 2 });
    expect(file).not.toHaveProperty('familyName');
    expect(file).not.toHaveProperty('zone');
    expect(await people.show(clinic, personId)).toEqual(file);
    expect((await saidBy(people.service.db, clinic)).at(-1)).toMatchObject({ data: { parts: ['name', 'zone'] } });
    const again = await people.editing.edit({ personId, version: 2, ...nothing }, asIntake(clinic));
    expect(again.version).toBe(2);
  });

  test('to what they are already says nothing', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic);
    await people.editing.edit({ personId, version: 1, givenName: 'Blake' }, asIntake(clinic));
    expect((await saidBy(people.service.db, clinic)).map(({ type }) => type)).toEqual(['inquiry.received.v1']);
    expect(await people.show(clinic, personId)).toMatchObject({ version: 1 });
  });

  test('is refused without a trace: an old version, a clinician, another clinic', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic);
    await people.editing.edit({ personId, version: 1, language: 'es-US' }, asIntake(clinic));
    const refusals = [
      [1, asIntake(clinic), 'person.changed'],
      [2, scopeFor(clinic, staff('therapist'), 'test'), 'person.denied'],
      [2, scopeFor(clinic, staff('operator'), 'test'), 'person.denied'],
      [2, asIntake(freshClinic()), 'person.unknown'],
    ] as const;
    for (const [version, scope, code] of refusals) {
      await expectNothingHappened(people.service.db, () =>
        expect(people.editing.edit({ personId, version, zone: 'America/Phoenix' }, scope)).rejects.toMatchObject({
          code,
        }),
      );
    }
  });
});

describe('a number that a person says on the phone', () => {
  test('is theirs from now on, with the consent that they gave', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic);
    const scope = asIntake(clinic);
    const file = await people.adding.add({ personId, version: 1, phone: '+18285550102', consents: [sms] }, scope);
    expect(file.contactPoints[0]).toMatchObject({ kind: 'phone', value: '+18285550102', confirmed: true });
    expect(file.consents).toContainEqual({
      ...sms,
      givenAt: people.service.clock.now().toISOString(),
      state: 'current',
      recordedById: scope.actor.id,
    });
    expect(file.version).toBe(2);
    expect((await saidBy(people.service.db, clinic)).at(-1)).toMatchObject({ data: { parts: ['phone', 'consent'] } });
  });

  test('confirms what an inquiry had given', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic);
    const file = await people.adding.add(
      { personId, version: 1, email: 'Blake.Moreno@example.com', consents: [] },
      asIntake(clinic),
    );
    expect(file.contactPoints).toMatchObject([{ value: 'blake.moreno@example.com', confirmed: true }]);
  });

  test('is refused without a trace when it is another person’s, none, two, or for other messages', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic);
    await people.receive(clinic, { email: 'kit@example.com', phone: '+18285550103' });
    const attempts = [
      [{ phone: '+18285550103', consents: [] }, 'contact_point.of_another_person'],
      [{ consents: [] }, 'contact_point.one_needed'],
      [{ phone: '+18285550104', email: 'b@example.com', consents: [] }, 'contact_point.one_needed'],
      [{ email: 'b@example.com', consents: [sms] }, 'contact_point.consent_unfit'],
      [{ phone: '+18285550104', consents: [{ ...sms, textVersion: 'sms.9' }] }, 'consent.text_unknown'],
      [{ phone: '+18285550104', consents: [sms, sms] }, 'consent.repeated'],
    ] as const;
    for (const [said, code] of attempts) {
      await expectNothingHappened(people.service.db, () =>
        expect(
          people.adding.add({ personId, version: 1, ...said, consents: [...said.consents] }, asIntake(clinic)),
        ).rejects.toMatchObject({ code }),
      );
    }
  });
});

describe('a consent that is taken back', () => {
  test('stays so however many boxes are ticked afterwards, of which the file shows the newest', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic);
    await people.revoking.revoke({ personId, version: 1, kind: 'email' }, asIntake(clinic));
    await people.service.db.query(
      `insert into contact_consent (clinic_id, id, person_id, inquiry_id, kind, text_version, granted_at, form)
       select clinic_id, gen_random_uuid(), person_id, inquiry_id, kind, text_version, granted_at + n * interval '1 hour', form
       from contact_consent, generate_series(1, 250) n where clinic_id = $1`,
      [clinic],
    );
    const found = jest.spyOn(EntityManager.prototype, 'find');
    const { consents } = await people.show(clinic, personId);
    expect(consents).toHaveLength(200);
    expect(new Set(consents.map(({ state }) => state))).toEqual(new Set(['asked']));
    const loaded = await Promise.all(found.mock.results.map(({ value }) => value as Promise<unknown[]>));
    expect(Math.max(...loaded.map((rows) => rows.length))).toBe(200);
    found.mockRestore();
  });

  test('does so no longer once staff were told, however many boxes were ticked since: the newest is the current one', async () => {
    const clinic = freshClinic();
    const { personId, inquiryId } = await people.receive(clinic);
    await people.revoking.revoke({ personId, version: 1, kind: 'email' }, asIntake(clinic));
    await people.service.db.query(
      `insert into contact_consent (clinic_id, id, person_id, inquiry_id, kind, text_version, granted_at, form, recorded_by_id)
       select clinic_id, gen_random_uuid(), person_id, case when n > 1 then inquiry_id end, kind, text_version,
              granted_at + n * interval '1 hour', case when n > 1 then form else 'staff' end,
              case when n > 1 then null::uuid else gen_random_uuid() end
       from contact_consent, generate_series(1, 250) n where clinic_id = $1`,
      [clinic],
    );
    const { consents } = await people.show(clinic, personId);
    expect(consents.map(({ state }) => state)).toEqual(['current', ...Array<string>(199).fill('replaced')]);
    const shown = await new InquiryQueries(people.service.unitOfWork, people.service.keys).show(
      { inquiryId },
      asIntake(clinic),
    );
    expect(shown.consents.map(({ state }) => state)).toEqual(['current', ...Array<string>(99).fill('replaced')]);
  });

  test('counts for everything, once', async () => {
    const clinic = freshClinic();
    const { personId, inquiryId } = await people.receive(clinic);
    const file = await people.revoking.revoke({ personId, version: 1, kind: 'email' }, asIntake(clinic));
    expect(file.consents).toMatchObject([{ kind: 'email', inquiryId, revokedAt: expect.any(String) }]);
    await expectNothingHappened(people.service.db, () =>
      expect(people.revoking.revoke({ personId, version: 2, kind: 'email' }, asIntake(clinic))).rejects.toMatchObject({
        code: 'consent.not_given',
      }),
    );
  });
});
