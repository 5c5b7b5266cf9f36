import { v7 as uuidv7 } from 'uuid';

export type TestActorKind = 'staff' | 'visitor' | 'person' | 'service' | 'operator';

export interface TestActor<Role extends string = never> {
  kind: TestActorKind;
  id: string;
  roles: readonly Role[];
}

/** The parts of a scope that a test may want to choose; the rest is made up afresh. */
export interface ScopeOptions {
  requestId?: string;
  correlationId?: string;
  causationId?: string;
  traceparent?: string;
  ipHash?: string;
  idempotency?: { key: string; route: string; fingerprint: string };
  once?: { consumer: string; eventId: string; eventTime: string };
}

export interface TestScope<Role extends string> extends ScopeOptions {
  clinicId: string;
  actor: TestActor<Role>;
  action: string;
  requestId: string;
  correlationId: string;
}

/** A clinic of its own for each test: tests share a database without meeting each other's rows. */
export function freshClinic(): string {
  return uuidv7();
}

export function freshId(): string {
  return uuidv7();
}

export function staff<Role extends string>(...roles: Role[]): TestActor<Role> {
  return { kind: 'staff', id: uuidv7(), roles };
}

export function visitor(): TestActor {
  return { kind: 'visitor', id: uuidv7(), roles: [] };
}

export function service(): TestActor {
  return { kind: 'service', id: uuidv7(), roles: [] };
}

/** A scope as the gateway or a delivery would make it: `scopeFor(clinic, staff('intake'), 'assign-inquiry')`. */
export function scopeFor<Role extends string>(
  clinicId: string,
  actor: TestActor<Role>,
  action: string,
  options: ScopeOptions = {},
): TestScope<Role> {
  const requestId = uuidv7();
  return { requestId, correlationId: requestId, ...options, clinicId, actor, action };
}

/** The part of a scope that makes a unit of work run once per event; two calls with one scope are two deliveries. */
export function deliveryOf(consumer: string, eventTime: Date): { once: NonNullable<ScopeOptions['once']> } {
  return { once: { consumer, eventId: uuidv7(), eventTime: eventTime.toISOString() } };
}
