import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MessagePage, PersonConsents, StaffNoticePage, TimelinePage } from '@stillwater/contracts';
import { eventually } from '@stillwater/testing';
import { Clinic } from './clinic.js';
import { FirstPath } from './first-path.js';
import { forbiddenIn } from './mail-words.js';
import { answered } from './persistent-browser.js';
import { linkIn } from './person.js';
import { System } from './system.js';

const FORMS = 'Before your appointment: forms to read and sign';

let system: System;
let clinic: Clinic;
let path: FirstPath;

beforeAll(async () => {
  system = await System.start({ at: '2027-01-25T16:00:00Z' });
  clinic = await Clinic.open(system, 'asheville');
  path = new FirstPath(system, clinic);
  await clinic.publish({ kind: 'treatment' });
  await clinic.publish({ kind: 'fee_policy' });
  await path.write();
  await path.takeOn();
  await path.invite();
  await path.answerQuestions();
  await path.decide();
  await path.offerVisit();
  await path.chooseVisit('2027-02-04T13:00');
}, 180_000);

afterAll(() => system?.stop());

async function standing(): Promise<string[]> {
  const { body } = await answered(
    200,
    clinic.desk.get<PersonConsents>(`${clinic.path}/consents?personId=${path.personId}`),
  );
  return body.documents.map(({ kind, missing, signedVersion }) => `${kind} ${missing ? 'missing' : signedVersion}`);
}

async function openNotices(): Promise<string[]> {
  const open = `${clinic.path}/staff-notices?open=true&limit=100`;
  const { body } = await answered(200, clinic.desk.get<StaffNoticePage>(open));
  return body.items.filter(({ subjectId }) => subjectId === path.prepId).map(({ rule }) => rule);
}

describe('documents that a clinic has people sign before a visit', () => {
  it('are written of three days before, and seen to by staff: a link, and no word of what they are', async () => {
    expect(await standing()).toEqual(['treatment missing', 'fee_policy missing']);
    expect(await openNotices()).toEqual([]);
    system.moveTo('2027-02-01T18:00:00Z');
    const mail = await path.person.mail(FORMS);
    expect(forbiddenIn(mail.text)).toBeUndefined();
    expect(forbiddenIn(mail.html)).toBeUndefined();
    await eventually(async () => expect(await openNotices()).toEqual(['N16S']), 20_000);
  });

  it('are signed behind birth date and code, one after the other', async () => {
    const link = linkIn(await path.person.mail(FORMS), 'f');
    const form = await path.person.openDocuments(link);
    expect(form.documents.map(({ kind }) => kind)).toEqual(['treatment', 'fee_policy']);
    const [first, ...rest] = form.documents;
    const left = await path.person.sign(link, { documents: [first!] });
    expect(left).toMatchObject({ state: 'open', documents: [{ kind: 'fee_policy' }] });
    expect(await path.person.sign(link, { documents: rest })).toMatchObject({ state: 'signed', documents: [] });
    expect(await standing()).toEqual(['treatment 1', 'fee_policy 1']);
    await eventually(async () => expect(await openNotices()).toEqual([]), 20_000);
  });

  it('are not written of once more the day before', async () => {
    system.moveTo('2027-02-03T18:30:00Z');
    // What is due then beside it has gone out: the same minute would have been its own.
    await eventually(async () => {
      const { body } = await answered(
        200,
        clinic.desk.get<MessagePage>(`${clinic.path}/messages?personId=${path.personId}&limit=100`),
      );
      const ours = body.items.filter(({ rule }) => rule === 'N16').map(({ step, state }) => `${step} ${state}`);
      expect(ours).toEqual(['three_days sent']);
      expect(
        body.items.some(({ rule, step, state }) => rule === 'N12' && step === 'two_days' && state === 'sent'),
      ).toBe(true);
    }, 30_000);
    expect(path.person.mails.filter(({ subject }) => subject === FORMS)).toHaveLength(1);
  });

  it('stand on the timeline, with kind and version', async () => {
    await eventually(async () => {
      const { body } = await answered(
        200,
        clinic.desk.get<TimelinePage>(`${clinic.path}/people/${path.personId}/timeline?limit=100`),
      );
      const signed = body.items.filter(({ type }) => type === 'consent.signed.v1');
      expect(signed).toHaveLength(2);
      expect(signed.at(-1)!.facts).toEqual([
        { name: 'kind', value: 'treatment' },
        { name: 'documentVersion', value: '1' },
      ]);
    }, 20_000);
  });

  it('are missing again in a newer version', async () => {
    const list = await answered(
      200,
      clinic.manager.get<{ documents: { documentId: string; kind: string }[] }>(`${clinic.path}/consent-documents`),
    );
    const { documentId } = list.body.documents.find(({ kind }) => kind === 'fee_policy')!;
    await clinic.publish({ kind: 'fee_policy', replacesId: documentId });
    expect(await standing()).toEqual(['treatment 1', 'fee_policy missing']);
    await eventually(async () => expect(await openNotices()).toEqual(['N16S']), 20_000);
  });
});
