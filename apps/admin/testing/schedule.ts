import type { components } from '@stillwater/api-client';
import type { FakeApi } from '@stillwater/ui/testing';
import { creek, dana, fern, gray, person, theo, visitId } from './ids.js';

type Schemas = components['schemas'];

const zone = 'America/New_York';

/** Days of standard time in Asheville, five hours behind UTC. */
const visit = (
  at: string,
  minutes: number,
  more: Partial<Schemas['AppointmentView']> = {},
): Schemas['AppointmentView'] => {
  const startsAt = new Date(`${at}:00-05:00`);
  return {
    appointmentId: visitId,
    personId: person,
    serviceCode: 'CONSULT',
    state: 'booked',
    mode: 'phone',
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + minutes * 60_000).toISOString(),
    localStart: at,
    zone,
    staffIds: [theo],
    bookedAt: '2026-11-02T15:10:00.000Z',
    version: 2,
    abilities: ['confirm', 'move', 'cancel'],
    ...more,
  };
};

const numbered = (last: string) => `01995000-0000-7000-8000-000000000a${last}`;

export const booked = visit('2026-11-04T09:00', 20);
export const held = visit('2026-11-04T11:00', 20, {
  state: 'held',
  abilities: ['book', 'cancel'],
  holdEndsAt: '2026-11-04T14:09:00.000Z',
});

export const visits: Schemas['AppointmentView'][] = [
  booked,
  visit('2026-11-04T09:15', 60, {
    appointmentId: numbered('02'),
    personId: gray,
    serviceCode: 'MED_EVAL',
    mode: 'in_person',
    state: 'confirmed',
    staffIds: [dana],
    roomId: creek,
  }),
  visit('2026-11-04T09:30', 55, {
    appointmentId: numbered('03'),
    serviceCode: 'PREP',
    mode: 'video',
    staffIds: [dana],
  }),
  visit('2026-11-04T16:00', 60, {
    appointmentId: numbered('04'),
    personId: gray,
    serviceCode: 'MED_EVAL',
    staffIds: [dana],
    state: 'cancelled',
  }),
  visit('2026-11-04T17:30', 55, {
    appointmentId: numbered('05'),
    serviceCode: 'PREP',
    mode: 'in_person',
    staffIds: [theo],
    roomId: fern,
    state: 'held',
  }),
];

const terms = {
  offered: true,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 10,
  rooms: [],
  version: 1,
} satisfies Partial<Schemas['ClinicService']>;

export const services: Schemas['ClinicService'][] = [
  {
    ...terms,
    serviceCode: 'CONSULT',
    durationMinutes: 20,
    modes: ['phone', 'video'],
    roles: ['intake', 'therapist'],
  },
  {
    ...terms,
    serviceCode: 'MED_EVAL',
    durationMinutes: 60,
    modes: ['video', 'in_person'],
    roles: ['prescriber'],
    rooms: ['therapy'],
  },
  { ...terms, serviceCode: 'PREP', offered: false, durationMinutes: 55, modes: ['video'], roles: ['therapist'] },
];

export const resources: Schemas['ResourceList'] = {
  zone,
  rooms: [
    { roomId: creek, name: 'Creek', capabilities: ['therapy'], inUse: true, version: 1 },
    { roomId: fern, name: 'Fern', capabilities: ['dosing', 'therapy'], inUse: false, version: 2 },
  ],
  staff: [
    { staffId: theo, roles: ['intake'], active: true, absences: [], version: 1 },
    {
      staffId: dana,
      roles: ['prescriber'],
      active: true,
      weekly: [
        { weekday: 1, opens: '09:00', closes: '12:00' },
        { weekday: 1, opens: '13:00', closes: '17:00' },
        { weekday: 3, opens: '09:00', closes: '15:00' },
      ],
      absences: [{ from: '2026-11-26T00:00', until: '2026-11-28T00:00' }],
      version: 4,
    },
  ],
};

export const slots: Schemas['SlotPage'] = {
  zone,
  groups: [
    { date: '2026-11-05', utcOffset: '-05:00', times: ['09:00', '09:15', '13:45'], staffIds: [theo] },
    { date: '2026-11-06', utcOffset: '-05:00', times: ['10:00'], staffIds: [theo, dana] },
  ],
};

export const schedule: FakeApi = {
  'GET /v1/clinics/*/appointments': () => ({ body: { zone, items: visits } }),
  'GET /v1/clinics/*/appointments/*': () => ({ body: booked, headers: { etag: '"2"' } }),
  'GET /v1/clinics/*/services': () => ({ body: { items: services } }),
  'GET /v1/clinics/*/resources': () => ({ body: resources }),
  'GET /v1/clinics/*/slots': () => ({ body: slots }),
};

export const noSchedule: FakeApi = {
  'GET /v1/clinics/*/appointments': () => ({ body: { zone, items: [] } }),
  'GET /v1/clinics/*/services': () => ({ body: { items: [] } }),
  'GET /v1/clinics/*/resources': () => ({ body: { zone, rooms: [], staff: [] } }),
  'GET /v1/clinics/*/slots': () => ({ body: { zone, groups: [] } }),
};
