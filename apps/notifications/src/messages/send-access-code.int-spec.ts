import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freshId, saidBy } from '@stillwater/testing';
import { avery, NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});

beforeEach(() => fixture.startAfresh());

afterAll(() => fixture?.stop());

const ask = (clinic: string, personId = freshId(), channel: 'email' | 'sms' = 'sms') =>
  fixture.codes.send({ personId, channel, code: '482913' }, fixture.scope(clinic));

async function rows(clinic: string): Promise<string> {
  const tables = ['message', 'message_log', 'audit_entry', 'outbox', 'staff_notice'];
  const all = await Promise.all(
    tables.map((table) => fixture.service.db.query(`select t::text from ${table} t where clinic_id = $1`, [clinic])),
  );
  return JSON.stringify(all);
}

describe('a code', () => {
  it('is sent at once, at any hour, and kept nowhere', async () => {
    fixture.service.clock.set('2026-03-02T07:30:00.000Z');
    fixture.addresses.byChannel.set('sms', { allowed: true, address: '+18285550111', language: 'en' });
    const clinic = await fixture.clinic();
    expect(await ask(clinic)).toEqual({ sent: true });
    expect(fixture.carrier.texts).toMatchObject([
      { to: '+18285550111', text: expect.stringContaining('your code is 482913') },
    ]);
    expect(await fixture.messages(clinic)).toMatchObject([{ rule: 'N37', channel: 'sms', state: 'sent' }]);
    expect((await saidBy(fixture.service.db, clinic)).map(({ type }) => type)).toEqual(['notification.sent.v1']);
    expect(await rows(clinic)).not.toContain('482913');
  });

  it('goes by mail too', async () => {
    expect(await ask(await fixture.clinic(), freshId(), 'email')).toEqual({ sent: true });
    expect(fixture.sink.mails[0]?.parsed.text).toContain('Your code is 482913');
  });

  it('names no clinic in a mail to somebody who asked for discretion', async () => {
    fixture.addresses.byChannel.set('email', { ...avery, discreet: true });
    expect(await ask(await fixture.clinic(), freshId(), 'email')).toEqual({ sent: true });
    const [mail] = fixture.sink.mails;
    expect(mail?.parsed.text).toContain('Your code is 482913');
    expect(mail?.parsed.from?.text).toBe('no-reply@mail.example.com');
    expect(mail?.raw.slice(mail.raw.indexOf('Subject:'))).not.toMatch(/JT Office|Avery|Wall Street/i);
  });

  it('is sent to whoever asks twice at the same moment, and each counts', async () => {
    const [clinic, personId] = [await fixture.clinic(), freshId()];
    const asked = await Promise.all(Array.from({ length: 8 }, () => ask(clinic, personId)));
    expect(asked.filter(({ sent }) => sent)).toHaveLength(5);
    expect(asked.filter(({ refusal }) => refusal === 'too_many')).toHaveLength(3);
  });

  it('is sent five times an hour to one person, and no more', async () => {
    const [clinic, personId] = [await fixture.clinic(), freshId()];
    for (let count = 0; count < 5; count++) expect(await ask(clinic, personId)).toEqual({ sent: true });
    expect(await ask(clinic, personId)).toEqual({ sent: false, refusal: 'too_many' });
    expect(await ask(clinic)).toEqual({ sent: true });
    fixture.service.clock.move({ hours: 1, seconds: 1 });
    expect(await ask(clinic, personId)).toEqual({ sent: true });
  });

  it.each([
    [{ allowed: false, refusal: 'no_consent', language: 'en' } as const, 'no_consent'],
    [{ allowed: false, refusal: 'opted_out', language: 'en' } as const, 'opted_out'],
    [{ allowed: true, language: 'en' } as const, 'no_contact_point'],
  ])('to nobody who may not be written to: %j', async (contact, refusal) => {
    fixture.addresses.byChannel.set('sms', contact);
    const clinic = await fixture.clinic();
    expect(await ask(clinic)).toEqual({ sent: false, refusal });
    expect(await fixture.messages(clinic)).toEqual([]);
  });

  it.each([
    [{ kind: 'no_carrier' } as const, 'no_carrier'],
    [{ kind: 'refused', failure: 'later', reason: 'sms_503' } as const, 'away'],
    [{ kind: 'refused', failure: 'never', reason: 'sms_400' } as const, 'undeliverable'],
  ])('that no carrier takes is said, logged, and no task for staff: %j', async (next, refusal) => {
    fixture.carrier.next = next;
    const clinic = await fixture.clinic();
    expect(await ask(clinic)).toEqual({ sent: false, refusal });
    expect(await fixture.messages(clinic)).toMatchObject([{ state: 'failed' }]);
    expect(await fixture.notices(clinic)).toEqual([]);
  });

  it('that the carrier refuses because of our account is for managers to put right', async () => {
    fixture.carrier.next = { kind: 'no_carrier', refusesUs: 'sms_30034' };
    const clinic = await fixture.clinic();
    expect(await ask(clinic)).toEqual({ sent: false, refusal: 'no_carrier' });
    expect(await fixture.notices(clinic)).toMatchObject([{ rule: 'N41' }]);
  });

  it('whose sender died is not sent by another: it is asked for again', async () => {
    const clinic = await fixture.clinic();
    fixture.carrier.dies = true;
    await expect(ask(clinic)).rejects.toThrow('gone');
    fixture.carrier.dies = false;
    expect(await fixture.messages(clinic)).toMatchObject([{ state: 'sending' }]);
    fixture.service.clock.move({ minutes: 2 });
    await fixture.sendDue();
    expect(fixture.carrier.texts).toEqual([]);
    expect(await fixture.messages(clinic)).toMatchObject([{ state: 'suppressed', reason: 'lapsed' }]);
  });

  it('whose sender died is nothing that staff must see to, even where its person may not be written to', async () => {
    const clinic = await fixture.clinic();
    fixture.carrier.dies = true;
    await expect(ask(clinic)).rejects.toThrow('gone');
    fixture.carrier.dies = false;
    fixture.addresses.byChannel.set('sms', { allowed: false, refusal: 'opted_out', language: 'en' });
    fixture.service.clock.move({ minutes: 2 });
    await fixture.sendDue();
    expect(await fixture.messages(clinic)).toMatchObject([{ state: 'suppressed', reason: 'lapsed' }]);
    expect(await fixture.notices(clinic)).toEqual([]);
  });

  it('of a clinic that is not known yet does not leave', async () => {
    expect(await ask(freshId())).toEqual({ sent: false, refusal: 'away' });
  });
});
