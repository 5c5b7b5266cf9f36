import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freshClinic, freshId, scopeFor, serviceActor, staff } from '@stillwater/testing';
import { startPeople, type People } from './people.fixture.js';

let people: People;

beforeAll(async () => {
  people = await startPeople();
});

afterAll(() => people?.service.drop());

const sms = { kind: 'sms', textVersion: 'sms.1.en-US' } as const;
const email = { kind: 'email', textVersion: 'email.1.en-US' } as const;

function reach(clinic: string, personId: string, channel: 'email' | 'sms', inquiryId?: string) {
  const scope = scopeFor(clinic, serviceActor('notifications'), 'test');
  return people.contactPoints.find({ personId, inquiryId, channel, purpose: 'care' }, scope);
}

/** How the file says that each consent of a kind stands, the latest first. */
const standing = async (clinic: string, personId: string, kind: 'sms' | 'email'): Promise<string> =>
  (await people.show(clinic, personId)).consents
    .filter((consent) => consent.kind === kind)
    .map(({ state }) => state)
    .join(' ');

const take = (clinic: string, personId: string, version: number, kind: 'sms' | 'email') =>
  people.revoking.revoke({ personId, version, kind }, scopeFor(clinic, staff('intake'), 'test'));

function screenable(clinic: string, personId: string, inquiryId?: string) {
  return people.screenable.find({ personId, inquiryId }, scopeFor(clinic, serviceActor('screening'), 'test'));
}

const say = (clinic: string, personId: string, version: number, phone: string, consents = [{ ...sms }]) =>
  people.adding.add({ personId, version, phone, consents }, scopeFor(clinic, staff('intake'), 'test'));

describe('reaching a person', () => {
  test('by a number said on the phone also about the inquiry that gave none', async () => {
    const clinic = freshClinic();
    const { personId, inquiryId } = await people.receive(clinic, { givenName: 'B.', zone: 'America/Denver' });
    expect(await reach(clinic, personId, 'sms', inquiryId)).toMatchObject({ allowed: false, refusal: 'no_consent' });
    await say(clinic, personId, 1, '+18285550110');
    const reached = { allowed: true, address: '+18285550110', zone: 'America/Denver' };
    expect(await reach(clinic, personId, 'sms', inquiryId)).toMatchObject(reached);
    expect(await reach(clinic, personId, 'sms')).toMatchObject(reached);
  });

  test('by a confirmed address as the person, by an unconfirmed one not at all', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic, { email: 'b.m@example.com' });
    expect(await reach(clinic, personId, 'email')).toMatchObject({ allowed: false });
    await people.adding.add(
      { personId, version: 1, email: 'b.m@example.com', consents: [] },
      scopeFor(clinic, staff('intake'), 'test'),
    );
    expect(await reach(clinic, personId, 'email')).toMatchObject({ allowed: true, address: 'b.m@example.com' });
  });

  test('not after they took it back, nor where a number opted out', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic);
    await say(clinic, personId, 1, '+18285550111');
    await people.service.db.query('update contact_point set opted_out_at = now() where clinic_id = $1 and kind = $2', [
      clinic,
      'phone',
    ]);
    expect(await reach(clinic, personId, 'sms')).toMatchObject({ allowed: false, refusal: 'opted_out' });
    await say(clinic, personId, 2, '+18285550111');
    expect(await reach(clinic, personId, 'sms')).toMatchObject({ allowed: true });
    await people.revoking.revoke({ personId, version: 3, kind: 'sms' }, scopeFor(clinic, staff('intake'), 'test'));
    expect(await reach(clinic, personId, 'sms')).toMatchObject({ allowed: false, refusal: 'no_consent' });
  });
});

describe('a person', () => {
  test('is known to the own clinic only, and who asks in vain is audited', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic);
    const lookUp = (where: string) =>
      people.lookingUp.find({ personId }, scopeFor(where, serviceActor('scheduling'), 'look-up-person'));
    expect(await lookUp(clinic)).toEqual({ personId });
    const elsewhere = freshClinic();
    await expect(lookUp(elsewhere)).rejects.toMatchObject({ kind: 'not_found', code: 'person.unknown' });
    expect(
      await people.service.db.query('select reason, object_id from audit_entry where clinic_id = $1', [elsewhere]),
    ).toEqual([{ reason: 'person.unknown', object_id: personId }]);
  });

  test('has the inquiries they wrote: neither those of somebody else, nor of another clinic, nor invented ones', async () => {
    const clinic = freshClinic();
    const { personId, inquiryId } = await people.receive(clinic);
    const lookUp = (asked: string) =>
      people.lookingUp.find(
        { personId, inquiryId: asked },
        scopeFor(clinic, serviceActor('scheduling'), 'look-up-person'),
      );
    expect(await lookUp(inquiryId)).toEqual({ personId });
    const foreign = [
      (await people.receive(clinic, { givenName: 'Rue', email: 'rue.adler@example.com' })).inquiryId,
      (await people.receive(freshClinic())).inquiryId,
      freshId(),
    ];
    for (const asked of foreign)
      await expect(lookUp(asked)).rejects.toMatchObject({ kind: 'not_found', code: 'inquiry.unknown' });
    expect(
      await people.service.db.query(
        `select reason, object_id from audit_entry where clinic_id = $1 and result = 'refused' order by id`,
        [clinic],
      ),
    ).toEqual(foreign.map((id) => ({ reason: 'inquiry.unknown', object_id: id })));
  });
});

describe('somebody who asks for discretion', () => {
  test('is written to discreetly from then on', async () => {
    const clinic = freshClinic();
    const { personId, inquiryId } = await people.receive(clinic);
    expect(await reach(clinic, personId, 'email', inquiryId)).not.toHaveProperty('discreet');
    const scope = scopeFor(clinic, staff('intake'), 'test');
    expect(await people.editing.edit({ personId, version: 1, discreet: true }, scope)).toMatchObject({
      discreet: true,
      version: 2,
    });
    expect(await reach(clinic, personId, 'email', inquiryId)).toMatchObject({ allowed: true, discreet: true });
  });
});

describe('a box that is ticked', () => {
  const bo = { givenName: 'Bo', email: 'bo@example.com' };

  test('counts in each inquiry that gives the same address, and there alone', async () => {
    const clinic = freshClinic();
    const first = await people.receive(clinic, { ...bo, phone: '+18285550120', consents: [email] });
    people.service.clock.move({ minutes: 5 });
    const again = await people.receive(clinic, { ...bo, consents: [] });
    expect(again.personId).toBe(first.personId);
    expect(await reach(clinic, again.personId, 'email', again.inquiryId)).toMatchObject({ allowed: true });
    const elsewhere = await people.receive(clinic, {
      ...bo,
      email: 'bo.2@example.com',
      phone: '+18285550120',
      consents: [],
    });
    expect(elsewhere.personId).toBe(first.personId);
    expect(await reach(clinic, first.personId, 'email', elsewhere.inquiryId)).toMatchObject({ refusal: 'no_consent' });
  });

  test('again or for another way of writing leaves one current consent to each', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic, { ...bo, consents: [email] });
    people.service.clock.move({ minutes: 5 });
    await people.receive(clinic, { ...bo, phone: '+18285550121', consents: [email, sms] });
    expect(await standing(clinic, personId, 'email')).toBe('current replaced');
    expect(await standing(clinic, personId, 'sms')).toBe('current');
  });

  test('is a wish, and no more, once the person took their consent back: staff hear it from them', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic, { ...bo, consents: [email] });
    await take(clinic, personId, 1, 'email');
    people.service.clock.move({ minutes: 5 });
    const { inquiryId } = await people.receive(clinic, { ...bo, consents: [email] });
    expect(await reach(clinic, personId, 'email', inquiryId)).toMatchObject({ refusal: 'no_consent' });
    expect(await standing(clinic, personId, 'email')).toBe('asked withdrawn');
    await people.adding.add(
      { personId, version: 2, email: bo.email, consents: [email] },
      scopeFor(clinic, staff('intake'), 'test'),
    );
    expect(await reach(clinic, personId, 'email', inquiryId)).toMatchObject({ allowed: true });
    expect(await reach(clinic, personId, 'email')).toMatchObject({ allowed: true });
    expect(await standing(clinic, personId, 'email')).toBe('current replaced withdrawn');
  });

  test('beside somebody else’s number does not undo that they took their consent back', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic, { ...bo, phone: '+18285550122', consents: [sms] });
    await take(clinic, personId, 1, 'sms');
    const kit = { givenName: 'Kit', email: 'kit@example.com' };
    await people.receive(clinic, kit);
    const stranger = await people.receive(clinic, { ...kit, phone: '+18285550122', consents: [sms] });
    expect(stranger.personId).not.toBe(personId);
    expect(await reach(clinic, stranger.personId, 'sms', stranger.inquiryId)).toMatchObject({ refusal: 'no_consent' });
  });

  test('by whoever types their address brings no texts to a number that the person never agreed to', async () => {
    const clinic = freshClinic();
    const { personId } = await people.receive(clinic, { ...bo, consents: [email] });
    await say(clinic, personId, 1, '+18285550123', []);
    await people.receive(clinic, { ...bo, phone: '+18285550124', consents: [sms] });
    expect(await reach(clinic, personId, 'sms')).toMatchObject({ allowed: false });
  });
});

describe('a person for screening', () => {
  test('gets a code by text where both ways are agreed to', async () => {
    const clinic = freshClinic();
    const both = { phone: '+18285550112', consents: [{ ...email }, { ...sms }] };
    const { personId, inquiryId } = await people.receive(clinic, both);
    expect(await screenable(clinic, personId, inquiryId)).toEqual({ mayBeScreened: true, otherChannel: 'sms' });
    const other = await people.receive(clinic, { email: 'kit@example.com' });
    expect(await screenable(clinic, other.personId, other.inquiryId)).toEqual({ mayBeScreened: true });
  });

  test('still gets the code when anybody at all writes about them as a minor or for somebody else', async () => {
    const clinic = freshClinic();
    const bo = { email: 'bo@example.com', phone: '+18285550112', consents: [{ ...email }, { ...sms }] };
    const { personId, inquiryId } = await people.receive(clinic, bo);
    for (const hostile of [{ underEighteen: true }, { aboutSomeoneElse: true }]) {
      const written = await people.receive(clinic, { ...bo, ...hostile, consents: [] });
      expect(written.personId).toBe(personId);
      expect(await screenable(clinic, personId, inquiryId)).toMatchObject({ otherChannel: 'sms' });
    }
  });

  test('is talked with instead when under 18 or written about by somebody else', async () => {
    const clinic = freshClinic();
    const young = await people.receive(clinic, { underEighteen: true });
    expect(await screenable(clinic, young.personId)).toEqual({ mayBeScreened: false, refusal: 'under_18' });
    const third = await people.receive(clinic, { email: 'kit@example.com', aboutSomeoneElse: true });
    expect(await screenable(clinic, third.personId, third.inquiryId)).toEqual({
      mayBeScreened: false,
      refusal: 'third_person',
    });
    await expect(screenable(freshClinic(), young.personId)).rejects.toMatchObject({ code: 'person.unknown' });
  });
});
