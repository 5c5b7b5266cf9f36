import type { Work } from './requests.ts';
import type { Target } from './window.ts';

/** One diary that can be booked. */
export interface Desk {
  clinicId: string;
  staffId: string;
}

const COUNT_ROWS = `
select (select count(*)::int from appointment where state = 'booked') as appointment,
       (select count(*)::int from allocation where state = 'booked') as allocation,
       (select count(*)::int from staff_diary) as staff_diary,
       (select count(*)::int from outbox where type = 'appointment.booked.v1') as outbox,
       (select count(*)::int from audit_entry where action = 'book-slot' and result = 'ok') as audit_entry,
       (select count(*)::int from idempotency where answer is not null) as idempotency`;

/** A visit by phone takes the person and the member of staff. */
const ROWS_EACH = { appointment: 1, allocation: 2, staff_diary: 1, outbox: 1, audit_entry: 1, idempotency: 1 };

const DAY = 86_400_000;
/** A visit of 20 minutes with its buffer of 10. */
const SLOT = 30 * 60_000;
/** Two less than may be booked ahead: the bench runs into another day at times. */
const DAYS = 57;

/**
 * Times of diaries that are open day and night, each given out once. They lie apart: neighbours in time come from other
 * diaries and other days, so that a diary's day fills as slowly as it can.
 */
export class Bookings {
  readonly desks: readonly Desk[];
  private readonly from = Math.ceil((Date.now() + DAY) / DAY) * DAY;
  private given = 0;

  constructor(desks: readonly Desk[]) {
    this.desks = desks;
  }

  /** The same times once more, for another program with a database of its own. */
  again(): Bookings {
    return new Bookings(this.desks);
  }

  get work(): Work {
    const slots = (DAYS * DAY) / SLOT;
    if (this.given > slots * this.desks.length * 0.9)
      throw new Error('all times are booked: the bench needs more diaries');
    return { kind: 'booking', desks: this.desks, first: this.given, from: this.from, slot: SLOT, slots };
  }

  used(count: number): void {
    this.given += count;
  }
}

/** Books visits. */
export function bookingTarget(
  bookings: Bookings,
  target: Pick<Target, 'name' | 'port' | 'adminUrl' | 'settled' | 'headers'>,
): Target {
  return {
    ...target,
    work: () => bookings.work,
    sent: (count) => bookings.used(count),
    rows: { count: COUNT_ROWS, each: ROWS_EACH },
  };
}
