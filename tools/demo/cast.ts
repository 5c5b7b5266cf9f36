import type { ConsentKind } from '@stillwater/contracts';

/** Somebody who writes to one of the demo's clinics. Invented, as everybody here. */
export interface DemoPerson {
  readonly givenName: string;
  readonly familyName: string;
  /** The clinic's public address. */
  readonly clinic: string;
  readonly email?: string;
  readonly phone?: string;
  readonly state: string;
  readonly birthDate: string;
  readonly consents: readonly ConsentKind[];
}

/** Reached by mail. */
function byMail(name: string, clinic: string, state: string, birthDate: string): DemoPerson {
  const [givenName = '', familyName = ''] = name.split(' ');
  const email = `${name.toLowerCase().replace(' ', '.')}@example.com`;
  return { givenName, familyName, clinic, email, state, birthDate, consents: ['email'] };
}

/** Reached by text. */
function byText(name: string, clinic: string, state: string, birthDate: string, phone: string): DemoPerson {
  const [givenName = '', familyName = ''] = name.split(' ');
  return { givenName, familyName, clinic, phone, state, birthDate, consents: ['sms', 'calls'] };
}

/** One for each path that somebody can be on; their names begin with A, B, C and so on. */
export const storyPeople = {
  avery: { ...byMail('Avery Lane', 'asheville', 'NC', '1990-03-14'), phone: '+18285550101' },
  blake: byMail('Blake Moreno', 'asheville', 'TN', '1984-11-02'),
  casey: byMail('Casey Lindqvist', 'portland', 'OR', '1992-07-23'),
  devon: byMail('Devon Achterberg', 'asheville', 'NC', '1979-01-30'),
  emery: byText('Emery Salcido', 'tempe', 'AZ', '1968-05-09', '+14805550121'),
  finley: byMail('Finley Okafor', 'portland', 'WA', '1995-09-17'),
  gray: byMail('Gray Sutherland', 'asheville', 'VA', '1987-12-05'),
  harper: { ...byMail('Harper Benally', 'tempe', 'AZ', '1998-02-21'), phone: '+14805550122' },
} satisfies Record<string, DemoPerson>;

/** Two people for each clinic whose visits fill the schedule. */
export const regularPeople = {
  rowan: byMail('Rowan Ellery', 'asheville', 'NC', '1976-04-18'),
  marlow: byText('Marlow Quill', 'asheville', 'NC', '1989-10-11', '+18285550131'),
  tatum: byMail('Tatum Reyes', 'tempe', 'AZ', '1982-06-27'),
  wren: byText('Wren Sandoval', 'tempe', 'NM', '1993-08-03', '+14805550132'),
  juno: byMail('Juno Ashcombe', 'portland', 'OR', '1971-03-29'),
  lior: byMail('Lior Beck', 'portland', 'OR', '1986-12-19'),
} satisfies Record<string, DemoPerson>;
