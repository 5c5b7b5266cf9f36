import createClient, { type Client } from 'openapi-fetch';
import { ApiProblem, problemOf } from './api-problem.js';
import type { paths } from './schema.js';

export type ApiClient = Client<paths>;

/**
 * Typed access to the HTTP interface of the page's own origin; cookies go along by themselves.
 *
 * @param linkToken of the link that the page was opened with, for what is under `/v1/links`
 */
export function apiClient(linkToken?: string): ApiClient {
  return createClient<paths>({
    baseUrl: '/',
    ...(linkToken !== undefined && { headers: { 'stillwater-link': linkToken } }),
    fetch: (request) => {
      const deadline = AbortSignal.timeout(20_000);
      return fetch(request, { signal: AbortSignal.any([request.signal, deadline]) });
    },
  });
}

interface Answered<T> {
  readonly data?: T | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/** What the call answered, with its version tag where the resource has one. */
export interface Answer<T> {
  readonly data: T;
  readonly etag: string | undefined;
}

/**
 * Waits for a call.
 *
 * @throws ApiProblem without a status when no answer came, with one when the request was refused
 */
export async function answerOf<T>(call: Promise<Answered<T>>): Promise<Answer<T>> {
  const { data, error, response } = await call.catch(() => {
    throw new ApiProblem(undefined);
  });
  if (!response.ok) throw problemOf(response, error);
  return { data: data as T, etag: response.headers.get('etag') ?? undefined };
}

/** As {@link answerOf}, for callers that need no version tag. */
export async function dataOf<T>(call: Promise<Answered<T>>): Promise<T> {
  return (await answerOf(call)).data;
}

/** A fresh value for the Idempotency-Key header. Works on plain HTTP too, where `crypto.randomUUID` is missing. */
export function idempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
