import type { Tooth } from './teeth.ts';

/** What a clinic and its people stand on: bookings, decisions, papers, messages. */
export const clinicTeeth: readonly Tooth[] = [
  {
    guarantee: 'allocation: one time of a room, a person or a member of staff is taken once',
    takenOut: [
      {
        file: 'apps/scheduling/src/migrations/1795600000001-book-nobody-twice.ts',
        from: 'exclude using gist (clinic_id with =, resource_id with =, span with &&)',
        to: 'exclude using gist (clinic_id with =, resource_id with =, appointment_id with =, span with &&)',
      },
      {
        file: 'apps/scheduling/src/migrations/1795600000001-book-nobody-twice.ts',
        from: 'exclude using gist (organisation_id with =, staff_id with =, span with &&)',
        to: 'exclude using gist (organisation_id with =, staff_id with =, appointment_id with =, span with &&)',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'apps/scheduling/src/booking/contention.int-spec.ts',
      name: 'takes no time twice, whatever',
    },
  },
  {
    guarantee: 'gate: no preparation without a signed decision that is valid on its day',
    takenOut: [
      {
        file: 'apps/scheduling/src/availability/booking-limits.rules.ts',
        from: 'if (!needsDecision(serviceCode)) return true;',
        to: 'if (needsDecision(serviceCode) || date) return true;',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'apps/scheduling/src/booking/booking.int-spec.ts',
      name: 'is gated: no preparation without a signed decision',
    },
  },
  {
    guarantee: 'consents: a signature stands under the version that was read',
    takenOut: [
      {
        file: 'apps/screening/src/consents/sign-consents.ts',
        from: 'const document = asked.find(({ id }) => id === documentId);',
        to: 'const document = asked.find(({ id }) => id === documentId) ?? asked.at(-1);',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'apps/screening/src/consents/sign-consents.int-spec.ts',
      name: 'of what was replaced or withdrawn meanwhile is refused',
    },
  },
  {
    guarantee: 'consents: who signed an older version is asked again',
    takenOut: [
      {
        file: 'apps/notifications/src/flows/look-at-subject.ts',
        from: 'and k.kind = d.kind and k.version >= d.version',
        to: 'and k.kind = d.kind',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'apps/notifications/src/flows/note-consents.int-spec.ts',
      name: 'a newer version: who signed the one before is asked again',
    },
  },
  {
    guarantee: 'version check at send: nobody is told of a time that has moved',
    takenOut: [
      {
        file: 'apps/notifications/src/messages/sending.rules.ts',
        from: 'occurrence < (timeVersion ?? 0)',
        to: 'occurrence < 0',
      },
      {
        file: 'apps/notifications/src/messages/sending.rules.ts',
        from: "if (known.startsAt?.getTime() !== now.startsAt.getTime() || known.mode !== now.mode) return 'superseded';",
        to: '',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'apps/notifications/src/flows/note-appointment.int-spec.ts',
      name: 'the version stops it|the answer stops the old message',
    },
  },
  {
    guarantee: 'timer lease: what one worker holds no other fires',
    takenOut: [
      {
        file: 'apps/notifications/src/timers/claim-due-timers.ts',
        from: 'and due_at <= $1 and (lease_until is null or lease_until <= $1)',
        to: 'and due_at <= $1',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'apps/notifications/src/timers/fire-timer.int-spec.ts',
      name: 'whose worker has died is fired by another when the lease ends',
    },
  },
  {
    guarantee: 'quiet hours: nobody is written to at night',
    takenOut: [
      {
        file: 'apps/notifications/src/flows/quiet-hours.rules.ts',
        from: 'if (time >= OPENS && time < CLOSES) return moment;',
        to: 'if (time >= OPENS || time < CLOSES) return moment;',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'apps/notifications/src/flows/note-appointment.int-spec.ts',
      name: 'late in the evening by staff waits for the morning',
    },
  },
  {
    guarantee: 'caps: one text a day',
    takenOut: [
      {
        file: 'apps/notifications/src/messages/sending.rules.ts',
        from: "if (textsToday >= MOST_TEXTS_A_DAY) return 'daily_cap';",
        to: '',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'apps/notifications/src/timers/fire-timer.int-spec.ts',
      name: 'is one text a day for a person: the second goes by mail',
    },
  },
  {
    guarantee: 'notices: nobody is asked to do what has no sense any more',
    takenOut: [
      {
        file: 'apps/notifications/src/notices/end-outlived-notices.ts',
        from: 'a.starts_at <= $1',
        to: 'a.starts_at is null',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'apps/notifications/src/notices/notice-ends.int-spec.ts',
      name: 'ends when its subject is begun, and no other does',
    },
  },
  {
    guarantee: 'caps: a word by text is answered however many texts there were',
    takenOut: [
      {
        file: 'apps/notifications/src/messages/load-message.ts',
        from: "m.subject_kind <> 'reply' and ",
        to: '',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'apps/notifications/src/messages/text-caps.int-spec.ts',
      name: 'never keep a word from its answer',
    },
  },
  {
    guarantee: 'a move: no reminder of the old time is left',
    takenOut: [
      {
        file: 'apps/notifications/src/flows/note-appointment.ts',
        from: "resolveNotices(unit, subjectId, 'moved');",
        to: '',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'apps/notifications/src/flows/move-appointment.int-spec.ts',
      name: 'ends with the time that it was about',
    },
  },
  {
    guarantee: 'open hours: a timer that is moved is not fired by whoever had it in hand',
    takenOut: [
      {
        file: 'apps/notifications/src/timers/retime-openings.ts',
        from: 'due_at = n.due, attempts = t.attempts + 1, lease_until = null',
        to: 'due_at = n.due',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'apps/notifications/src/flows/staff-flows.int-spec.ts',
      name: 'is not fired before its new time',
    },
  },
];
