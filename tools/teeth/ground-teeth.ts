import type { Tooth } from './teeth.ts';

const TRANSACTION = 'libs/platform/src/unit-of-work.ts';

/** What every service stands on: messaging, tenants, callers, contracts, roles. */
export const groundTeeth: readonly Tooth[] = [
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
