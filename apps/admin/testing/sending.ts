import type { components } from '@stillwater/api-client';
import type { FakeApi } from '@stillwater/ui/testing';
import { person } from './ids.js';

type Schemas = components['schemas'];

const appointment = { subjectKind: 'appointment', subjectId: '01995000-0000-7000-8000-000000000a01' } as const;

/** A text two hours before a visit, whose provider was away until nobody tried any more. */
export const stuckMessage: Schemas['MessageItem'] = {
  messageId: '01995000-0000-7000-8000-0000000000b7',
  rule: 'N12',
  flowVersion: 2,
  step: 'two_hours',
  channel: 'sms',
  audience: 'person',
  state: 'failed',
  reason: 'undeliverable',
  ...appointment,
  personId: person,
  createdAt: '2026-11-04T13:00:00Z',
  attempts: 4,
};

export const stuckDetail: Schemas['MessageDetail'] = {
  message: stuckMessage,
  cause: {
    events: ['appointment.booked.v1', 'appointment.rescheduled.v1'],
    eventId: '01995a10-3c45-7f61-8b20-7e4d1c905508',
    correlationId: '01995a10-3c44-7d10-a2b1-5f0c9e305507',
    happenedAt: '2026-10-28T14:03:20.512Z',
    subjectVersion: 1,
    ...appointment,
  },
  ownFlow: false,
  wantedAt: '2026-11-04T13:00:00Z',
  timer: {
    wantedAt: '2026-11-04T13:00:00Z',
    dueAt: '2026-11-04T13:00:00Z',
    firedAt: '2026-11-04T13:00:00.031Z',
  },
  log: [
    { at: '2026-11-04T13:00:00.050Z', what: 'planned', attempt: 0 },
    { at: '2026-11-04T13:00:01Z', what: 'postponed', reason: 'sms_503', attempt: 1 },
    { at: '2026-11-04T13:36:01Z', what: 'failed', reason: 'undeliverable', attempt: 4 },
  ],
  others: [
    {
      ...stuckMessage,
      messageId: '01995000-0000-7000-8000-0000000000b8',
      channel: 'email',
      state: 'suppressed',
      reason: 'no_consent',
      attempts: 1,
    },
  ],
  tasks: [
    {
      noticeId: '01995000-0000-7000-8000-0000000000d7',
      rule: 'N34',
      priority: 'ready',
      personId: person,
      createdAt: '2026-11-04T13:36:01Z',
      ...appointment,
    },
  ],
  stuckBy: 'undeliverable',
  fix: 'retry',
};

const planned: Schemas['PlannedMessage'][] = [
  {
    rule: 'N12',
    flowVersion: 2,
    step: 'two_days',
    channel: 'sms',
    channels: [{ channel: 'email', refusal: 'opted_out' }, { channel: 'sms' }],
    wantedAt: '2026-11-08T08:00:00Z',
    sendAt: '2026-11-08T16:00:00Z',
    localTime: '2026-11-08T09:00',
    zone: 'America/Denver',
    movedByQuietHours: true,
    risks: ['appointment_cancelled', 'consent_taken_back', 'text_caps'],
    ...appointment,
  },
  {
    rule: 'N12',
    flowVersion: 2,
    step: 'two_hours',
    channels: [
      { channel: 'sms', refusal: 'no_consent' },
      { channel: 'email', refusal: 'opted_out' },
    ],
    wantedAt: '2026-11-10T13:00:00Z',
    sendAt: '2026-11-10T16:00:00Z',
    localTime: '2026-11-10T09:00',
    zone: 'America/Denver',
    movedByQuietHours: false,
    reason: 'no_consent',
    risks: ['appointment_cancelled'],
    ...appointment,
  },
];

const metrics: Schemas['MessageMetrics'] = {
  at: '2026-11-04T14:00:00Z',
  timers: { due: 0 },
  messages: { due: 3, oldestDueAt: '2026-11-04T13:58:00Z' },
  stuck: 2,
  windows: [
    {
      hours: 24,
      counts: [
        { channel: 'email', state: 'sent', count: 1204 },
        { channel: 'sms', state: 'suppressed', reason: 'no_consent', count: 12 },
        { channel: 'sms', state: 'sent', reason: 'undelivered', count: 1 },
      ],
      timersFired: 318,
      lagP50Ms: 14,
      lagP99Ms: 1210,
    },
    { hours: 168, counts: [], timersFired: 2, lagP50Ms: 90_000, lagP99Ms: 5_400_000 },
  ],
};

const flows: Schemas['FlowItem'][] = [
  {
    rule: 'N01',
    audience: 'person',
    purpose: 'care',
    essential: true,
    own: false,
    version: 1,
    inForce: 1,
    shippedVersion: 1,
  },
  {
    rule: 'N12',
    audience: 'person',
    purpose: 'care',
    essential: false,
    own: true,
    version: 1001,
    inForce: 1001,
    shippedVersion: 2,
    replacedAt: '2026-11-02T14:20:00Z',
  },
];

/** A clinic in which messages come, go, and do not arrive. */
export const sending: FakeApi = {
  'GET /v1/clinics/*/messages/*': () => ({ body: stuckDetail }),
  'GET /v1/clinics/*/people/*/planned-messages': () => ({
    body: { untilAt: '2026-12-04T14:00:00Z', items: planned, more: false },
  }),
  'GET /v1/clinics/*/message-metrics': () => ({ body: metrics }),
  'GET /v1/clinics/*/flows': () => ({ body: { items: flows } }),
};

/** The same clinic before it has sent anything. */
export const nothingSent: FakeApi = {
  ...sending,
  'GET /v1/clinics/*/people/*/planned-messages': () => ({
    body: { untilAt: '2026-12-04T14:00:00Z', items: [], more: false },
  }),
  'GET /v1/clinics/*/message-metrics': () => ({
    body: {
      ...metrics,
      messages: { due: 0 },
      stuck: 0,
      windows: metrics.windows.map(({ hours }) => ({ hours, counts: [], timersFired: 0 })),
    },
  }),
};
