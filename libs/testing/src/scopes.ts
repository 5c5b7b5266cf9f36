import { v7 as uuidv7 } from 'uuid';
import type { Actor, OnceClaim, Role, Scope } from '@stillwater/platform';

/** A clinic of its own for each test: tests share a database without meeting each other's rows. */
export function freshClinic(): string {
  return uuidv7();
}

export function freshId(): string {
  return uuidv7();
}

export function staff(...roles: Role[]): Actor {
  return { kind: 'staff', id: uuidv7(), roles };
}

export function visitor(): Actor {
  return { kind: 'visitor', id: 'visitor', roles: [] };
}

export function serviceActor(name: string): Actor {
  return { kind: 'service', id: name, roles: [] };
}

/** A scope as the gateway or a delivery would make it: `scopeFor(clinic, staff('intake'), 'assign-inquiry')`. */
export function scopeFor(clinicId: string, actor: Actor, action: string, options: Partial<Scope> = {}): Scope {
  const requestId = uuidv7();
  return { requestId, correlationId: requestId, ...options, clinicId, actor, action };
}

/** The claim of one delivery: `scopeFor(…, { once: deliveryOf('send-mail', clock.now()) })`, used twice, is a second one. */
export function deliveryOf(consumer: string, eventTime: Date): OnceClaim {
  return { consumer, eventId: uuidv7(), eventTime: eventTime.toISOString() };
}
