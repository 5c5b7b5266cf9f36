import type { AppointmentBooked, ConsentDocumentKind, StaffRole } from '@stillwater/contracts';

/** What is really so, as the owners know it: messages are judged by it, and by what was caught, and by nothing else. */

export interface PlayedPerson {
  id: string;
  inquiryId: string;
  clinicId: string;
  /** The person's own zone, or the clinic's. */
  zone: string;
  ownZone: boolean;
  language: string;
  givenName: string;
  email: string;
  phone: string;
  /** From the first moment until the second one messages of this way may be sent; absent: never. */
  consent: Partial<Record<'email' | 'sms', { until?: Date }>>;
  /** When the person did something themself, and waits for the answer. */
  acts: Date[];
  /** Acute flags. */
  flags: { from: Date; to?: Date }[];
  /** Words sent by text that are answered by text. */
  words: PlayedWord[];
  /** When staff and the person were in touch, and when that was heard of: nobody else knows. */
  contacts: { at: Date; heardAt: Date }[];
  /** What they put their name under, and when that was heard of. */
  signed: { kind: ConsentDocumentKind; version: number; at: Date; heardAt?: Date }[];
}

export interface PlayedWord {
  meaning: 'stop' | 'help';
  at: Date;
  /** Absent as long as it was not heard. */
  heardAt?: Date;
}

export interface PlayedVisit {
  person: PlayedPerson;
  /** As it is now. */
  booked: AppointmentBooked;
  version: number;
  token: string;
  bookedAt: Date;
  /** Every start that it has had, with the moment from which it has it. */
  starts: { from: Date; startsAt: Date; localStart: string }[];
  cancelledAt?: Date;
  confirmedAt?: Date;
  /** Staff noted that the person did not come, and when that was heard of. */
  missed?: { at: Date; heardAt?: Date };
  /** Staff took it back. */
  cameAt?: Date;
  /** What its clinic has people sign before it, the link to that, and what the front desk saw in its inbox. */
  papers?: { token: string; documents: readonly PlayedDocument[]; looks: { at: Date; isAsked: boolean }[] };
}

/** What is to be signed, from its publication until it is replaced or withdrawn, and when of both was heard. */
export interface PlayedDocument {
  kind: ConsentDocumentKind;
  version: number;
  from: Date;
  heardAt?: Date;
  until?: Date;
  /** Of a withdrawal; what is replaced ends as the next one is heard of. */
  endHeardAt?: Date;
}

/** A link that a person was sent, or was to be sent: to questions, to an update, or to choose a time. */
export interface PlayedLink {
  person: PlayedPerson;
  what: 'questions' | 'update' | 'offer';
  token: string;
  from: Date;
  /** From then on nobody wants it; absent: nothing came of it. */
  over?: Date;
  /** Messages with it, at most. */
  most: number;
}

export interface PlayedStaff {
  email: string;
  clinicId: string;
  /** The clinic's. */
  zone: string;
  roles: readonly StaffRole[];
}

/** A mail or a text, from the catcher's contents. */
export interface Caught {
  at: Date;
  channel: 'email' | 'sms';
  to: string;
  subject: string;
  /** What can be read of it: subject, text, HTML, file, names in its head. */
  words: string;
  text: string;
}

export interface Truth {
  people: readonly PlayedPerson[];
  visits: readonly PlayedVisit[];
  links: readonly PlayedLink[];
  staff: readonly PlayedStaff[];
  /** When the service was down. */
  downs: readonly { from: Date; to: Date }[];
}

/** Whether nothing was down so near to a moment that what was due then may have lapsed. */
export function isCalm({ downs }: Pick<Truth, 'downs'>, at: Date, withinMs: number): boolean {
  return !downs.some(
    ({ from, to }) => from.getTime() - withinMs < at.getTime() && at.getTime() < to.getTime() + withinMs,
  );
}

/** At any time, and by no flag held back. */
export function mayBeMailed({ consent, flags }: PlayedPerson): boolean {
  return Boolean(consent.email) && !consent.email?.until && flags.length === 0;
}
