/** What the HTTP interface does everywhere: headers and refusals, for the OpenAPI document. */
import type { ProblemStatus } from '@stillwater/contracts';

export const headers = {
  ETag: {
    description: 'The version of what is answered, for If-Match and If-None-Match.',
    schema: { type: 'string', examples: ['"3"'] },
  },
  'Idempotency-Replayed': {
    description: 'Present when the answer was kept from an earlier request with the same Idempotency-Key.',
    schema: { type: 'string', const: 'true' },
  },
  RateLimit: {
    description: 'How many requests are left (r), and in how many seconds all will be (t).',
    schema: { type: 'string', examples: ['"visitor";r=9;t=60'] },
  },
  'RateLimit-Policy': {
    description: 'How many requests (q) are allowed in how many seconds (w).',
    schema: { type: 'string', examples: ['"visitor";q=10;w=60'] },
  },
  'Retry-After': {
    description: 'Seconds after which another try makes sense.',
    schema: { type: 'integer', minimum: 1 },
  },
} as const;

interface Refusal {
  description: string;
  /** Headers that may come with it. */
  names?: readonly (keyof typeof headers)[];
}

export const problemTitles: Readonly<Record<ProblemStatus, Refusal>> = {
  400: { description: 'Malformed, or with fields that do not fit; `errors` names each' },
  401: { description: 'Nobody is signed in, or the credentials are wrong' },
  403: { description: 'Not something that this caller may do here, or sent by a page of another site' },
  404: { description: 'There is nothing here, or nothing that this caller may know of' },
  409: { description: 'Does not fit the present state, or the same request is still running', names: ['Retry-After'] },
  410: { description: 'It was there and is over, such as a link that has expired' },
  412: { description: 'Somebody else changed it in the meantime' },
  413: { description: 'The body is over 256 KiB' },
  415: { description: 'The body is not application/json' },
  422: { description: 'Well formed, but it can not be done, or the Idempotency-Key belongs to another request' },
  428: { description: 'If-Match is missing' },
  429: { description: 'Too many requests', names: ['Retry-After', 'RateLimit', 'RateLimit-Policy'] },
  500: { description: 'A fault on our side; the trace id finds it' },
  503: { description: 'Not available right now', names: ['Retry-After'] },
  504: { description: 'No answer came in time; whether it was done is not known', names: ['Retry-After'] },
};
