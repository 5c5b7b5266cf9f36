/** The NATS headers beside a message's body. Values are text on the wire. */
const id = { type: 'string', format: 'uuid' };

export const eventHeaders = {
  type: 'object',
  description: 'What routing needs without reading the body.',
  required: ['Nats-Msg-Id', 'ce-type', 'ce-time', 'clinic', 'agg-id', 'agg-version', 'correlation'],
  properties: {
    'Nats-Msg-Id': { ...id, description: "The event's id; the broker drops a double." },
    'ce-type': { type: 'string' },
    'ce-time': { type: 'string', format: 'date-time' },
    clinic: id,
    'agg-id': { ...id, description: 'The aggregate, whose events keep their order.' },
    'agg-version': { type: 'string', pattern: '^[0-9]+$' },
    correlation: { ...id, description: 'The request that started it all.' },
    traceparent: { type: 'string', description: 'W3C trace context.' },
  },
};

export const askHeaders = {
  type: 'object',
  description: 'For whom, by whom and until when. The clinic never comes from a body.',
  required: ['clinic', 'actor', 'request-id', 'correlation', 'deadline'],
  properties: {
    clinic: id,
    actor: { type: 'string', description: 'JSON: kind, id and roles of who acts.' },
    'request-id': { type: 'string' },
    correlation: { ...id, description: 'The request that started it all.' },
    causation: { ...id, description: 'The event or request that led to this one.' },
    deadline: {
      type: 'string',
      pattern: '^[0-9]+$',
      description: 'Milliseconds since 1970; later than this nobody waits.',
    },
    traceparent: { type: 'string', description: 'W3C trace context.' },
    'ip-hash': { type: 'string', description: 'Keyed hash of the address that the request came from.' },
    idempotency: { type: 'string', description: 'JSON: key, route and fingerprint of a request that may come twice.' },
  },
};
