import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  InquiryDetail,
  InquiryPage,
  MessagePage,
  PublicClinic,
  SafetyFlagItem,
  SafetyFlagPage,
  SessionView,
  StaffNoticePage,
} from '@stillwater/contracts';
import { eventually } from '@stillwater/testing';
import { Browser } from './browser.js';
import { System } from './system.js';
import { sendInquiry, someInquiry } from './visitor.js';

let system: System;
let theo: Browser;
let mara: Browser;
let clinic: string;

beforeAll(async () => {
  system = await System.start();
  theo = await new Browser(system.address).signIn('theo.banks@example.com');
  mara = await new Browser(system.address).signIn('mara.lind@example.com');
  const { body } = await theo.get<SessionView>('/v1/session');
  clinic = `/v1/clinics/${body.memberships[0]!.clinicId}`;
});

afterAll(() => system?.stop());

describe('a visitor is ready to schedule', () => {
  const inquiry = someInquiry();
  let inquiryId: string;

  it('reads about the clinic and writes to it', async () => {
    const visitor = new Browser(system.address);
    const page = await visitor.get<PublicClinic>('/v1/public/clinics/asheville');
    expect(page.body).toMatchObject({ name: 'Juniper & Tide Asheville', zone: 'America/New_York' });
    const { status, body } = await sendInquiry(system.address, 'asheville', inquiry);
    expect({ status, urgency: body.urgency }).toEqual({ status: 201, urgency: 'routine' });
    inquiryId = body.inquiryId;
  });

  it('gets a mail that nobody else could read anything into', async () => {
    const mail = await eventually(() => {
      const [summary] = system.mail.mailbox.list(inquiry.email);
      expect(summary).toBeDefined();
      return summary!;
    });
    expect(mail).toMatchObject({ from: '"JT Office" <office@example.com>', subject: 'We received your message' });
    expect(mail.text).toMatch(/^Hello Avery,/);
    expect(mail.text).toContain('Office hours (Eastern Time)\n  Monday to Thursday: 8:00 AM to 6:00 PM');
    expect(mail.text).toContain('988');
    expect(mail.headers['auto-submitted']).toBe('auto-generated');
    expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/ketamine|therap|Juniper & Tide|Lindqvist/i);
  });

  it('is first in the inbox, as staff are told, and an open page hears of another one', async () => {
    const page = await theo.listen(`${clinic}/live`);
    await eventually(() => expect(page.text).toContain('event: reload'));
    const { body: other } = await sendInquiry(system.address, 'asheville', someInquiry({ intent: 'question' }));
    await eventually(() => expect(page.text).toMatch(new RegExp(`"kind":"inquiry".*${other.inquiryId}`)));
    page.leave();
    const { body: notices } = await eventually(async () => {
      const found = await theo.get<StaffNoticePage>(`${clinic}/staff-notices?open=true`);
      expect(found.body.items).toHaveLength(2);
      return found;
    });
    expect(notices.items[0]).toMatchObject({ rule: 'N02', priority: 'ready', subjectId: inquiryId });
    const { body: inbox } = await theo.get<InquiryPage>(`${clinic}/inquiries`);
    expect(inbox.items[0]).toMatchObject({ inquiryId, givenName: 'Avery', state: 'new', intent: 'ready_to_schedule' });
  });

  it('is taken on, called and closed by the front desk, version by version', async () => {
    const shown = await theo.get<InquiryDetail>(`${clinic}/inquiries/${inquiryId}`);
    expect(shown.body).toMatchObject({ email: inquiry.email, message: inquiry.message, version: 1 });
    const { body: session } = await theo.get<SessionView>('/v1/session');
    const act = (path: string, body: object, version: number) =>
      theo.post<InquiryDetail>(`${clinic}/inquiries/${inquiryId}/${path}`, body, { 'if-match': `"${version}"` });
    const assigned = await act('assignment', { assigneeId: session.staffId }, 1);
    expect({ status: assigned.status, etag: assigned.headers.get('etag') }).toEqual({ status: 200, etag: '"2"' });
    expect((await act('contacts', { channel: 'phone', reached: true }, 1)).status).toBe(412);
    expect((await act('contacts', { channel: 'phone', reached: true }, 2)).body).toMatchObject({
      state: 'contacted',
      version: 3,
    });
    expect((await act('closure', { reason: 'no_response' }, 3)).body).toMatchObject({ state: 'closed', version: 4 });
    expect((await act('closure', { reason: 'spam' }, 4)).status).toBe(409);
    await eventually(async () => {
      const { body } = await theo.get<StaffNoticePage>(`${clinic}/staff-notices?open=true`);
      expect(body.items.map(({ subjectId }) => subjectId)).not.toContain(inquiryId);
    });
  });

  it('has its mail in the log, once', async () => {
    const { body } = await theo.get<MessagePage>(`${clinic}/messages?subjectId=${inquiryId}`);
    expect(body.items.map(({ rule, channel, state, attempts }) => ({ rule, channel, state, attempts }))).toEqual(
      expect.arrayContaining([
        { rule: 'N01', channel: 'email', state: 'sent', attempts: 1 },
        { rule: 'N02', channel: 'app', state: 'sent', attempts: 0 },
      ]),
    );
    expect(system.mail.mailbox.list(inquiry.email)).toHaveLength(1);
  });
});

describe('a visitor clicks twice', () => {
  it('and has written once', async () => {
    const inquiry = someInquiry();
    const first = await sendInquiry(system.address, 'asheville', inquiry, 'one-click');
    const second = await sendInquiry(system.address, 'asheville', inquiry, 'one-click');
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect((await sendInquiry(system.address, 'asheville', someInquiry(), 'one-click')).status).toBe(422);
    await eventually(() => expect(system.mail.mailbox.list(inquiry.email)).toHaveLength(1));
  });
});

describe('a visitor is in danger', () => {
  const inquiry = someInquiry({ inDanger: true });
  let inquiryId: string;

  it('gets no automatic mail, and the log says why to those who may know', async () => {
    const { body } = await sendInquiry(system.address, 'asheville', inquiry);
    inquiryId = body.inquiryId;
    expect(body.urgency).toBe('acute');
    const { body: log } = await eventually(async () => {
      const found = await theo.get<MessagePage>(`${clinic}/messages?subjectId=${inquiryId}&state=suppressed`);
      expect(found.body.items).toHaveLength(1);
      return found;
    });
    expect(log.items[0]).toMatchObject({ rule: 'N01', reason: 'call_a_clinician' });
    const jo = await new Browser(system.address).signIn('jo.harker@example.com');
    const { body: read } = await jo.get<MessagePage>(`${clinic}/messages?subjectId=${inquiryId}&state=suppressed`);
    expect(read.items[0]).toMatchObject({ reason: 'open_acute_flag' });
    expect(system.mail.mailbox.list(inquiry.email)).toEqual([]);
  });

  it('is told by mail to those who may take it on, without a word about whom or what', async () => {
    const mail = await eventually(() => {
      const [summary] = system.mail.mailbox.list('mara.lind@example.com');
      expect(summary).toBeDefined();
      return summary!;
    });
    expect(mail).toMatchObject({ subject: 'JT Office: urgent item in the queue' });
    expect(mail.text).toMatch(/\/admin\/asheville\/notices/);
    expect(`${mail.text} ${mail.html}`).not.toMatch(/Avery|Lindqvist|flag|inquir|danger/i);
    expect(system.mail.mailbox.list('jo.harker@example.com')).toEqual([]);
  });

  it('is a flag that a nurse takes on', async () => {
    const { body: flags } = await eventually(async () => {
      const found = await mara.get<SafetyFlagPage>(`${clinic}/safety-flags`);
      expect(found.body.items).toHaveLength(1);
      return found;
    });
    const [flag] = flags.items;
    expect(flag).toMatchObject({ level: 'acute', subjectId: inquiryId, state: 'raised' });
    const path = `${clinic}/safety-flags/${flag!.flagId}/acknowledgement`;
    expect((await theo.post(path, {}, { 'if-match': '"1"' })).status).toBe(403);
    const taken = await mara.post<SafetyFlagItem>(path, { note: 'Is with a friend.' }, { 'if-match': '"1"' });
    expect(taken.body).toMatchObject({ state: 'acknowledged', note: 'Is with a friend.' });
    expect((await theo.get<SafetyFlagPage>(`${clinic}/safety-flags`)).body.items).toEqual([]);
  });

  it('gets no mail for a second inquiry while the flag is open', async () => {
    const again = await sendInquiry(system.address, 'asheville', { ...someInquiry(), email: inquiry.email });
    await eventually(async () => {
      const { body } = await theo.get<MessagePage>(
        `${clinic}/messages?subjectId=${again.body.inquiryId}&state=suppressed`,
      );
      expect(body.items).toMatchObject([{ rule: 'N01' }]);
    });
    expect(system.mail.mailbox.list(inquiry.email)).toEqual([]);
  });
});

describe('a visitor wants no mail', () => {
  it('so staff are asked to call', async () => {
    const inquiry = someInquiry({ consents: [] });
    const { body } = await sendInquiry(system.address, 'asheville', inquiry);
    await eventually(async () => {
      const notices = await theo.get<StaffNoticePage>(`${clinic}/staff-notices?open=true`);
      expect(
        notices.body.items
          .filter(({ subjectId }) => subjectId === body.inquiryId)
          .map(({ rule }) => rule)
          .sort(),
      ).toEqual(['N01', 'N02']);
    });
    const log = await theo.get<MessagePage>(`${clinic}/messages?subjectId=${body.inquiryId}&state=suppressed`);
    expect(log.body.items).toMatchObject([{ rule: 'N01', reason: 'no_consent' }]);
    expect(system.mail.mailbox.list(inquiry.email)).toEqual([]);
  });
});
