import type { Proof } from './proof.ts';
import type { Patch } from './tree.ts';

/** One guarantee: how it is taken out, and what must notice. */
export interface Tooth {
  guarantee: string;
  takenOut: readonly Patch[];
  proof: Proof;
}

const TRANSACTION = 'libs/platform/src/unit-of-work.ts';

export const teeth: readonly Tooth[] = [
  {
    guarantee: 'inbox: a second delivery has no second effect',
    takenOut: [
      {
        file: TRANSACTION,
        from: 'if (scope.once && (await claims.once)?.rowCount === 0)',
        to: 'if (scope.once && (await claims.once)?.rowCount === -1)',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'libs/messaging/src/reaction-runner.int-spec.ts',
      name: 'has its effect once, however often',
    },
  },
  {
    guarantee: 'ack after commit: what fails before its commit comes again',
    takenOut: [
      {
        file: 'libs/messaging/src/consumer.ts',
        from: 'const settlement = await this.runner.run(arrival, message.info.deliveryCount);',
        to: 'message.ack();\n    const settlement = await this.runner.run(arrival, message.info.deliveryCount);',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'libs/messaging/src/delivery.int-spec.ts',
      name: 'comes again when its reaction throws',
    },
  },
  {
    guarantee: 'COMMIT check: a rollback is never taken for a commit',
    takenOut: [
      {
        file: 'libs/platform/src/unit.ts',
        from: "if (command !== 'COMMIT') throw new NotCommitted(command);",
        to: '',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'libs/platform/src/unit-of-work.int-spec.ts',
      name: 'a swallowed error is not reported as success',
    },
  },
  {
    guarantee: 'row-level security on one table',
    takenOut: [
      {
        file: 'apps/inquiries/src/migrations/0001-keep-people-and-their-inquiries.ts',
        from: 'for (const table of TENANT_TABLES) await',
        to: "for (const table of TENANT_TABLES) if (table !== 'contact_point') await",
      },
    ],
    proof: {
      kind: 'test',
      spec: 'apps/inquiries/src/inquiries.int-spec.ts',
      name: 'every table of a clinic is under row-level',
    },
  },
  {
    guarantee: 'row-level security: forced, for the owner too',
    takenOut: [
      { file: 'libs/platform/src/foundation.ts', from: 'alter table ${table} force row level security;', to: '' },
    ],
    proof: {
      kind: 'test',
      spec: 'libs/testing/src/tenant-catalogue.int-spec.ts',
      name: 'finds nothing in a schema that keeps the rules',
    },
  },
  {
    guarantee: 'row-level security: a clinic sees its own rows only',
    takenOut: [
      {
        file: 'libs/platform/src/foundation.ts',
        from: "    create policy clinic on ${table}\n      using (clinic_id = (select nullif(current_setting('app.clinic_id', true), '')::uuid))",
        to: '    create policy clinic on ${table}\n      using (true)',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'libs/platform/src/unit-of-work.int-spec.ts',
      name: 'sees, writes and changes its own rows only',
    },
  },
  {
    guarantee: 'application role: no start as owner or superuser',
    takenOut: [
      { file: 'libs/platform/src/database.ts', from: 'if (!role || role.strong || role.owns) {', to: 'if (!role) {' },
    ],
    proof: {
      kind: 'test',
      spec: 'libs/platform/src/unit-of-work.int-spec.ts',
      name: 'a service refuses to start with',
    },
  },
  {
    guarantee: 'proven caller: only who the command names is answered',
    takenOut: [{ file: 'libs/messaging/src/answerer.ts', from: 'if (!callers.includes(caller))', to: 'if (!callers)' }],
    proof: {
      kind: 'test',
      spec: 'libs/messaging/src/ask.int-spec.ts',
      name: 'refuses a caller that the command does not name',
    },
  },
  {
    guarantee: 'closed input: an unknown field is refused',
    takenOut: [
      {
        file: 'libs/contract-kit/src/parse.ts',
        from: 'if (closed) refuseUnknown(shape, source, pointer, errors);',
        to: '',
      },
    ],
    proof: { kind: 'test', spec: 'libs/contract-kit/src/parse.spec.ts', name: 'parse' },
  },
  {
    guarantee: 'sensitive fields stay out of events',
    takenOut: [
      {
        file: 'libs/contract-kit/src/message-decorators.ts',
        from: 'if (described.sensitivePaths.length > 0) {',
        to: 'if (described.sensitivePaths.length < 0) {',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'libs/contract-kit/src/message-decorators.spec.ts',
      name: 'an event with a sensitive field',
    },
  },
  {
    guarantee: 'sensitive fields stay out of logs',
    takenOut: [{ file: 'libs/platform/src/log.ts', from: "names.has(key) ? '[private]' : ", to: '' }],
    proof: { kind: 'test', spec: 'libs/platform/src/log.spec.ts', name: 'drop what a contract marks sensitive' },
  },
  {
    guarantee: 'contract compatibility: a released event keeps its fields',
    takenOut: [
      {
        file: 'libs/contracts/src/inquiries/inquiry-received.event.ts',
        from: '@Id() personId!: string;',
        to: '@Id({ optional: true }) personId?: string;',
      },
    ],
    proof: { kind: 'check', program: 'tools/compat/check.ts', says: 'inquiry.received.v1', build: true },
  },
  {
    guarantee: 'boundaries: a service can not import another',
    takenOut: [
      {
        file: 'apps/inquiries/src/main.ts',
        from: "from '@stillwater/platform';",
        to: "from '@stillwater/platform';\nimport '@stillwater/screening';",
      },
    ],
    proof: { kind: 'check', program: 'tools/quality/boundaries.ts', says: 'apps/inquiries may not' },
  },
  {
    guarantee: 'boundaries: the check itself',
    takenOut: [
      { file: 'tools/quality/boundaries.ts', from: 'to !== from && !mayImport(', to: 'to !== to && !mayImport(' },
    ],
    proof: { kind: 'test', spec: 'tools/quality/boundaries.spec.ts', name: 'refuse a service that imports another' },
  },
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
      spec: 'apps/notifications/src/played/played-days.int-spec.ts',
      name: 'nobody is written to who should not be',
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
        from: 'due_at = n.at, attempts = t.attempts + 1, lease_until = null',
        to: 'due_at = n.at',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'apps/notifications/src/flows/staff-flows.int-spec.ts',
      name: 'is not fired before its new time',
    },
  },
  {
    guarantee: 'last manager: the only one who can act keeps the role',
    takenOut: [
      {
        file: 'apps/gateway/src/staff/keep-one-in-charge.ts',
        from: 'row.this_one && !row.another',
        to: '!row.this_one && !row.another',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'apps/gateway/src/staff/change-roles.int-spec.ts',
      name: 'keeps the role, whoever would take it and however',
    },
  },
  {
    guarantee: 'last manager: two who take the role from each other leave one',
    takenOut: [
      {
        file: 'apps/gateway/src/staff/keep-one-in-charge.ts',
        from: 'await query(oneAfterTheOther, [clinicId]);',
        to: '',
      },
    ],
    proof: {
      kind: 'test',
      spec: 'apps/gateway/src/staff/change-roles.int-spec.ts',
      name: 'is left when two take the role from each other',
    },
  },
  {
    guarantee: 'silence: a connection that died without a word stops nobody for long',
    takenOut: [{ file: 'libs/platform/src/end-when-silent.ts', from: '  onConnect: endWhenSilent,\n', to: '' }],
    proof: {
      kind: 'test',
      spec: 'libs/platform/src/end-when-silent.int-spec.ts',
      name: 'fails everything that was sent on it',
    },
  },
];
