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
  type ScreeningForm,
  type Service,
} from '@stillwater/contracts';
import { Problem, roles, type Scope } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';
import { Browser, type Answer } from './browser.js';
import { Authenticator, Clinic, DEMO_PASSWORD } from './clinic.js';
import { FirstPath } from './first-path.js';
import { fillOtherClinic, linkToDocuments, OWNERS, rowsOf, type OtherClinic } from './other-clinic.js';
import { holding, Person } from './person.js';
import { System, type ServiceName } from './system.js';

/** What only the other clinic may ever see. */
const CANARY = `canary${randomUUID().slice(0, 8)}`;

/** Somebody of our clinic for each ability: whoever may do it here must not be able to do it there. */
const PEOPLE: Record<Ability, string> = {
  'clinic.read': 'jo.harker',
  'clinic.edit': 'jo.harker',
  'staff.read': 'jo.harker',
  'staff.manage': 'jo.harker',
  'inquiry.read': 'theo.banks',
  'inquiry.work': 'theo.banks',
  'person.read': 'theo.banks',
  'person.work': 'theo.banks',
  'timeline.read': 'theo.banks',
  'screening.invite': 'theo.banks',
  'screening.read': 'dana.whitlock',
  'screening.review': 'dana.whitlock',
  'screening.decide': 'dana.whitlock',
  'consent.read': 'theo.banks',
  'consent.edit': 'jo.harker',
  'schedule.read': 'theo.banks',
  'schedule.work': 'theo.banks',
  'schedule.edit': 'jo.harker',
  'safety-flag.read': 'mara.lind',
  'safety-flag.acknowledge': 'mara.lind',
  'safety-flag.resolve': 'dana.whitlock',
  'message.read': 'theo.banks',
  'message.redrive': 'theo.banks',
  'staff-notice.read': 'theo.banks',
  'flow.read': 'jo.harker',
  'flow.edit': 'jo.harker',
  'template.read': 'jo.harker',
  'template.edit': 'jo.harker',
  'staff-notice.work': 'theo.banks',
  'parked-message.read': 'jo.harker',
  'parked-message.resolve': 'jo.harker',
};

/** They name no clinic: what they answer depends on nobody but the asker, or is for everybody. */
const OF_NO_CLINIC = [
  'showPublicClinic',
  'receiveInquiry',
  'signIn',
  'confirmSignIn',
  'setUpTotp',
  'showSession',
  'signOut',
  'showEnrolment',
  'enrol',
  'hearTwilioText',
  'hearTwilioReceipt',
  'hearTelnyxText',
  'hearTelnyxReceipt',
  'hearMail',
  'leaveMails',
  'showDemoClock',
  'moveDemoClock',
];

/** What a path may name besides things of a clinic: kinds that every clinic has. */
const KINDS: Record<string, string> = {
  rule: 'N12',
  template: 'appointment-reminder',
  channel: 'sms',
  language: 'en',
  questionnaireVersion: 'kap-screening-1',
  service: 'inquiries',
  serviceCode: 'CONSULT',
};

/** Whose id stands in a filter. */
const FILTERS: Record<string, keyof OtherClinic['ids']> = {
  assigneeId: 'staffId',
  personId: 'personId',
  roomId: 'roomId',
  staffId: 'staffId',
  subjectId: 'inquiryId',
};

/** Commands that don't get as far as looking for what they name: the time of their example is over. */
const REFUSED_OTHERWISE: Record<string, string> = { 'book-slot.v1': 'unprocessable', 'hold-slot.v1': 'unprocessable' };

/** Commands that answer alike of what does not exist: a carrier learns nothing of our messages. */
const TOLD_OF_NOTHING: Record<string, object> = { 'note-delivery.v1': { noted: false } };

const routes = httpRoutes.filter(({ path }) => path.includes('{clinicId}'));
const linkRoutes = httpRoutes.filter(({ access }) => access === 'link');
const routesOfOneThing = routes.filter((route) => thingsIn(route).length > 0);

let system: System;
let ours: string;
/** Somebody of our clinic who may be given an inquiry. */
let colleague: string;
/** Somebody who goes the same way in our clinic. */
let own: FirstPath;
let other: OtherClinic;
/** To what is to be signed in our clinic. */
let ownDocuments: string;
/** Ids of the other clinic, by the name of the path parameter. */
let theirs: OtherClinic['ids'];
let before: unknown;
let authenticator: Authenticator;
const people = new Map<string, Browser>();

beforeAll(async () => {
  system = await System.start({ at: '2027-01-25T16:00:00Z' });
  const clinic = await Clinic.open(system, 'asheville');
  own = new FirstPath(system, clinic, new Person(system, { message: 'Some days I see no reason to live.' }));
  await own.write();
  await own.takeOn();
  await own.invite();
  await clinic.offer({ personId: own.personId, inquiryId: own.inquiryId, serviceCode: 'CONSULT' });
  await own.readOffer();
  await clinic.publish({ kind: 'privacy_notice' });
  ownDocuments = await linkToDocuments(system, clinic.clinicId, own.personId);
  other = await fillOtherClinic(system, CANARY);
  theirs = other.ids;
  ours = clinic.clinicId;
  colleague = clinic.deskId;
  for (const name of new Set(Object.values(PEOPLE))) {
    if (name !== 'dana.whitlock') people.set(name, await new Browser(system.address).signIn(`${name}@example.com`));
  }
  people.set('dana.whitlock', clinic.prescriber);
  authenticator = clinic.authenticator;
  before = await rowsOf(system, theirs.clinicId);
}, 180_000);

afterAll(() => system?.stop());

describe('the matrix', () => {
  it('has every route of the interface', () => {
    const tried = new Set([...routes, ...linkRoutes].map(({ operationId }) => operationId));
    expect(httpRoutes.map(({ operationId }) => operationId).filter((id) => !tried.has(id))).toEqual(OF_NO_CLINIC);
  });

  it('knows of everything that a path can name', () => {
    const known = [...Object.keys(KINDS), ...Object.keys(theirs)];
    const named = routes.flatMap(({ path }) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!));
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('every route, with the identity of one clinic and the address of another', () => {
  it.each(routes.map((route) => ({ name: route.operationId, route })))(
    '$name: 404, as for a clinic that does not exist, and audited',
    async ({ route }) => {
      const earlier = await refusals('gateway', theirs.clinicId, 'clinic.unknown');
      const answer = await call(route, theirs, undefined, async () => '000000');
      expect(answer.status).toBe(404);
      expect(await refusals('gateway', theirs.clinicId, 'clinic.unknown')).toBe(earlier + 1);
      const nowhere = await call(route, { ...theirs, clinicId: uuidv7() }, undefined, async () => '000000');
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
    const nothing = { ...Object.fromEntries(Object.keys(theirs).map((name) => [name, uuidv7()])), clinicId: ours };
    expect(withoutTrace(answer)).toEqual(withoutTrace(await call(route, nothing, service)));
  });
});

describe('every route whose body names somebody', () => {
  it.each(routes.filter(({ staffFields }) => staffFields).map((route) => ({ name: route.operationId, route })))(
    '$name: 422 for staff of another clinic, and audited',
    async ({ route }) => {
      const earlier = await refusals('gateway', ours);
      const foreign = Object.fromEntries(route.staffFields!.map((field) => [field, theirs.staffId]));
      const path = route.path.replace('{clinicId}', ours).replace('{inquiryId}', own.inquiryId);
      const { status } = await people.get(PEOPLE[route.ability!])!.request(route.method, path, {
        body: { ...exampleOf(route.body!), ...foreign },
        headers: { 'if-match': '"1"' },
      });
      expect(status).toBe(422);
      expect(await refusals('gateway', ours)).toBe(earlier + 1);
    },
  );
});

describe('every visit and invitation for somebody of ours that names an inquiry of theirs', () => {
  const fieldsOf = ({ body }: HttpRoute) => (body ? definitionOf(body).fields.map(({ name }) => name) : []);
  const cases = routes.filter((route) => ['personId', 'inquiryId'].every((field) => fieldsOf(route).includes(field)));

  it.each(cases.map((route) => ({ name: route.operationId, route })))(
    '$name: 404, as for one that does not exist, and audited',
    async ({ route }) => {
      const visit = { serviceCode: 'CONSULT', mode: 'phone', startsAt: '2027-01-28T18:00:00.000Z' };
      const naming = (inquiryId: string) =>
        people.get(PEOPLE[route.ability!])!.request(route.method, route.path.replace('{clinicId}', ours), {
          body: pick({ ...visit, personId: own.personId, inquiryId }, fieldsOf(route)),
        });
      const earlier = await refusals(ownerOf(route), ours, 'inquiry.unknown');
      const answer = await naming(theirs.inquiryId);
      expect(answer).toMatchObject({ status: 404, body: { code: 'inquiry.unknown' } });
      expect(await refusals(ownerOf(route), ours, 'inquiry.unknown')).toBe(earlier + 1);
      expect(withoutTrace(answer)).toEqual(withoutTrace(await naming(uuidv7())));
    },
  );
});

describe('every list, filtered by the ids of another clinic', () => {
  const cases = routes.flatMap((route) =>
    Object.keys(FILTERS)
      .filter((field) => route.query && definitionOf(route.query).fields.some(({ name }) => name === field))
      .map((field) => ({ name: `${route.operationId} by ${field}`, route, field })),
  );

  it.each(cases)('$name: nothing of theirs', async ({ route, field }) => {
    const query = new URLSearchParams({ ...queryOf(route), [field]: theirs[FILTERS[field]!] });
    const path = route.path.replace('{clinicId}', ours).replace('{personId}', own.personId);
    const { status, text } = await people.get(PEOPLE[route.ability!])!.get(`${path}?${query}`);
    expect([200, 404, 422]).toContain(status);
    for (const id of Object.values(theirs)) expect(text).not.toContain(id);
    expect(text).not.toContain(CANARY);
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

describe('every link route', () => {
  const cases = linkRoutes
    .filter(({ asks }) => asks)
    .map((route) => ({
      name: route.operationId,
      route,
      page: pageOf(route),
    }));
  const links = () => ({ questions: own.questionsLink, booking: own.bookingLink, documents: ownDocuments });
  const secretOf = (token: string) => token.slice(token.indexOf('-') + 1);
  const codeOf = (token: string) => token.slice(0, token.indexOf('-'));
  const follow = (route: HttpRoute, token: string) => {
    const query = route.query ? `?${new URLSearchParams(queryOf(route))}` : '';
    return new Browser(system.address).request(route.method, route.path + query, {
      ...(route.body ? { body: exampleOf(route.body) } : {}),
      headers: { ...holding(token).headers, ...(route.ifMatch ? { 'if-match': '"1"' } : {}) },
    });
  };

  it.each(cases)('$name: 404 and audited for what stands in a link of theirs', async ({ route, page }) => {
    const mine = links()[page];
    const earlier = await refusals(ownerOf(route), ours, 'link.unknown');
    const answer = await follow(route, `${codeOf(mine)}-${secretOf(other.links[page])}`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'link.unknown' } });
    expect(await refusals(ownerOf(route), ours, 'link.unknown')).toBe(earlier + 1);
    const nowhere = await follow(route, `${codeOf(mine)}-${'A'.repeat(22)}`);
    expect(withoutTrace(answer)).toEqual(withoutTrace(nowhere));
  });

  it.each(cases)('$name: 404 and audited there for what stands in a link of ours', async ({ route, page }) => {
    const mine = links()[page];
    const earlier = await refusals(ownerOf(route), theirs.clinicId, 'link.unknown');
    expect((await follow(route, `${codeOf(other.links[page])}-${secretOf(mine)}`)).status).toBe(404);
    expect(await refusals(ownerOf(route), theirs.clinicId, 'link.unknown')).toBe(earlier + 1);
  });

  it.each(cases)('$name: 404 and audited for a link to something else', async ({ route, page }) => {
    const earlier = await refusals(ownerOf(route), ours, 'link.unknown');
    // The second factor of the questions opens the documents as well: neither page shows what the other is for.
    const elsewhere = { questions: own.bookingLink, booking: own.questionsLink, documents: own.questionsLink }[page];
    expect((await follow(route, elsewhere)).status).toBe(404);
    expect(await refusals(ownerOf(route), ours, 'link.unknown')).toBe(earlier + 1);
  });

  it.each(cases)('$name: 404 for a clinic that does not exist, in the same words', async ({ route, page }) => {
    const nowhere = await follow(route, `zzzzzzzzzz-${secretOf(other.links[page])}`);
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'link.unknown' } });
  });

  it('opens nothing of ours for a browser that has opened something of theirs', async () => {
    const headers = holding(own.questionsLink);
    const { body } = await other.person.browser.get<ScreeningForm>('/v1/links/screening', headers);
    expect(body.state).toBe('locked');
    expect(body).not.toHaveProperty('questionnaire');
    const answer = { body: { itemId: 'age', value: '41' }, ...headers };
    expect((await other.person.browser.request('PUT', '/v1/links/screening/answer', answer)).status).toBe(403);
  });

  it('shows the clinic of its code, and nothing else', async () => {
    const { status, body } = await follow(
      linkRoutes.find(({ operationId }) => operationId === 'showLinkedClinic')!,
      own.questionsLink,
    );
    expect({ status, slug: body['slug'] }).toEqual({ status: 200, slug: 'asheville' });
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
    const earlier = await refusalsAnywhere();
    try {
      const answer = await asker
        .ask(command.type, data, { scope: scopeOfOurs(command), owner })
        .catch((error: unknown) => error);
      const names = Object.keys(
        pick(
          theirs,
          command.fields.map(({ name: field }) => field),
        ),
      );
      if (answer instanceof Problem) {
        if (names.length > 0) expect(REFUSED_OTHERWISE[command.name] ?? 'not_found').toBe(answer.kind);
        expect(await refusalsAnywhere()).toBeGreaterThan(earlier);
      } else if (TOLD_OF_NOTHING[command.name]) {
        expect(answer).toEqual(TOLD_OF_NOTHING[command.name]);
      } else {
        expect(names.length === 0 || command.reads === true).toBe(true);
        const asked = JSON.stringify(data);
        for (const id of Object.values(theirs).filter((known) => command.reads || !asked.includes(known)))
          expect(JSON.stringify(answer)).not.toContain(id);
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
    expect(await rowsOf(system, theirs.clinicId)).toEqual(before);
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

/** One call of a route by somebody who may do just that in our clinic. @param code for whoever signs */
async function call(
  route: HttpRoute,
  ids: Record<string, string>,
  service = 'inquiries',
  code = () => authenticator.next(),
): Promise<Answer> {
  const browser = people.get(PEOPLE[route.ability!])!;
  const named: Record<string, string> = { ...KINDS, service, ...ids };
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => named[name]!);
  const query = route.query ? `?${new URLSearchParams(queryOf(route))}` : '';
  return browser.request(route.method, path + query, {
    ...(route.body
      ? { body: { ...bodyOf(route), ...(route.signs ? { password: DEMO_PASSWORD, totpCode: await code() } : {}) } }
      : {}),
    headers: route.ifMatch ? { 'if-match': '"1"' } : {},
  });
}

/** Whoever a body names is one of ours, so that only the ids in the path are foreign. */
function bodyOf({ body, staffFields = [] }: HttpRoute): object {
  return { ...exampleOf(body!), ...Object.fromEntries(staffFields.map((field) => [field, colleague])) };
}

/** What a query must have, as its example gives it. */
function queryOf({ query }: HttpRoute): Record<string, string> {
  const { fields } = definitionOf(query!);
  const given = exampleOf(query!) as Record<string, unknown>;
  const needed = fields.filter(({ name, optional }) => !optional && given[name] !== undefined);
  return Object.fromEntries(needed.map(({ name }) => [name, String(given[name])]));
}

/** What the link behind a route leads to. */
function pageOf({ path }: HttpRoute): keyof OtherClinic['links'] {
  if (path.startsWith('/v1/links/consents')) return 'documents';
  return path.startsWith('/v1/links/screening') ? 'questions' : 'booking';
}

/** The parameters of a path that name a thing of a clinic. */
function thingsIn({ path }: HttpRoute): string[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  return names.filter((name) => name !== 'clinicId' && !Object.hasOwn(KINDS, name));
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

/** In our clinic: who is asked may ask the owner of what is named, who refuses. */
async function refusalsAnywhere(): Promise<number> {
  const counts = await Promise.all(OWNERS.map((owner) => refusals(owner, ours)));
  return counts.reduce((sum, count) => sum + count, 0);
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
