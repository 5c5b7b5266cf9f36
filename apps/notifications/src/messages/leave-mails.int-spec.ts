import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freshClinic } from '@stillwater/testing';
import { avery, NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});

beforeEach(() => fixture.startAfresh());

afterAll(() => fixture?.stop());

/** A reminder by mail: the carrier of texts takes nothing. */
async function reminded(): Promise<{ clinic: string; url: string }> {
  const clinic = await fixture.clinic();
  fixture.carrier.next = { kind: 'no_carrier' };
  await fixture.reminders(clinic, 1, { as: 'text' });
  await fixture.sendDue();
  await fixture.sendDue();
  const list = fixture.sink.mails[0]!.parsed.headers.get('list') as { unsubscribe?: { url: string } } | undefined;
  return { clinic, url: list?.unsubscribe?.url ?? '' };
}

describe('the button of a mail', () => {
  it('stands on what is not essential, in the form of RFC 8058', async () => {
    const { url } = await reminded();
    expect(url).toMatch(/^https:\/\/care\.example\.com\/v1\/webhooks\/mail\/leave\/q7m2kx9d4r-[\w-]{22}$/);
    expect(fixture.sink.mails[0]!.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('does not stand on what somebody waits for', async () => {
    const clinic = await fixture.clinic();
    await fixture.received(clinic, fixture.inquiry());
    await fixture.sendDue();
    expect(fixture.sink.mails[0]!.raw).not.toMatch(/list-unsubscribe/i);
  });

  it('is an opt-out of whom the mail was for; its link is kept as a hash only', async () => {
    const { clinic, url } = await reminded();
    const token = url.slice(url.lastIndexOf('/') + 1);
    expect(JSON.stringify(await fixture.service.db.query('select * from unsubscribe_link'))).not.toContain(token);
    fixture.addresses.optedOut.length = 0;
    expect(await fixture.leaving.leave({ token }, fixture.scope(clinic))).toEqual({ left: true });
    const mail = (await fixture.messages(clinic, 'N12')).find(({ channel }) => channel === 'email');
    expect(fixture.addresses.optedOut).toMatchObject([{ messageId: mail!.id }]);
  });

  it('of another clinic, or that nobody was given, is none', async () => {
    const { clinic, url } = await reminded();
    const token = url.slice(url.lastIndexOf('/') + 1);
    fixture.addresses.optedOut.length = 0;
    expect(await fixture.leaving.leave({ token }, fixture.scope(freshClinic()))).toEqual({ left: false });
    const guessed = 'q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg';
    expect(await fixture.leaving.leave({ token: guessed }, fixture.scope(clinic))).toEqual({ left: false });
    expect(fixture.addresses.optedOut).toEqual([]);
  });
});

describe('a complaint about a mail', () => {
  it('is an opt-out of whom the mail was for, and of nobody where the clinic sent no such mail', async () => {
    const { clinic } = await reminded();
    const { id: messageId } = (await fixture.messages(clinic, 'N12')).find(({ channel }) => channel === 'email')!;
    fixture.addresses.optedOut.length = 0;
    expect(await fixture.leaving.complain({ messageId }, fixture.scope(clinic))).toEqual({ left: true });
    expect(fixture.addresses.optedOut).toMatchObject([{ messageId }]);
    await expect(fixture.leaving.complain({ messageId }, fixture.scope(freshClinic()))).rejects.toMatchObject({
      code: 'message.unknown',
    });
    expect(fixture.addresses.optedOut).toHaveLength(1);
  });
});

describe('somebody who asked for discretion', () => {
  it('gets a note that says nothing, from no clinic, without an entry for the calendar', async () => {
    const clinic = await fixture.clinic();
    fixture.addresses.answer = { ...avery, discreet: true };
    await fixture.booked(clinic, fixture.appointment());
    fixture.service.clock.move({ minutes: 5 });
    await fixture.sendDue();
    expect(await fixture.messages(clinic)).toMatchObject([{ rule: 'N11', channel: 'email', state: 'sent' }]);
    const [mail] = fixture.sink.mails;
    expect(mail?.parsed.subject).toBe('A note for you');
    expect(mail?.parsed.from?.text).toBe('no-reply@mail.example.com');
    expect(mail?.parsed.attachments).toEqual([]);
    expect(mail?.raw.slice(mail.raw.indexOf('Subject:'))).not.toMatch(
      /JT Office|Avery|appointment|Wall Street|BEGIN:VCALENDAR/i,
    );
    expect(mail?.parsed.text).toContain('https://care.example.com/a#');
  });

  it('is asked to call where there is nothing to open', async () => {
    const clinic = await fixture.clinic();
    fixture.addresses.answer = { ...avery, discreet: true };
    await fixture.received(clinic, fixture.inquiry());
    await fixture.sendDue();
    const [mail] = fixture.sink.mails;
    expect(mail?.parsed.subject).toBe('A note for you');
    expect(mail?.parsed.text).toContain('please call 828-555-0142');
    expect(mail?.raw.slice(mail.raw.indexOf('Subject:'))).not.toMatch(/JT Office|Avery|office hours|Wall Street/i);
  });
});
