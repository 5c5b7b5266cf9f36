import {
  ConsentLink,
  ConsentLinkForMessage,
  ReceiveReply,
  ReplyReceipt,
  services,
  type ResourceList,
  type StaffPage,
} from '@stillwater/contracts';
import { eventually } from '@stillwater/testing';
import { v7 as uuidv7 } from 'uuid';
import { Clinic } from './clinic.js';
import { FirstPath } from './first-path.js';
import { Person } from './person.js';
import type { ServiceName, System } from './system.js';
import { unfinished } from './traces.js';
import { sendInquiry, someInquiry } from './visitor.js';

export const OWNERS = ['gateway', ...services] as const;

/** One of everything that a clinic has. */
export interface OtherClinic {
  ids: Record<
    | 'clinicId'
    | 'inquiryId'
    | 'personId'
    | 'flagId'
    | 'staffId'
    | 'parkedId'
    | 'screeningId'
    | 'appointmentId'
    | 'offerId'
    | 'roomId'
    | 'replyId'
    | 'messageId'
    | 'noticeId'
    | 'documentId',
    string
  >;
  links: { questions: string; booking: string; documents: string };
  /** Has opened the questionnaire. */
  person: Person;
}

/**
 * Somebody of the other clinic who has come so far that each service has something of theirs; and in each a message that
 * waits for a person. Nothing more will happen there by itself.
 * @param canary stands in everything that is private
 */
export async function fillOtherClinic(system: System, canary: string): Promise<OtherClinic> {
  const clinic = await Clinic.open(system, 'tempe');
  const path = new FirstPath(
    system,
    clinic,
    new Person(system, {
      givenName: canary,
      familyName: canary,
      email: `${canary}@example.com`,
      message: `${canary}: I see no reason to live.`,
      stateOfResidence: 'AZ',
    }),
  );
  await path.write();
  await sendInquiry(system.address, 'tempe', someInquiry({ givenName: canary }));
  await path.agreeOnCall('2027-01-28T13:00');
  await path.invite();
  await path.person.openQuestions(path.questionsLink);
  const { personId, inquiryId } = path;
  const { body: offer } = await clinic.offer({ personId, inquiryId, serviceCode: 'CONSULT' });
  await path.readOffer();
  system.advance({ minutes: 1 });
  await path.person.mail('Your appointment: ');
  const staff = await clinic.manager.get<StaffPage>(`${clinic.path}/staff`);
  const resources = await clinic.manager.get<ResourceList>(`${clinic.path}/resources`);
  const { documentId } = await clinic.publish({ kind: 'privacy_notice' });
  const documents = await linkToDocuments(system, clinic.clinicId, personId);
  const flagId = await firstId(system, 'select id from safety_flag where person_id = $1', personId, 'screening');
  const replyId = await writeBack(system, clinic.clinicId, { from: path.person.inquiry.email, text: canary });
  const noticeId = await firstId(system, 'select id from staff_notice where subject_id = $1', replyId);
  const messageId = await firstId(system, 'select id from message where person_id = $1', personId);
  const parkedId = uuidv7();
  for (const service of services) {
    await system.query(
      service,
      `insert into parked_message (clinic_id, id, consumer, event_id, type, subject, envelope, reason, attempts)
       values ($1, $2, 'somebody', $2, 'inquiry.received.v1', 'evt', $3, 'a test', 1)`,
      [clinic.clinicId, parkedId, Buffer.from(JSON.stringify({ note: canary }))],
    );
  }
  await eventually(async () =>
    expectNone((await unfinished(system)).filter((line) => !line.includes('messages parked'))),
  );
  return {
    ids: {
      clinicId: clinic.clinicId,
      inquiryId,
      personId,
      flagId,
      staffId: staff.body.items[0]!.staffId,
      parkedId,
      screeningId: path.screeningId,
      appointmentId: path.consultId,
      offerId: offer.offerId,
      roomId: resources.body.rooms[0]!.roomId,
      replyId,
      messageId,
      noticeId,
      documentId,
    },
    links: { questions: path.questionsLink, booking: path.bookingLink, documents },
    person: path.person,
  };
}

/** The first row that comes of something. */
function firstId(
  system: System,
  statement: string,
  subject: string,
  owner: ServiceName = 'notifications',
): Promise<string> {
  return eventually(async () => {
    const [found] = await system.query<{ id: string }>(owner, statement, [subject]);
    if (!found) throw new Error(`Nothing yet: ${statement}`);
    return found.id;
  });
}

/** The link of a message about a visit in a week, as the owner of messages asks for it. */
export async function linkToDocuments(system: System, clinicId: string, personId: string): Promise<string> {
  const { asker, close } = await system.askerOf('notifications');
  const id = uuidv7();
  const visit = { appointmentId: id, serviceCode: 'PREP', endsAt: '2027-02-01T18:00:00Z' } as const;
  const actor = { kind: 'service', id: 'notifications', roles: [] } as const;
  const scope = { clinicId, actor, action: 'send-message', requestId: id, correlationId: id };
  try {
    const { linkToken } = await asker.ask(
      ConsentLinkForMessage,
      { personId, ...visit },
      { scope, answer: ConsentLink },
    );
    if (!linkToken) throw new Error('Nothing is to be signed');
    return linkToken;
  } finally {
    await close();
  }
}

/** Somebody answers a mail, as the gateway hands it on. */
async function writeBack(system: System, clinicId: string, said: { from: string; text: string }): Promise<string> {
  const { asker, close } = await system.askerOf('gateway');
  const id = uuidv7();
  try {
    const { replyId } = await asker.ask(
      ReceiveReply,
      { channel: 'email', carrierId: id, ...said },
      {
        scope: {
          clinicId,
          actor: { kind: 'service', id: 'gateway', roles: [] },
          action: 'receive-reply',
          requestId: id,
          correlationId: id,
        },
        answer: ReplyReceipt,
      },
    );
    return replyId;
  } finally {
    await close();
  }
}

function expectNone(lines: string[]): void {
  if (lines.length > 0) throw new Error(lines.join('\n'));
}

/** Every row of a clinic in every service, but for the audit of what was tried. */
export async function rowsOf(system: System, clinicId: string): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const owner of OWNERS) {
    const tables = await system.query<{ name: string }>(
      owner,
      `select table_name as name from information_schema.columns
        where column_name = 'clinic_id' and table_schema = 'public' and table_name <> 'audit_entry' order by 1`,
    );
    for (const { name } of tables) {
      const rows = await system.query(
        owner,
        `select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as rows from ${name} t where clinic_id = $1`,
        [clinicId],
      );
      found[`${owner}.${name}`] = rows[0];
    }
  }
  return found;
}
