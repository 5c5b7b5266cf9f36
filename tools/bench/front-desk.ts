import { randomUUID } from 'node:crypto';
import type { System } from './system.ts';

const PASSWORD = 'juniper, tide and a bench';
const PATIENCE_MS = 20_000;

/** What was answered. */
export interface Answer {
  status: number;
  /** Cookie header made of what was set. */
  cookie: string;
  body: Record<string, unknown>;
}

/** Sends one request through the gateway, as a browser would. */
export async function call(
  { port }: Pick<System, 'port'>,
  method: string,
  path: string,
  { body, headers }: { body?: object; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { 'idempotency-key': randomUUID(), ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const cookies = response.headers.getSetCookie().map((line) => line.split(';', 1)[0]!);
  return {
    status: response.status,
    cookie: cookies.join('; '),
    body: response.status === 204 ? {} : ((await response.json()) as Record<string, unknown>),
  };
}

/** Until it is answered with that status: what a service has not heard of yet, it refuses. */
export async function callUntil(
  status: number,
  ...[system, method, path, sent]: Parameters<typeof call>
): Promise<Answer> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await call(system, method, path, sent);
    if (answer.status === status) return answer;
    if (Date.now() > giveUpAt) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Signs the front desk in: with its password, which the first time it sets. @returns the session's cookie */
export async function signIn(system: System): Promise<string> {
  const { email, enrolmentToken } = system.practice;
  const known = await call(system, 'POST', '/v1/session', { body: { email, password: PASSWORD } });
  if (known.status === 200) return known.cookie;
  await callUntil(201, system, 'POST', `/v1/enrolments/${enrolmentToken}`, { body: { password: PASSWORD } });
  return signIn(system);
}
