import type { Absence, RoomCapability, WorkingHours } from '@stillwater/contracts';

export interface DemoRoom {
  readonly name: string;
  readonly capabilities: RoomCapability[];
}

export interface DemoCalendar {
  /** Weekly hours; whoever isn't named here works whenever the clinic is open. */
  readonly weekly: WorkingHours[];
  /** Away on these days, counted from the day on which the demo is made. */
  readonly away?: { readonly fromDay: number; readonly days: number };
}

function week(days: readonly number[], opens: string, closes: string): WorkingHours[] {
  return days.map((weekday) => ({ weekday, opens, closes }));
}

const room = (name: string, ...capabilities: RoomCapability[]): DemoRoom => ({ name, capabilities });

/** By the clinic's public address. */
export const demoRooms: Readonly<Record<string, readonly DemoRoom[]>> = {
  asheville: [room('Fern', 'dosing'), room('Moss', 'dosing'), room('Creek', 'therapy')],
  tempe: [
    room('Sage', 'infusion', 'dosing'),
    room('Ocotillo', 'dosing'),
    room('Mesa', 'therapy'),
    room('Obs-1', 'observation'),
    room('Obs-2', 'observation'),
  ],
  portland: [room('Tide', 'dosing'), room('Kelp', 'dosing'), room('Harbor', 'therapy'), room('Pier', 'therapy')],
};

/** By the e-mail address that people sign in with. */
export const demoCalendars: Readonly<Record<string, DemoCalendar>> = {
  'dana.whitlock@example.com': {
    weekly: [...week([1, 2, 3], '08:00', '16:00'), ...week([5], '08:00', '14:00')],
    away: { fromDay: 17, days: 3 },
  },
  'priya.raman@example.com': { weekly: week([1, 2, 3, 4], '09:00', '17:00') },
  'owen.castellanos@example.com': { weekly: [...week([2, 3, 4], '10:00', '18:00'), ...week([5], '09:00', '16:00')] },
  'sam.yellowhorse@example.com': { weekly: week([4, 5, 6], '08:00', '17:00') },
  'ruth.calder@example.com': { weekly: week([2, 3, 4, 5], '08:00', '15:00'), away: { fromDay: 24, days: 5 } },
  'iris.fontaine@example.com': { weekly: week([1, 2, 4, 5], '09:00', '17:00') },
  'noor.haddad@example.com': { weekly: week([2, 3, 4], '11:00', '19:00') },
};

export function absencesOf({ away }: DemoCalendar, dayAfter: (days: number) => string): Absence[] {
  if (!away) return [];
  return [{ from: `${dayAfter(away.fromDay)}T00:00`, until: `${dayAfter(away.fromDay + away.days)}T00:00` }];
}
