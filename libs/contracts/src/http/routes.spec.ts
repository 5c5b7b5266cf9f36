import { describe, expect, it } from '@jest/globals';
import { commandOf, definitionOf, EVERY_SERVICE, isScalar } from '@stillwater/contract-kit';

import { abilities } from '../gateway/abilities.js';
import { ProblemDocument } from './problem-document.view.js';
import { httpRoutes } from './routes.js';
import { area, pathParametersOf, problemsOf, type RouteOptions } from './route.js';

/** The clinic and, where every service answers, the service choose whom to ask; they are no part of the question. */
const ROUTING = ['clinicId', 'slug', 'service'];

/** Filled by the gateway from header and cookie: no address and no body ever holds them. */
const OF_A_LINK = ['linkToken', 'entryToken'];

const CREDENTIALS = ['password', 'totpCode'];

describe.each(httpRoutes.map((route) => [route.operationId, route] as const))('%s', (_id, route) => {
  const fieldsOf = (type: RouteOptions['body']) => (type ? definitionOf(type).fields.map(({ name }) => name) : []);

  it('puts together its command from path, query, body and If-Match', () => {
    if (!route.asks) return;
    const command = commandOf(route.asks);
    const given = new Set([
      ...pathParametersOf(route.path),
      ...fieldsOf(route.query),
      ...fieldsOf(route.body),
      ...(route.ifMatch ? ['version'] : []),
      ...(route.access === 'link' ? fieldsOf(route.asks).filter((name) => OF_A_LINK.includes(name)) : []),
      ...(route.signs ? ['signature'] : []),
    ]);
    if (route.signs) for (const name of CREDENTIALS) expect(given.delete(name)).toBe(true);
    if (command.owner === EVERY_SERVICE) expect(given).toContain('service');
    for (const name of ROUTING) given.delete(name);
    expect([...given].sort()).toEqual(fieldsOf(route.asks).sort());
    expect(command.callers).toContain('gateway');
    if (!route.setsEntry) expect(command.answers).toBe(route.answer);
    else
      expect(fieldsOf(command.answers).sort()).toEqual(['entryToken', ...fieldsOf(route.answer ?? undefined)].sort());
    expect(command.reads).toBe(route.method === 'GET');
  });

  it('takes and shows no link, and no credentials unless they sign', () => {
    const sent = [...pathParametersOf(route.path), ...fieldsOf(route.query), ...fieldsOf(route.body)];
    const seen = [...sent, ...fieldsOf(route.answer ?? undefined)];
    for (const name of OF_A_LINK) expect(seen).not.toContain(name);
    if (route.asks && !route.signs) for (const name of CREDENTIALS) expect(seen).not.toContain(name);
  });

  it('names the fields that a refusal carries apart from those of every problem', () => {
    for (const { with: fields } of route.extensions ?? []) {
      for (const name of fieldsOf(fields)) expect(fieldsOf(ProblemDocument)).not.toContain(name);
    }
  });

  it('has a query that a query string can hold', () => {
    for (const field of route.query ? definitionOf(route.query).fields : []) {
      expect([field.name, isScalar(field.holds), field.list]).toEqual([field.name, true, undefined]);
    }
  });

  it('is named once, guarded by a known ability, and inside a clinic always by one', () => {
    const same = httpRoutes.filter(
      (other) =>
        other.operationId === route.operationId || `${other.method} ${other.path}` === `${route.method} ${route.path}`,
    );
    expect(same).toEqual([route]);
    if (route.path.startsWith('/v1/clinics/{clinicId}')) expect(abilities).toContain(route.ability);
  });

  it('keeps what was seen and what was tried apart', () => {
    if (route.ifMatch) expect(problemsOf(route)).toEqual(expect.arrayContaining([412, 428]));
    if (route.ifMatch) expect(route.etag).toBe(true);
    if (route.etag) expect(fieldsOf(route.answer ?? undefined)).toContain('version');
    if (route.method === 'POST' && route.asks) expect(route.idempotent).toBe(true);
  });
});

describe('an area', () => {
  const sound: RouteOptions = {
    method: 'GET',
    path: '/v1/session',
    summary: 'A session',
    access: 'public',
    status: 204,
    answer: null,
  };

  it.each<[string, string, Partial<RouteOptions>]>([
    ['Show', 'camel case', {}],
    ['show', 'not in pathParameters', { path: '/v1/things/{thingId}' }],
    ['show', '204 and no answer', { status: 200 }],
    ['show', 'GET changes nothing', { idempotent: true }],
    ['show', 'held in a clinic', { ability: 'clinic.read' }],
    ['show', 'under /v1/links', { access: 'link' }],
    ['show', 'under /v1/links', { path: '/v1/links/clinic' }],
    ['show', 'under /v1/webhooks', { access: 'webhook' }],
    ['show', 'under /v1/webhooks', { path: '/v1/webhooks/texts' }],
    ['show', 'where a link is opened', { setsEntry: true }],
    ['show', 'what they are able to do', { signs: true }],
    ['show', 'what changes', { streams: true }],
  ])('refuses %s: %s', (operationId, reason, change) => {
    expect(() => area('Planted', { [operationId]: { ...sound, ...change } })).toThrow(reason);
  });
});
