import type { Closure, Licence, LicenceType, OpeningHours } from '@stillwater/contracts';
import type { Role } from '@stillwater/platform';

import type { NewClinic } from '../clinics/create-clinic.js';

/** An invented practice: every person is made up, phones are from the 555-01 range, e-mail goes to example.com. */
export const demoOrganisation = 'Juniper & Tide';

export const demoPassword = 'juniper and tide';

interface DemoPerson {
  name: string;
  roles: Role[];
  licences?: Licence[];
}

export interface DemoClinic {
  profile: Omit<NewClinic, 'organisationId'>;
  people: DemoPerson[];
}

/** `Dr. Lena Ortiz-Vance` is found under `lena.ortiz-vance@example.com`. */
export function demoAddress(name: string): string {
  return `${name
    .replace(/^Dr\. /, '')
    .toLowerCase()
    .replaceAll(' ', '.')}@example.com`;
}

const federalHolidays = (
  '2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 2026-11-11 2026-11-26 ' +
  '2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-10-11 2027-11-11 2027-11-25 2027-12-24'
).split(' ');

const closures: Closure[] = [
  ...federalHolidays.map((day) => ({ from: day, to: day, reason: 'Federal holiday' })),
  { from: '2026-12-24', to: '2026-12-26', reason: 'Winter break' },
];

function open(days: readonly number[], opens: string, closes: string, weekOfMonth?: number): OpeningHours[] {
  return days.map((weekday) => ({ weekday, opens, closes, ...(weekOfMonth && { weekOfMonth }) }));
}

/** Invented licences, one per state, that outlast the demo. */
function licensed(type: LicenceType, number: string, ...states: string[]): Licence[] {
  return states.map((state) => ({ type, state, number: `${state}-${number}`, expires: '2028-12-31' }));
}

const everyClinic = { language: 'en-US', languages: ['en-US', 'es-US'], senderName: 'JT Office', closures };

export const demoClinics: readonly DemoClinic[] = [
  {
    profile: {
      ...everyClinic,
      slug: 'asheville',
      name: 'Juniper & Tide Asheville',
      zone: 'America/New_York',
      phone: '+18285550142',
      postalAddress: '42 Juniper Lane, Asheville, NC 28801',
      licensedStates: ['NC', 'TN', 'VA'],
      introduction: 'A small team in the hills. We take time before a session, and more time after it.',
      hours: [...open([1, 2, 3, 4], '08:00', '18:00'), ...open([5], '08:00', '16:00')],
    },
    people: [
      { name: 'Dana Whitlock', roles: ['prescriber'], licences: licensed('MD', '55501', 'NC', 'TN', 'VA') },
      { name: 'Priya Raman', roles: ['therapist'], licences: licensed('LCMHC', '55502', 'NC') },
      { name: 'Owen Castellanos', roles: ['therapist'], licences: licensed('LCSW', '55503', 'NC', 'TN') },
      { name: 'Mara Lind', roles: ['nurse'], licences: licensed('RN', '55504', 'NC') },
      { name: 'Theo Banks', roles: ['intake'] },
      { name: 'Jo Harker', roles: ['manager'] },
    ],
  },
  {
    profile: {
      ...everyClinic,
      slug: 'tempe',
      name: 'Juniper & Tide Tempe',
      zone: 'America/Phoenix',
      phone: '+14805550117',
      postalAddress: '7 Ocotillo Court, Tempe, AZ 85281',
      licensedStates: ['AZ', 'NM'],
      introduction: 'Quiet rooms near the lake, with a team that works in English and in Spanish.',
      hours: open([2, 3, 4, 5, 6], '08:00', '17:00'),
      closures: [...closures, { from: '2026-11-06', to: '2026-11-06', reason: 'Staff day' }],
    },
    people: [
      { name: 'Dr. Lena Ortiz-Vance', roles: ['prescriber'], licences: licensed('DO', '55505', 'AZ', 'NM') },
      { name: 'Sam Yellowhorse', roles: ['prescriber'], licences: licensed('NP', '55506', 'AZ') },
      { name: 'Ruth Calder', roles: ['therapist'], licences: licensed('LPC', '55507', 'AZ') },
      { name: 'Nico Tran', roles: ['therapist'], licences: licensed('LCSW', '55508', 'AZ') },
      { name: 'Gwen Abara', roles: ['nurse'], licences: licensed('RN', '55509', 'AZ') },
      { name: 'Eli Moss', roles: ['nurse'] },
      { name: 'Kit Daly', roles: ['intake'] },
      { name: 'Pat Soto', roles: ['manager'] },
    ],
  },
  {
    profile: {
      ...everyClinic,
      slug: 'portland',
      name: 'Juniper & Tide Portland',
      zone: 'America/Los_Angeles',
      phone: '+15035550168',
      postalAddress: '310 Tidewater Street, Portland, OR 97209',
      licensedStates: ['OR', 'WA'],
      introduction: 'On the east bank, with room for two and time for one.',
      hours: [...open([1, 2, 3, 4, 5], '09:00', '19:00'), ...open([6], '09:00', '13:00', 1)],
    },
    people: [
      { name: 'Iris Fontaine', roles: ['prescriber'], licences: licensed('PMHNP', '55510', 'OR', 'WA') },
      { name: 'Caleb Wren', roles: ['therapist'], licences: licensed('LMFT', '55511', 'OR') },
      { name: 'Noor Haddad', roles: ['therapist'], licences: licensed('PSYD', '55512', 'OR', 'WA') },
      { name: 'Bea Lund', roles: ['nurse'], licences: licensed('RN', '55513', 'OR') },
      { name: 'Sky Romero', roles: ['intake'] },
      { name: 'Alex Pruitt', roles: ['manager'] },
    ],
  },
];

/** They act in every clinic of the organisation. */
export const demoOrganisationPeople: readonly { name: string; roles: ('operator' | 'auditor')[] }[] = [
  { name: 'Morgan Vale', roles: ['operator'] },
  { name: 'Quinn Ashby', roles: ['auditor'] },
];
