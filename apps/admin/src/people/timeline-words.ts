const known = [
  'clinic.changed',
  'inquiry.received',
  'inquiry.flagged_urgent',
  'inquiry.assigned',
  'inquiry.contacted',
  'inquiry.progressed',
  'inquiry.closed',
  'person.changed',
  'screening.invited',
  'screening.started',
  'screening.submitted',
  'screening.recommended',
  'screening.decided',
  'screening.released',
  'screening.release_read',
  'screening.expired',
  'screening.corrected',
  'consent.signed',
  'safety.flag_raised',
  'safety.acknowledged',
  'safety.resolved',
  'booking.offered',
  'booking.offer_ended',
  'appointment.booked',
  'appointment.rescheduled',
  'appointment.confirmed',
  'appointment.cancelled',
  'appointment.no_show',
  'appointment.no_show_withdrawn',
  'appointment.hold_expired',
  'reply.received',
  'notification.sent',
  'notification.delivered',
  'notification.suppressed',
  'notification.failed',
] as const;

/** The catalogue's words for an event whatever its version; a newer one is shown by its own name. */
export const eventIds: Readonly<Record<string, `event.${(typeof known)[number]}`>> = Object.fromEntries(
  known.map((name) => [name, `event.${name}`]),
);

/** The name of an event without its version. */
export const withoutVersion = (type: string): string => type.replace(/\.v\d+$/, '');

/** What should catch the eye on the timeline. */
export const isCare = (type: string): boolean => type.startsWith('safety.') || type.startsWith('inquiry.flagged');
