import { fileURLToPath } from 'node:url';
import type { components } from '@stillwater/api-client';
import { problem, visiting, type FakeApi } from '@stillwater/ui/testing';
import { clinicId, dana, person, theo } from './ids.js';
import { clinics, newClinic } from './clinic.js';
import { documents, noDocuments } from './documents.js';
import { noPeople, people } from './people.js';
import { noSchedule, schedule } from './schedule.js';
import { nothingSent, sending } from './sending.js';
import { templates } from './templates.js';
import { noScreenings, screenings } from './screenings.js';

export { clinicId, dana, theo } from './ids.js';

type Schemas = components['schemas'];

export const adminApp = { dist: fileURLToPath(new URL('../dist', import.meta.url)), base: '/admin/' };

/** A member of staff on Wednesday, November 4, 2026, 9 in the morning in Asheville. */
export const visitingStaff = () => visiting(adminApp, { at: '2026-11-04T14:00:00Z' });

export const session: Schemas['SessionView'] = {
  staffId: theo,
  name: 'Theo Banks',
  email: 'theo.banks@example.com',
  totp: 'on',
  memberships: [
    {
      clinicId,
      slug: 'asheville',
      name: 'Juniper & Tide Asheville',
      zone: 'America/New_York',
      roles: ['intake', 'manager', 'prescriber'],
      abilities: [
        'clinic.read',
        'clinic.edit',
        'staff.read',
        'staff.manage',
        'inquiry.read',
        'inquiry.work',
        'person.read',
        'person.work',
        'timeline.read',
        'screening.invite',
        'screening.read',
        'screening.review',
        'screening.decide',
        'consent.read',
        'consent.edit',
        'schedule.read',
        'schedule.work',
        'schedule.edit',
        'safety-flag.read',
        'safety-flag.acknowledge',
        'safety-flag.resolve',
        'message.read',
        'message.redrive',
        'flow.read',
        'template.read',
        'template.edit',
        'staff-notice.read',
        'staff-notice.work',
        'parked-message.read',
        'parked-message.resolve',
      ],
    },
    {
      clinicId: '01995000-0000-7000-8000-000000000002',
      slug: 'tempe',
      name: 'Juniper & Tide Tempe',
      zone: 'America/Phoenix',
      roles: ['auditor'],
      abilities: ['clinic.read', 'safety-flag.read'],
    },
  ],
};

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export const inquiries: Schemas['InquiryListItem'][] = [
  {
    inquiryId: '01995000-0000-7000-8000-0000000000a1',
    personId: person,
    givenName: 'Harper',
    intent: 'question',
    state: 'new',
    urgency: 'acute',
    receivedAt: ago(12),
    version: 1,
  },
  {
    inquiryId: '01995000-0000-7000-8000-0000000000a2',
    personId: person,
    givenName: 'Avery',
    familyName: 'Lane',
    intent: 'ready_to_schedule',
    state: 'new',
    urgency: 'routine',
    receivedAt: ago(20),
    version: 1,
  },
  {
    inquiryId: '01995000-0000-7000-8000-0000000000a3',
    personId: person,
    givenName: 'Blake',
    familyName: 'Featherstonehaugh-Castellanos',
    intent: 'question',
    state: 'contacted',
    urgency: 'routine',
    assigneeId: theo,
    receivedAt: ago(3000),
    contactedAt: ago(2900),
    version: 3,
  },
];

export const inquiry: Schemas['InquiryDetail'] = {
  inquiryId: '01995000-0000-7000-8000-0000000000a2',
  personId: person,
  givenName: 'Avery',
  familyName: 'Lane',
  intent: 'ready_to_schedule',
  state: 'new',
  urgency: 'routine',
  receivedAt: '2026-11-02T14:03:20.512Z',
  version: 1,
  message: 'A friend told me about you.\nWhen could we talk?',
  inDanger: false,
  aboutSomeoneElse: false,
  underEighteen: false,
  email: 'avery.lane@example.com',
  phone: '+18285550101',
  stateOfResidence: 'NC',
  consents: [{ kind: 'email', textVersion: 'email.1.en-US', givenAt: '2026-11-02T14:03:20.512Z' }],
  contacts: [
    { channel: 'phone', reached: false, note: 'Voicemail, said nothing.', at: '2026-11-02T15:00:00Z', byId: theo },
  ],
  otherInquiries: ['01995000-0000-7000-8000-0000000000a9'],
  abilities: ['read', 'assign', 'log-contact', 'close'],
};

export const urgentInquiry: Schemas['InquiryDetail'] = {
  ...inquiry,
  urgency: 'acute',
  inDanger: true,
  underEighteen: true,
  aboutSomeoneElse: true,
  contacts: [],
  consents: [],
  otherInquiries: [],
};

export const messages: Schemas['MessageItem'][] = [
  {
    messageId: '01995000-0000-7000-8000-0000000000b3',
    rule: 'N12',
    flowVersion: 1,
    step: 'two_days',
    channel: 'sms',
    audience: 'person',
    state: 'pending',
    subjectKind: 'appointment',
    subjectId: '01995000-0000-7000-8000-000000000a01',
    personId: person,
    createdAt: '2026-11-02T15:00:00Z',
    dueAt: '2026-11-04T14:00:00Z',
    attempts: 0,
  },
  {
    messageId: '01995000-0000-7000-8000-0000000000b1',
    rule: 'N01',
    flowVersion: 1,
    step: 'at_once',
    channel: 'email',
    audience: 'person',
    state: 'sent',
    subjectId: inquiry.inquiryId,
    personId: person,
    createdAt: '2026-11-02T14:03:20.655Z',
    sentAt: '2026-11-02T14:03:20.790Z',
    attempts: 1,
  },
  {
    messageId: '01995000-0000-7000-8000-0000000000b2',
    rule: 'N01',
    flowVersion: 1,
    channel: 'sms',
    audience: 'person',
    state: 'suppressed',
    reason: 'no_consent',
    subjectId: inquiry.inquiryId,
    personId: person,
    createdAt: '2026-11-02T14:03:20.655Z',
    attempts: 0,
  },
];

export const flags: Schemas['SafetyFlagItem'][] = [
  {
    flagId: '01995000-0000-7000-8000-0000000000c1',
    personId: person,
    level: 'acute',
    source: 'inquiry',
    subjectId: '01995000-0000-7000-8000-0000000000a1',
    raisedAt: ago(12),
    state: 'raised',
    version: 1,
  },
  {
    flagId: '01995000-0000-7000-8000-0000000000c2',
    personId: person,
    level: 'review',
    source: 'inquiry',
    subjectId: '01995000-0000-7000-8000-0000000000a3',
    raisedAt: '2026-11-02T14:03:20.634Z',
    state: 'acknowledged',
    acknowledgedAt: '2026-11-02T14:05:02.118Z',
    acknowledgedById: dana,
    note: 'Called back, is with a friend.',
    version: 2,
  },
  {
    flagId: '01995000-0000-7000-8000-0000000000c3',
    personId: person,
    level: 'non_acute',
    source: 'screening',
    subjectId: '01995000-0000-7000-8000-000000000501',
    raisedAt: '2026-10-01T14:03:20.634Z',
    state: 'resolved',
    acknowledgedAt: '2026-10-01T14:05:02.118Z',
    acknowledgedById: dana,
    resolvedAt: '2026-10-02T16:40:11.902Z',
    resolvedById: dana,
    resolutionNote: 'Seen with a brother. No plan.',
    version: 3,
  },
];

/** Half past nine in the morning in Asheville was the time by which the first should have been done. */
export const notices: Schemas['StaffNotice'][] = [
  {
    noticeId: '01995000-0000-7000-8000-0000000000d0',
    rule: 'N03',
    priority: 'urgent',
    subjectKind: 'safety_flag',
    subjectId: '01995000-0000-7000-8000-0000000000c1',
    personId: person,
    createdAt: '2026-11-04T13:05:00Z',
    dueAt: '2026-11-04T13:30:00Z',
    abilities: ['acknowledge'],
  },
  {
    noticeId: '01995000-0000-7000-8000-0000000000d1',
    rule: 'N02',
    priority: 'ready',
    subjectKind: 'inquiry',
    subjectId: inquiry.inquiryId,
    createdAt: ago(20),
    abilities: ['acknowledge', 'snooze'],
  },
  {
    noticeId: '01995000-0000-7000-8000-0000000000d3',
    rule: 'N34',
    priority: 'ready',
    subjectKind: 'appointment',
    subjectId: '01995000-0000-7000-8000-000000000a01',
    personId: person,
    createdAt: '2026-11-04T12:00:00Z',
    dueAt: '2026-11-04T20:00:00Z',
    acknowledgedById: dana,
    acknowledgedAt: '2026-11-04T12:10:00Z',
    abilities: ['snooze', 'resolve'],
  },
  {
    noticeId: '01995000-0000-7000-8000-0000000000d2',
    rule: 'N99',
    priority: 'routine',
    subjectKind: 'message',
    subjectId: inquiry.inquiryId,
    createdAt: ago(90),
    abilities: ['acknowledge', 'snooze', 'resolve'],
  },
];

export const parked: Schemas['ParkedDetail'] = {
  parkedId: '01995000-0000-7000-8000-0000000000e1',
  consumer: 'screening-raise-flag-for-urgent-inquiry',
  type: 'inquiry.flagged_urgent.v1',
  eventId: '01995a10-3c45-7f61-8b20-7e4d1c905508',
  aggregateId: inquiry.inquiryId,
  reason: 'The handler failed 10 times: connection refused.',
  attempts: 10,
  parkedAt: '2026-11-02T14:41:07.220Z',
  state: 'parked',
  clinicId,
  envelope: '{"specversion":"1.0","type":"inquiry.flagged_urgent.v1","data":{"level":"acute"}}',
};

/** Someone signed in, in a clinic where everything is full. */
export const full: FakeApi = {
  'GET /v1/session': () => ({ body: session }),
  'GET /v1/demo/clock': () => problem(404, 'route.unknown'),
  // Pages ask from time to time where nobody tells them.
  'GET /v1/clinics/*/live': () => problem(503, 'server.stopping'),
  ...people,
  ...screenings,
  ...schedule,
  ...clinics,
  ...sending,
  ...templates,
  ...documents,
  'GET /v1/clinics/*/inquiries': () => ({ body: { items: inquiries } }),
  'GET /v1/clinics/*/inquiries/*': () => ({ body: inquiry, headers: { etag: '"1"' } }),
  'GET /v1/clinics/*/messages': () => ({ body: { items: messages } }),
  'GET /v1/clinics/*/safety-flags': () => ({ body: { items: flags } }),
  'GET /v1/clinics/*/staff-notices': () => ({ body: { items: notices } }),
  'GET /v1/clinics/*/morning-mail': () => ({ body: { wanted: true } }),
  'GET /v1/clinics/*/parked-messages': () => ({ body: { items: [parked] } }),
  'GET /v1/clinics/*/parked-messages/*/*': () => ({ body: parked }),
};

/** The same clinic with nothing in it. */
export const empty: FakeApi = {
  ...full,
  ...noPeople,
  ...noScreenings,
  ...noSchedule,
  ...newClinic,
  ...nothingSent,
  ...noDocuments,
  'GET /v1/clinics/*/inquiries': () => ({ body: { items: [] } }),
  'GET /v1/clinics/*/messages': () => ({ body: { items: [] } }),
  'GET /v1/clinics/*/templates': () => ({ body: { items: [] } }),
  'GET /v1/clinics/*/safety-flags': () => ({ body: { items: [] } }),
  'GET /v1/clinics/*/staff-notices': () => ({ body: { items: [] } }),
  'GET /v1/clinics/*/parked-messages': () => ({ body: { items: [] } }),
};
