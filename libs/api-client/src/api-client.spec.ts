import { describe, expect, it } from '@jest/globals';
import { answerOf, dataOf, idempotencyKey } from './api-client.js';
import { ApiProblem } from './api-problem.js';

const refused = (status: number, error: unknown, headers: Record<string, string> = {}) =>
  Promise.resolve({ error, response: new Response(null, { status, headers }) });

describe('answerOf', () => {
  it('gives what was answered and its version', async () => {
    const response = new Response(null, { status: 200, headers: { etag: '"3"' } });
    await expect(answerOf(Promise.resolve({ data: { a: 1 }, response }))).resolves.toEqual({
      data: { a: 1 },
      etag: '"3"',
    });
  });

  it('throws the problem that was answered', async () => {
    const errors = [{ pointer: '/email', code: 'format', message: 'must be an e-mail address' }];
    const thrown = dataOf(
      refused(429, { code: 'limited', detail: 'Too many.', traceId: 't1', errors }, { 'retry-after': '30' }),
    );
    await expect(thrown).rejects.toMatchObject({
      status: 429,
      code: 'limited',
      message: 'Too many.',
      traceId: 't1',
      errors,
      retryAfterSeconds: 30,
    });
  });

  it('keeps what a refusal carries besides', async () => {
    const alternatives = [{ startsAt: '2026-11-03T15:00:00Z' }];
    const thrown = dataOf(refused(409, { code: 'slot.taken', alternatives }));
    await expect(thrown).rejects.toMatchObject({ code: 'slot.taken', document: { alternatives } });
  });

  it('keeps the status of an answer that is no problem document', async () => {
    await expect(dataOf(refused(502, '<html>'))).rejects.toMatchObject({ status: 502, code: undefined, errors: [] });
  });

  it('throws a problem without a status when no answer came', async () => {
    const thrown = dataOf(Promise.reject(new TypeError('Failed to fetch')));
    await expect(thrown).rejects.toBeInstanceOf(ApiProblem);
    await expect(thrown).rejects.toMatchObject({ status: undefined });
  });
});

it('makes a new key each time', () => {
  const keys = new Set(Array.from({ length: 50 }, idempotencyKey));
  expect(keys.size).toBe(50);
  expect([...keys].every((key) => /^[\da-f]{32}$/.test(key))).toBe(true);
});
