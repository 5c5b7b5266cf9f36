import type { components } from '@stillwater/api-client';
import { type FakeApi } from '@stillwater/ui/testing';
import { dana, gray, inquiryId, person, screeningId, theo, visitId } from './ids.js';

type Schemas = components['schemas'];

export const file: Schemas['PersonFile'] = {
  personId: person,
  givenName: 'Avery',
  familyName: 'Lane',
  stateOfResidence: 'NC',
  zone: 'America/New_York',
  language: 'en-US',
  patientState: 'in_screening',
  contactPoints: [
    {
      contactPointId: '01995000-0000-7000-8000-000000000e01',
      kind: 'email',
      value: 'avery.lane@example.com',
      confirmed: true,
      optedOut: false,
    },
    {
      contactPointId: '01995000-0000-7000-8000-000000000e02',
      kind: 'phone',
      value: '+18285550101',
      confirmed: false,
      optedOut: true,
    },
  ],
  consents: [
    { kind: 'email', textVersion: 'email.1.en-US', givenAt: '2026-11-02T14:03:20.512Z' },
    {
      kind: 'sms',
      textVersion: 'sms.1.en-US',
      givenAt: '2026-11-02T14:03:20.512Z',
      revokedAt: '2026-11-03T09:00:00Z',
      state: 'withdrawn',
    },
    { kind: 'calls', textVersion: 'calls.1.en-US', givenAt: '2026-11-03T15:30:00Z', state: 'asked' },
  ],
  inquiries: [
    {
      inquiryId,
      personId: person,
      givenName: 'Avery',
      familyName: 'Lane',
      intent: 'ready_to_schedule',
      state: 'consult_booked',
      urgency: 'routine',
      assigneeId: theo,
      receivedAt: '2026-11-02T14:03:20.512Z',
      version: 4,
    },
  ],
  version: 3,
  abilities: ['edit', 'add-contact-point', 'revoke-consent'],
};

export const grayFile: Schemas['PersonFile'] = {
  ...file,
  personId: gray,
  givenName: 'Gray',
  familyName: 'Featherstonehaugh-Castellanos',
  patientState: 'prospect',
  contactPoints: [],
  consents: [],
  inquiries: [],
  abilities: [],
};

export const list: Schemas['PersonListItem'][] = [
  {
    personId: person,
    givenName: 'Avery',
    familyName: 'Lane',
    stateOfResidence: 'NC',
    patientState: 'in_screening',
    lastInquiryAt: '2026-11-02T14:03:20.512Z',
  },
  {
    personId: gray,
    givenName: 'Gray',
    familyName: 'Featherstonehaugh-Castellanos',
    stateOfResidence: 'TN',
    patientState: 'prospect',
  },
];

const entry = (
  at: string,
  type: string,
  eventId: string,
  causedById: string | undefined,
  facts: Record<string, string>,
  subject: { readonly kind: string; readonly id: string },
): Schemas['TimelineEntry'] => ({
  eventId,
  at,
  type,
  owner: { notification: 'notifications', appointment: 'scheduling' }[type.split('.')[0] ?? ''] ?? 'inquiries',
  subjectKind: subject.kind,
  subjectId: subject.id,
  ...(causedById === undefined ? {} : { causedById }),
  correlationId: '01995000-0000-7000-8000-00000000c001',
  facts: Object.entries(facts).map(([name, value]) => ({ name, value })),
});

const ids = ['01995000-0000-7000-8000-000000000101', '01995000-0000-7000-8000-000000000102'] as const;
const visit = { kind: 'appointment', id: visitId };
const inquiry = { kind: 'inquiry', id: inquiryId };

/** The latest first, as the server answers. */
export const timeline: Schemas['TimelineEntry'][] = [
  entry(
    '2026-11-03T15:10:02Z',
    'notification.suppressed.v1',
    '01995000-0000-7000-8000-000000000104',
    ids[1],
    { rule: 'N06', channel: 'sms', reason: 'opted_out' },
    visit,
  ),
  entry(
    '2026-11-03T15:10:01Z',
    'notification.sent.v1',
    '01995000-0000-7000-8000-000000000103',
    ids[1],
    { rule: 'N06', channel: 'email' },
    visit,
  ),
  entry(
    '2026-11-03T15:10:00Z',
    'appointment.booked.v1',
    ids[1],
    undefined,
    { serviceCode: 'CONSULT', mode: 'phone', startsAt: '2026-11-04T14:00:00Z' },
    visit,
  ),
  entry(
    '2026-11-02T14:05:02Z',
    'safety.flag_raised.v1',
    '01995000-0000-7000-8000-000000000106',
    '01995000-0000-7000-8000-00000000dead',
    {},
    { kind: 'safety_flag', id: '01995000-0000-7000-8000-0000000000c2' },
  ),
  entry(
    '2026-11-02T14:04:00Z',
    'inquiry.contacted.v1',
    '01995000-0000-7000-8000-000000000105',
    undefined,
    { channel: 'phone', reached: 'true', byId: dana },
    inquiry,
  ),
  entry('2026-11-02T14:03:20Z', 'inquiry.received.v1', ids[0], undefined, { intent: 'ready_to_schedule' }, inquiry),
  entry(
    '2026-11-01T10:00:00Z',
    'care.plan_drawn.v1',
    '01995000-0000-7000-8000-000000000107',
    undefined,
    {},
    {
      kind: 'screening',
      id: screeningId,
    },
  ),
];

export const reply: Schemas['Reply'] = {
  replyId: '01995000-0000-7000-8000-000000000b51',
  personId: person,
  channel: 'sms',
  from: '+18285550101',
  text: 'Can I bring my sister?',
  meaning: 'other',
  urgency: 'routine',
  receivedAt: '2026-11-03T14:21:00Z',
};

const asked = (body: unknown): readonly string[] => (body as Schemas['PeopleToName']).personIds;
const nameOf = ({ personId, givenName, familyName }: Schemas['PersonListItem']): Schemas['PersonName'] => ({
  personId,
  givenName,
  ...(familyName === undefined ? {} : { familyName }),
});

export const people: FakeApi = {
  'GET /v1/clinics/*/people': () => ({ body: { items: list } }),
  'POST /v1/clinics/*/people/search': () => ({ body: { items: list.slice(1) } }),
  'POST /v1/clinics/*/people/names': ({ body }) => ({
    body: { items: list.filter(({ personId }) => asked(body).includes(personId)).map(nameOf) },
  }),
  'GET /v1/clinics/*/people/*': ({ path }) => ({
    body: path.endsWith(gray) ? grayFile : file,
    headers: { etag: '"3"' },
  }),
  'GET /v1/clinics/*/people/*/timeline': () => ({ body: { items: timeline } }),
  'GET /v1/clinics/*/replies/*': () => ({ body: reply }),
};

export const noPeople: FakeApi = {
  'GET /v1/clinics/*/people': () => ({ body: { items: [] } }),
  'POST /v1/clinics/*/people/search': () => ({ body: { items: [] } }),
  'GET /v1/clinics/*/people/*': () => ({ body: grayFile, headers: { etag: '"1"' } }),
  'GET /v1/clinics/*/people/*/timeline': () => ({ body: { items: [] } }),
};
