import type { HttpRoute } from '@stillwater/contracts';
import { Problem, traceIdOf, type ProblemField } from '@stillwater/platform';

import { httpProblems, kinds, type HttpProblemCode } from './problem-catalogue.js';
import { extensionsFor } from './refusal-extensions.js';

/** RFC 9457, as the contract `ProblemDocument` describes it. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  traceId: string;
  errors?: readonly ProblemField[];
}

export interface ProblemAnswer {
  body: ProblemBody;
  headers: Record<string, string>;
}

/** A refusal of HTTP itself, such as a method or a media type that an address doesn't take. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  constructor(
    readonly code: HttpProblemCode,
    readonly detail: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(`${code}: ${detail}`);
  }
}

/** Fastify's own refusals, by its error codes. */
const ofFastify: Readonly<Record<string, () => Problem | HttpProblem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => new HttpProblem('request.too_large', 'The body has more than 256 KiB.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new HttpProblem('request.media_type', 'Only application/json is read.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => Problem.invalid('request.malformed', 'Content-Length and body disagree.'),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => Problem.invalid('request.malformed', 'The body is empty.'),
  FST_ERR_BAD_URL: () => Problem.invalid('request.malformed', 'The address can not be read.'),
  FST_ERR_MAX_PARAM_LENGTH: () => Problem.notFound('path.unknown', 'There is nothing at this address.'),
  FST_STATIC_FORBIDDEN_PATH: () => Problem.notFound('path.unknown', 'There is nothing at this address.'),
  FST_ERR_HANDLER_TIMEOUT: () => Problem.timeout('request.timeout', 'No answer came in time.'),
};

/** What the caller is told; undefined for an error that is our own fault and must be logged. */
export function refusalIn(error: unknown): Problem | HttpProblem | undefined {
  if (error instanceof Problem || error instanceof HttpProblem) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return Object.hasOwn(ofFastify, code) ? ofFastify[code]!() : undefined;
}

export function invalidRequest(errors: readonly ProblemField[]): Problem {
  return Problem.invalid('request.invalid', 'Some fields are missing or not as they must be.', errors);
}

/** Our own faults tell nothing of themselves. */
export const internalProblem = new Problem(
  'internal',
  'internal',
  'Something went wrong on our side. It has been noted.',
);

/** @param extensions what the route lists for its refusals */
export function problemAnswer(
  problem: Problem | HttpProblem,
  traceparent: string | undefined,
  extensions?: HttpRoute['extensions'],
): ProblemAnswer {
  const { status, title } = problem instanceof Problem ? kinds[problem.kind] : httpProblems[problem.code];
  const { code, detail } = problem;
  const body: ProblemBody = {
    type: `/problems/${code}`,
    title,
    status,
    code,
    detail,
    traceId: traceIdOf(traceparent) ?? '',
  };
  if (problem instanceof HttpProblem) return { body, headers: problem.headers };
  if (problem.errors.length > 0) body.errors = problem.errors;
  if (problem.extensions) Object.assign(body, extensionsFor(problem, extensions));
  const wait = problem.retryAfterSeconds;
  return { body, headers: wait === undefined ? {} : { 'retry-after': String(Math.max(1, Math.ceil(wait))) } };
}
