import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  InquiryDetail,
  MessageItem,
  MessagePage,
  PersonFile,
  PersonPage,
  SafetyFlagPage,
  StaffPage,
  TimelinePage,
} from '@stillwater/contracts';
import { eventually } from '@stillwater/testing';
import { loadBackup } from '../../../tools/backup/load-backup.ts';
import type { Installation } from '../../../tools/stack/installation.ts';
import { services } from '../../../tools/stack/services.ts';
import { Clinic } from './clinic.js';
import { FirstPath } from './first-path.js';
import { answered, seen } from './persistent-browser.js';
import { linkIn, Person } from './person.js';
import { System } from './system.js';
import { unfinished } from './traces.js';

/** A Monday, ten in the morning in Asheville. 0.1.0 was stopped weeks before, 0.2.0 a quarter of an hour ago. */
const MONDAY = '2027-01-25T15:00:00Z';

/** Somebody who wrote to the release before, and was called. */
const rowan = {
  givenName: 'Rowan',
  familyName: 'Ashby',
  email: 'rowan.ashby@example.com',
  phone: '+18285550161',
};

/**
 * What a release has left behind, taken by its own backup from its demo's clinics after some inquiries: invented people,
 * under a root key that seals nothing else. From 0.1.0 while its mail server hung; from 0.2.0 when messages had just
 * stopped, and somebody wrote after that. A restore loads it at the schema of then and runs the migrations since.
 */
const releases = [
  {
    release: '0.1.0',
    inquiries: ['new question', 'contacted ready_to_schedule'],
    flags: [{ level: 'review', source: 'inquiry', state: 'raised' }],
    messages: aMailWasOnItsWay,
  },
  { release: '0.2.0', inquiries: ['consult_booked ready_to_schedule'], flags: [], messages: messagesWereUnderWay },
];

let system: System;
let clinic: Clinic;
let path: FirstPath;
let file: PersonFile;

const upgradeFrom =
  (release: string) =>
  async ({ databaseServer: server, secrets }: Installation): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), `backup-of-${release}-`));
    const packed = join(import.meta.dirname, '..', 'released', `backup-of-${release}.tar.gz`);
    try {
      execFileSync('tar', ['-xzf', packed, '-C', folder]);
      await loadBackup({ server, secrets, services, folder: join(folder, 'data'), keysFolder: join(folder, 'keys') });
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

const find = (words: string) =>
  answered(200, clinic.desk.post<PersonPage>(`${clinic.path}/people/search`, { words })).then(({ body }) => body.items);

async function logOf(email: string): Promise<MessageItem[]> {
  const [found] = await find(email);
  const messages = `${clinic.path}/messages?personId=${found!.personId}`;
  return (await answered(200, clinic.desk.get<MessagePage>(messages))).body.items;
}

describe.each(releases)('after an upgrade from $release', ({ release, inquiries, flags, messages }) => {
  beforeAll(async () => {
    system = await System.start({ at: MONDAY, fill: upgradeFrom(release) });
    clinic = await Clinic.open(system, 'asheville');
    path = new FirstPath(system, clinic, new Person(system, rowan));
  });

  afterAll(() => system?.stop());

  it('the calendar has heard of every clinic, its kinds of visit and its people', async () => {
    for (const [table, count] of [
      ['clinic_copy', 3],
      ['visit_service', 9],
      ['staff_calendar', 20],
    ] as const) {
      await eventually(async () => {
        const rows = await system.query<{ count: number }>('scheduling', `select count(*)::int as count from ${table}`);
        expect({ table, ...rows[0] }).toEqual({ table, count });
      });
    }
  });

  it('whoever wrote before is found by name, address and number, with a file and a timeline', async () => {
    const [found] = await eventually(async () => {
      const items = await find('ashby rowan');
      expect(items).toHaveLength(1);
      return items;
    });
    expect(await find(rowan.email)).toEqual([found]);
    expect(await find(rowan.phone)).toEqual([found]);
    path.personId = found!.personId;
    const about = `${clinic.path}/people/${path.personId}`;
    file = (await answered(200, clinic.desk.get<PersonFile>(about))).body;
    expect(file).toMatchObject({ givenName: 'Rowan', familyName: 'Ashby', patientState: 'prospect' });
    expect(file.inquiries.map(({ state, intent }) => `${state} ${intent}`)).toEqual(inquiries);
    const { items } = (await answered(200, clinic.desk.get<TimelinePage>(`${about}/timeline`))).body;
    expect(items.filter(({ type }) => type === 'inquiry.received.v1')).toHaveLength(inquiries.length);
  });

  it('what they wrote can be read, and flags still wait', async () => {
    path.inquiryId = file.inquiries.at(-1)!.inquiryId;
    const shown = await answered(200, clinic.desk.get<InquiryDetail>(`${clinic.path}/inquiries/${path.inquiryId}`));
    expect(shown.body.message).toBe('When could we talk?');
    const raised = await answered(200, clinic.prescriber.get<SafetyFlagPage>(`${clinic.path}/safety-flags`));
    expect(raised.body.items).toMatchObject(flags);
  });

  messages();

  describe('the work goes on', () => {
    it('a call with somebody of before is booked', async () => {
      const visit = { personId: path.personId, inquiryId: path.inquiryId, serviceCode: 'CONSULT', mode: 'phone' };
      path.consultId = (await clinic.book(visit, '2027-01-29T13:00')).appointmentId;
    });

    it('they are invited, and hand the questionnaire in', async () => {
      await path.invite();
      await path.answerQuestions();
    });

    it('a manager puts the licence on file that a prescriber signs with', async () => {
      const staff = (await clinic.manager.get<StaffPage>(`${clinic.path}/staff`)).body.items;
      const dana = `${clinic.path}/staff/${staff.find(({ name }) => name === 'Dana Whitlock')!.staffId}`;
      const shown = await answered(200, clinic.manager.get(dana));
      const licences = [{ type: 'MD', state: 'NC', number: 'NC-55501', expires: '2028-12-31' }];
      const sending = { body: { licences }, headers: seen(shown) };
      await answered(200, clinic.manager.request('PUT', `${dana}/licences`, sending));
      await path.decide();
    });

    it('a visit is offered, chosen and booked', async () => {
      await path.offerVisit();
      await path.chooseVisit('2027-02-01T13:00');
      system.advance({ minutes: 1 });
      await path.person.mail('Your appointment: Monday, February 1, 2027, 1:00 PM');
    });

    it('and nobody was told anything twice', async () => {
      await eventually(async () => expect(await unfinished(system)).toEqual([]));
      const told = system.mail.mailbox.list().map(({ envelope, subject }) => `${envelope.to.join()} ${subject}`);
      expect(told).toEqual([...new Set(told)]);
      const twice = `select rule, step from message where audience = 'person' and state = 'sent'
        group by clinic_id, rule, subject_id, occurrence, step having count(*) > 1`;
      expect(await system.query('notifications', twice)).toEqual([]);
    });
  });
});

function aMailWasOnItsWay(): void {
  it('a mail that was on its way goes out once, or lapses when too much time has gone by', async () => {
    const email = 'wren.okafor@example.com';
    await eventually(async () => {
      const [first] = await logOf(email);
      expect(['sent 1', 'suppressed 0']).toContain(`${first!.state} ${system.mail.mailbox.list(email).length}`);
    });
  });
}

function messagesWereUnderWay(): void {
  const linesOf = async (email: string) =>
    (await logOf(email)).map(({ rule, step, state, reason }) => [rule, step, state, reason].filter(Boolean).join(' '));
  const somebody = (email: string, phone: string) => new Person(system, { email, phone });

  it('what was sent, and what was not, is in the log with its reason', async () => {
    expect(await linesOf('wren.okafor@example.com')).toEqual([
      'N12 two_days sent',
      'N06 booked sent',
      'N01 at_once sent',
    ]);
    expect(await linesOf('lark.doyle@example.com')).toEqual(['N01 at_once suppressed no_consent']);
  });

  it('whoever wrote while messages stood still is answered', () =>
    somebody('juno.reyes@example.com', '+18285550163').mail('We received your message'));

  it('visits of before are remembered at their times, and a yes is heard', async () => {
    const wren = somebody('wren.okafor@example.com', '+18285550162');
    system.moveTo('2027-01-26T14:00:00Z');
    expect((await wren.text(/Jan 26/)).text).toContain('appointment Tue, Jan 26, 11:00 AM ET.');
    system.moveTo('2027-01-26T18:00:00Z');
    const reminder = await path.person.mail('Reminder: Thursday, January 28, 2027, 1:00 PM');
    const { appointment } = await path.person.confirm(linkIn(reminder, 'a'));
    expect(appointment).toMatchObject({ state: 'confirmed', localStart: '2027-01-28T13:00' });
  });

  it('nothing of before goes out once more', () => {
    const lark = somebody('lark.doyle@example.com', '+18285550164');
    const wren = somebody('wren.okafor@example.com', '+18285550162');
    expect([...lark.mails, ...lark.texts, ...wren.mails]).toEqual([]);
    expect(wren.texts).toHaveLength(1);
    expect(path.person.mails.map(({ subject }) => subject.split(' ')[0])).toEqual(['Reminder:']);
  });
}
