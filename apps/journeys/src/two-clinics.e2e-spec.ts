import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  allDefinitions,
  commandOf,
  definitionOf,
  EVERY_SERVICE,
  type CommandDefinition,
} from '@stillwater/contract-kit';
import {
  httpRoutes,
  services,
  ShowInquiry,
  type Ability,
  type HttpRoute,
  type Service,
  type SessionView,
  type StaffPage,
} from '@stillwater/contracts';
import { Problem, roles, type Scope } from '@stillwater/platform';
import { eventually } from '@stillwater/testing';
import { v7 as uuidv7 } from 'uuid';
import { Browser, type Answer } from './browser.js';
import { System, type ServiceName } from './system.js';
import { sendInquiry, someInquiry } from './visitor.js';

/** What only the other clinic may ever see. */
const CANARY = `canary${randomUUID().slice(0, 8)}`;
const OWNERS = ['gateway', ...services] as const;

/** Somebody of our clinic for each ability: whoever may do it here must not be able to do it there. */
const PEOPLE: Partial<Record<Ability, string>> = {
  'inquiry.read': 'theo.banks',
  'inquiry.work': 'theo.banks',
  'message.read': 'theo.banks',
  'staff-notice.read': 'theo.banks',
  'safety-flag.read': 'mara.lind',
  'safety-flag.acknowledge': 'mara.lind',
  'safety-flag.resolve': 'mara.lind',
};

const routes = httpRoutes.filter(({ path }) => path.includes('{clinicId}'));
const routesOfOneThing = routes.filter(({ path }) => /\{(?:inquiryId|flagId|staffId|parkedId)\}/.test(path));

let system: System;
let ours: string;
/** Somebody of our clinic who may be given an inquiry. */
let colleague: string;
/** An inquiry of our own. */
let ourInquiry: string;
/** Ids of the other clinic, by the name of the path parameter. */
let theirs: Record<'clinicId' | 'inquiryId' | 'personId' | 'flagId' | 'staffId' | 'parkedId', string>;
let before: unknown;
const people = new Map<string, Browser>();

beforeAll(async () => {
  system = await System.start();
  for (const name of new Set([...Object.values(PEOPLE), 'jo.harker'])) {
    people.set(name, await new Browser(system.address).signIn(`${name}@example.com`));
  }
  const { body } = await people.get('theo.banks')!.get<SessionView>('/v1/session');
  ours = body.memberships[0]!.clinicId;
  colleague = body.staffId;
  const sent = await sendInquiry(
    system.address,
    'asheville',
    someInquiry({ message: 'Some days I see no reason to live.' }),
  );
  ourInquiry = sent.body.inquiryId;
  theirs = await fillTheOtherClinic();
  before = await rowsOfTheOther();
});

afterAll(() => system?.stop());

describe('every route, with the identity of one clinic and the address of another', () => {
  it.each(routes.map((route) => ({ name: route.operationId, route })))(
    '$name: 404, as for a clinic that does not exist, and audited',
    async ({ route }) => {
      const earlier = await refusals('gateway', theirs.clinicId, 'clinic.unknown');
      const answer = await call(route, theirs);
      expect(answer.status).toBe(404);
      expect(await refusals('gateway', theirs.clinicId, 'clinic.unknown')).toBe(earlier + 1);
      const nowhere = await call(route, { ...theirs, clinicId: uuidv7() });
      expect(withoutTrace(answer)).toEqual(withoutTrace(nowhere));
    },
  );
});

describe('every route, with the own address and the ids of another clinic', () => {
  const cases = routesOfOneThing.flatMap((route): { route: HttpRoute; service: Service | undefined }[] =>
    route.path.includes('{service}')
      ? services.map((service) => ({ route, service }))
      : [{ route, service: undefined }],
  );

  it.each(
    cases.map(({ route, service }) => ({
      name: [route.operationId, service].filter(Boolean).join(' of '),
      route,
      service,
    })),
  )('$name: 404, as for an id that does not exist, and audited', async ({ route, service }) => {
    const owner = service ?? ownerOf(route);
    const earlier = await refusals(owner, ours);
    const answer = await call(route, { ...theirs, clinicId: ours }, service);
    expect(answer.status).toBe(404);
    expect(await refusals(owner, ours)).toBe(earlier + 1);
    const nothing = { inquiryId: uuidv7(), flagId: uuidv7(), staffId: uuidv7(), parkedId: uuidv7(), clinicId: ours };
    expect(withoutTrace(answer)).toEqual(withoutTrace(await call(route, nothing, service)));
  });
});

describe('every route whose body names somebody', () => {
  it.each(routes.filter(({ staffFields }) => staffFields).map((route) => ({ name: route.operationId, route })))(
    '$name: 422 for staff of another clinic, and audited',
    async ({ route }) => {
      const earlier = await refusals('gateway', ours);
      const foreign = Object.fromEntries(route.staffFields!.map((field) => [field, theirs.staffId]));
      const path = route.path.replace('{clinicId}', ours).replace('{inquiryId}', ourInquiry);
      const { status } = await people.get('theo.banks')!.request(route.method, path, {
        body: { ...exampleOf(route.body!), ...foreign },
        headers: { 'if-match': '"1"' },
      });
      expect(status).toBe(422);
      expect(await refusals('gateway', ours)).toBe(earlier + 1);
    },
  );
});

describe('every list, filtered by the ids of another clinic', () => {
  it.each([
    ['inquiries', () => `assigneeId=${theirs.staffId}`],
    ['messages', () => `subjectId=${theirs.inquiryId}`],
    ['messages', () => `personId=${theirs.personId}`],
  ])('%s: empty', async (list, filter) => {
    const { status, body } = await people.get('theo.banks')!.get(`/v1/clinics/${ours}/${list}?${filter()}`);
    expect({ status, items: body['items'] }).toEqual({ status: 200, items: [] });
  });

  it("goes on from a place in the other clinic's list among our own", async () => {
    const kit = await new Browser(system.address).signIn('kit.daly@example.com');
    const { body: page } = await kit.get<{ nextCursor: string }>(`/v1/clinics/${theirs.clinicId}/inquiries?limit=1`);
    const { status, text } = await people
      .get('theo.banks')!
      .get(`/v1/clinics/${ours}/inquiries?cursor=${page.nextCursor}`);
    expect(status).toBe(200);
    expect(text).not.toContain(theirs.inquiryId);
  });
});

describe('every command, asked for one clinic with the ids of another', () => {
  const commands = allDefinitions().filter(
    (definition): definition is CommandDefinition => definition.kind === 'command',
  );
  const cases = commands.flatMap((command) =>
    (command.owner === EVERY_SERVICE ? services : [command.owner]).map((owner) => ({
      name: `${command.name} of ${owner}`,
      command,
      owner,
    })),
  );

  it.each(cases)('$name: not found and audited, or nothing of theirs', async ({ command, owner }) => {
    const data = {
      ...(command.example as Record<string, unknown>),
      ...pick(
        theirs,
        command.fields.map(({ name }) => name),
      ),
      ...(command.name.startsWith('list-messages') ? { subjectId: theirs.inquiryId } : {}),
    };
    const { asker, close } = await system.askerOf(command.callers[0] as ServiceName);
    const earlier = await refusals(owner as ServiceName, ours);
    try {
      const answer = await asker
        .ask(command.type, data, { scope: scopeOfOurs(command), owner })
        .catch((error: unknown) => error);
      if (answer instanceof Problem) {
        expect(answer.kind).toBe('not_found');
        expect(await refusals(owner as ServiceName, ours)).toBe(earlier + 1);
      } else {
        expect(command.reads === true || command.name.startsWith('receive-inquiry')).toBe(true);
        for (const id of Object.values(theirs)) expect(JSON.stringify(answer)).not.toContain(id);
      }
      expect(JSON.stringify(answer)).not.toContain(CANARY);
    } finally {
      await close();
    }
  });

  it('is not answered for a service that claims to be the gateway', async () => {
    const { asker, close } = await system.askerOf('gateway', 'screening');
    try {
      const scope = { ...scopeOfOurs(commandOf(ShowInquiry)), clinicId: theirs.clinicId };
      await expect(asker.ask(ShowInquiry, { inquiryId: theirs.inquiryId }, { scope })).rejects.toBeInstanceOf(Problem);
    } finally {
      await close();
    }
  });
});

describe('after all this', () => {
  it('nothing in the other clinic has changed', async () => {
    expect(await rowsOfTheOther()).toEqual(before);
  });

  it('nobody of our clinic has seen anything of theirs', () => {
    for (const browser of people.values()) {
      for (const text of browser.seen) expect(text).not.toContain(CANARY);
    }
  });

  it('what they wrote is in no event and in no log', async () => {
    for (const owner of OWNERS) {
      const told = await system.query(
        owner,
        `select 1 from outbox where convert_from(body, 'UTF8') like '%' || $1 || '%'`,
        [CANARY],
      );
      expect(told).toEqual([]);
      expect(system.output(owner)).not.toContain(CANARY);
    }
  });
});

/** An urgent inquiry, so that each service has something of theirs; and in each a message that waits for a person. */
async function fillTheOtherClinic(): Promise<typeof theirs> {
  const words = {
    givenName: CANARY,
    familyName: CANARY,
    email: `${CANARY}@example.com`,
    message: `${CANARY}: I see no reason to live.`,
  };
  const { body } = await sendInquiry(system.address, 'tempe', someInquiry(words));
  await sendInquiry(system.address, 'tempe', someInquiry({ givenName: CANARY }));
  const pat = await new Browser(system.address).signIn('pat.soto@example.com');
  const clinicId = (await pat.get<SessionView>('/v1/session')).body.memberships[0]!.clinicId;
  const staffId = (await pat.get<StaffPage>(`/v1/clinics/${clinicId}/staff`)).body.items[0]!.staffId;
  const parkedId = uuidv7();
  for (const service of services) {
    await system.query(
      service,
      `insert into parked_message (clinic_id, id, consumer, event_id, type, subject, envelope, reason, attempts)
       values ($1, $2, 'somebody', $2, 'inquiry.received.v1', 'evt', $3, 'a test', 1)`,
      [clinicId, parkedId, Buffer.from(JSON.stringify({ note: CANARY }))],
    );
  }
  const [flag] = await eventually(async () => {
    const flags = await system.query<{ id: string; person_id: string }>(
      'screening',
      'select id, person_id from safety_flag where subject_id = $1',
      [body.inquiryId],
    );
    expect(flags).toHaveLength(1);
    return flags;
  });
  await eventually(() => expect(system.mail.mailbox.list(words.email)).toHaveLength(1));
  await eventually(async () => {
    for (const service of services)
      expect(await system.query(service, 'select 1 from outbox where published_at is null')).toEqual([]);
  });
  return { clinicId, inquiryId: body.inquiryId, personId: flag!.person_id, flagId: flag!.id, staffId, parkedId };
}

/** One call of a route by somebody who may do just that in our clinic. */
function call(route: HttpRoute, ids: Record<string, string>, service = 'inquiries'): Promise<Answer> {
  const browser = people.get(PEOPLE[route.ability!] ?? 'jo.harker')!;
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'service' ? service : ids[name]!));
  const query = route.query && 'service' in exampleOf(route.query) ? '?service=inquiries' : '';
  return browser.request(route.method, path + query, {
    ...(route.body ? { body: bodyOf(route) } : {}),
    headers: route.ifMatch ? { 'if-match': '"1"' } : {},
  });
}

/** Whoever a body names is one of ours, so that only the ids in the path are foreign. */
function bodyOf({ body, staffFields = [] }: HttpRoute): object {
  return { ...exampleOf(body!), ...Object.fromEntries(staffFields.map((field) => [field, colleague])) };
}

function exampleOf(type: Parameters<typeof definitionOf>[0]): object {
  return definitionOf(type).example ?? {};
}

function withoutTrace({ status, body: { traceId: _, ...body } }: Answer): object {
  return { status, body };
}

function ownerOf(route: HttpRoute): ServiceName {
  return route.asks ? (commandOf(route.asks).owner as ServiceName) : 'gateway';
}

/** As the gateway would hand it on for somebody with every role in our clinic; or as the service that asks. */
function scopeOfOurs({ callers: [caller = ''], name }: CommandDefinition): Scope {
  const id = uuidv7();
  const actor: Scope['actor'] =
    caller === 'gateway'
      ? { kind: 'staff', id: uuidv7(), roles: [...roles] }
      : { kind: 'service', id: caller, roles: [] };
  return { clinicId: ours, actor, action: name, requestId: id, correlationId: id };
}

function pick(ids: Record<string, string>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(ids).filter(([name]) => names.includes(name)));
}

/** How often something was refused in a clinic, as its audit tells. */
async function refusals(service: ServiceName, clinicId: string, reason?: string): Promise<number> {
  const [row] = await system.query<{ count: number }>(
    service,
    `select count(*)::int from audit_entry where clinic_id = $1 and result = 'refused' and ($2::text is null or reason = $2)`,
    [clinicId, reason ?? null],
  );
  return row!.count;
}

/** Every row of the other clinic in every service, but for the audit of what was tried. */
async function rowsOfTheOther(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const owner of OWNERS) {
    const tables = await system.query<{ name: string }>(
      owner,
      `select table_name as name from information_schema.columns
        where column_name = 'clinic_id' and table_schema = 'public' and table_name <> 'audit_entry' order by 1`,
    );
    for (const { name } of tables) {
      const rows = await system.query(
        owner,
        `select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as rows from ${name} t where clinic_id = $1`,
        [theirs.clinicId],
      );
      found[`${owner}.${name}`] = rows[0];
    }
  }
  return found;
}
