/** docs/openapi.yaml: the HTTP interface, from the route table and the contracts. */
import { definitionOf, fieldSchema, type Class, type Field } from '@stillwater/contract-kit';
import {
  pathParameters,
  pathParametersOf,
  ProblemDocument,
  problemsOf,
  type HttpRoute,
  type ProblemStatus,
} from '@stillwater/contracts';
import { headers, problemTitles } from './http-manners.ts';
import { componentSchemas, schemaRef, withParts } from './schemas.ts';
import { fromEntries, type Json, type System } from './system.ts';

export function openApi(system: System): Json {
  const { routes, version } = system;
  const taken = new Set(withParts(routes.flatMap(({ body }) => body ?? [])));
  const given = withParts([
    ProblemDocument,
    ...routes.flatMap(({ answer, orAnswer }) => [answer ?? [], orAnswer ?? []].flat()),
    ...routes.flatMap(({ extensions }) => (extensions ?? []).map((extension) => extension.with)),
  ]);
  const all = withParts([...taken, ...given].map(({ type }) => type));
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] ??= {
      ...(route.path.includes('{') && { parameters: pathParametersOf(route.path).map(pathParameter) }),
    };
    paths[route.path]![route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stillwater',
      version,
      description:
        'The HTTP interface of the platform. JSON in camelCase; instants in UTC; unknown fields and parameters are refused. ' +
        'Every refusal is a problem document (RFC 9457).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'The address that serves this document' }],
    security: [{ session: [] }],
    tags: [...new Set(routes.map(({ area }) => area))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-sid',
          description:
            'Set by signing in; over plain http it is called sid. It idles out, and ends at once when revoked.',
        },
        link: {
          type: 'apiKey',
          in: 'header',
          name: 'stillwater-link',
          description:
            "The token of a link that the clinic has sent: the clinic's routing code, a hyphen, and 22 characters. What " +
            'is clinical needs the cookie of an opened link besides.',
        },
      },
      parameters: {
        IfMatch: {
          name: 'If-Match',
          in: 'header',
          required: true,
          description: 'The ETag of the version that the caller saw.',
          schema: { type: 'string', pattern: '^"[1-9][0-9]*"$', examples: ['"3"'] },
        },
        IfNoneMatch: {
          name: 'If-None-Match',
          in: 'header',
          required: false,
          description: 'The ETag of the version that the caller has: 304 while it is current.',
          schema: { type: 'string', examples: ['"3"'] },
        },
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description:
            'Chosen by the caller, best a UUID. The same key with the same request answers as the first time; ' +
            'with another request 422; while the first still runs 409.',
          schema: { type: 'string', minLength: 1, maxLength: 128, examples: ['0b9c1a52-7d34-4e0f-9c9e-3f5a6c1d2e7b'] },
        },
      },
      headers,
      responses: problemResponses(routes),
      schemas: componentSchemas(system, all, (definition) => taken.has(definition)),
    },
  };
}

function pathParameter(name: string): Json {
  const { schema } = pathParameters[name as keyof typeof pathParameters];
  return { name, in: 'path', required: true, schema };
}

function queryParameter(field: Field): Json {
  const { description, ...schema } = fieldSchema(field, { closed: true });
  return { name: field.name, in: 'query', required: !field.optional, ...(description ? { description } : {}), schema };
}

function operation(route: HttpRoute): Json {
  const parameters = [
    ...(route.query ? definitionOf(route.query).fields.map(queryParameter) : []),
    ...(route.ifMatch ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
    ...(route.etag && route.method === 'GET' ? [{ $ref: '#/components/parameters/IfNoneMatch' }] : []),
    ...(route.idempotent ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ];
  return {
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.area],
    ...((route.access === 'public' || route.access === 'webhook') && { security: [] }),
    ...(route.access === 'link' && { security: [{ link: [] }] }),
    ...(route.ability && { 'x-ability': route.ability }),
    ...(route.asks && { 'x-command': definitionOf(route.asks).name }),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && { requestBody: { required: true, content: json(route.body) } }),
    responses: {
      [route.status]: success(route),
      ...(route.etag &&
        route.method === 'GET' && { 304: { description: 'The version that the caller has is current' } }),
      ...fromEntries(problemsOf(route), (status) => [String(status), refusal(route, status)]),
    },
  };
}

/** A refusal that may carry more than every problem does is described at its own operation. */
function refusal(route: HttpRoute, status: ProblemStatus): Json {
  const extended = (route.extensions ?? []).filter((extension) => extension.status === status);
  if (extended.length === 0) return { $ref: `#/components/responses/Problem${status}` };
  const { description, names } = problemTitles[status];
  const problem = { $ref: schemaRef({ className: 'ProblemDocument' }) };
  const schemas = extended.map(({ with: type }) => ({ allOf: [problem, { $ref: schemaRef(definitionOf(type)) }] }));
  const codes = extended.map(({ code }) => `\`${code}\``).join(', ');
  return {
    description: `${description}; ${codes} carries more`,
    ...(names && { headers: headerRefs(names) }),
    content: { 'application/problem+json': { schema: { anyOf: [...schemas, problem] } } },
  };
}

function success(route: HttpRoute): Json {
  const names = [
    ...(route.etag ? ['ETag'] : []),
    ...(route.idempotent ? ['Idempotency-Replayed'] : []),
    ...(problemsOf(route).includes(429) ? ['RateLimit', 'RateLimit-Policy'] : []),
  ];
  return {
    description: route.streams ? STREAM : SUCCESS[route.status],
    ...(names.length > 0 && { headers: headerRefs(names) }),
    ...(route.answer && {
      content: route.streams ? events(route.answer) : json(route.answer, route.orAnswer),
    }),
  };
}

const SUCCESS = { 200: 'Done', 201: 'Created', 204: 'Done; there is nothing to say' } as const;

const STREAM =
  'Server-sent events until the session ends, the roles no longer suffice or the server stops. Each `change` has one ' +
  'object of this schema as its data. `reload`, at the beginning and later, asks to load everything anew; `end` says ' +
  'that another try makes no sense before somebody signs in. Lines that begin with a colon are signs of life.';

function events(type: Class): Json {
  return { 'text/event-stream': { schema: { $ref: schemaRef(definitionOf(type)) } } };
}

function json(type: Class, other?: Class): Json {
  const schema = other
    ? { oneOf: [{ $ref: schemaRef(definitionOf(type)) }, { $ref: schemaRef(definitionOf(other)) }] }
    : { $ref: schemaRef(definitionOf(type)) };
  return { 'application/json': { schema } };
}

function problemResponses(routes: readonly HttpRoute[]): Json {
  const used = new Set(routes.flatMap((route) => problemsOf(route)));
  return fromEntries([...used].sort(), (status: ProblemStatus) => {
    const { description, names } = problemTitles[status];
    const content = { 'application/problem+json': { schema: { $ref: schemaRef({ className: 'ProblemDocument' }) } } };
    return [`Problem${status}`, { description, ...(names && { headers: headerRefs(names) }), content }];
  });
}

function headerRefs(names: readonly string[]): Json {
  return fromEntries(names, (name) => [name, { $ref: `#/components/headers/${name}` }]);
}
