import { AsyncLocalStorage } from 'node:async_hooks';

export const roles = ['intake', 'therapist', 'prescriber', 'nurse', 'manager', 'operator', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Who acts. `visitor` is anybody on a public page; `service` is one of ours, named by its own name. */
export interface Actor {
  kind: 'staff' | 'visitor' | 'person' | 'service' | 'operator';
  id: string;
  roles: readonly Role[];
}

/** A caller's promise that a repeated request is the same one. The owning service keeps it with the effect. */
export interface IdempotencyClaim {
  key: string;
  /** Method and route template, so that one key on two routes is two claims. */
  route: string;
  /** Hash of the body: the same key with another body is refused. */
  fingerprint: string;
  /** Set when the answer was replayed instead of made. */
  replayed?: boolean;
}

/** One event for one consumer: its effect happens once, however often it is delivered. */
export interface OnceClaim {
  consumer: string;
  eventId: string;
  /** RFC 3339, from the envelope. */
  eventTime: string;
}

/** For whom, by whom and why work is done. It travels with every request, message and transaction. */
export interface Scope {
  clinicId: string;
  actor: Actor;
  /** The use case, as in the audit trail: `receive-inquiry`. */
  action: string;
  requestId: string;
  correlationId: string;
  causationId?: string;
  /** W3C trace context. */
  traceparent?: string;
  ipHash?: string;
  idempotency?: IdempotencyClaim;
  once?: OnceClaim;
}

const current = new AsyncLocalStorage<Scope>();

/** Runs work so that its log lines carry the scope's ids. */
export function inScope<T>(scope: Scope, work: () => T): T {
  return current.run(scope, work);
}

export function currentScope(): Scope | undefined {
  return current.getStore();
}
