import { headers, type MsgHdrs } from '@nats-io/transport-node';
import {
  isTraceparent,
  Problem,
  roles,
  type Actor,
  type IdempotencyClaim,
  type Role,
  type Scope,
} from '@stillwater/platform';
import { validate as isUuid } from 'uuid';

/** Marks a refusal: the body is a problem instead of the answer. */
export const PROBLEM = 'problem';
/** The answer was kept from an earlier request with the same key. */
export const REPLAYED = 'replayed';

const ACTOR_KINDS: readonly string[] = ['staff', 'visitor', 'person', 'service', 'operator'] satisfies Actor['kind'][];
const ROLES: readonly string[] = roles;

/** What a request says about itself, beside its body. */
export interface AskContext {
  scope: Scope;
  /** Milliseconds since 1970, real time: later than this nobody waits. */
  deadline: number;
}

export function writeContext({ scope, deadline }: AskContext, keepsAnswer: boolean): MsgHdrs {
  const fields = headers();
  fields.append('clinic', scope.clinicId);
  fields.append('actor', JSON.stringify(scope.actor));
  fields.append('request-id', scope.requestId);
  fields.append('correlation', scope.correlationId);
  fields.append('deadline', String(deadline));
  if (scope.causationId) fields.append('causation', scope.causationId);
  if (scope.traceparent) fields.append('traceparent', scope.traceparent);
  if (scope.ipHash) fields.append('ip-hash', scope.ipHash);
  if (keepsAnswer && scope.idempotency) {
    const { key, route, fingerprint } = scope.idempotency;
    fields.append('idempotency', JSON.stringify({ key, route, fingerprint }));
  }
  return fields;
}

/**
 * @param action the command's name, for the audit trail
 * @throws Problem `invalid` when a field is missing or unsound: the caller is not one of ours, or of another release
 */
export function readContext(fields: MsgHdrs | undefined, action: string): AskContext {
  const clinicId = fields?.get('clinic') ?? '';
  const requestId = fields?.get('request-id') ?? '';
  const correlationId = fields?.get('correlation') ?? '';
  const deadline = Number(fields?.get('deadline'));
  const actor = readActor(fields?.get('actor'));
  if (!fields || !isUuid(clinicId) || !requestId || !isUuid(correlationId) || !Number.isInteger(deadline) || !actor) {
    throw Problem.invalid('ask.context', 'The request does not say for whom, by whom and until when.');
  }
  const scope: Scope = { clinicId, actor, action, requestId, correlationId };
  const causationId = fields.get('causation');
  const traceparent = fields.get('traceparent');
  const ipHash = fields.get('ip-hash');
  const idempotency = readClaim(fields.get('idempotency'));
  if (causationId) scope.causationId = causationId;
  if (isTraceparent(traceparent)) scope.traceparent = traceparent;
  if (ipHash) scope.ipHash = ipHash;
  if (idempotency) scope.idempotency = idempotency;
  return { scope, deadline };
}

function readActor(text: string | undefined): Actor | undefined {
  const actor = readObject(text);
  if (
    !actor ||
    typeof actor.id !== 'string' ||
    !ACTOR_KINDS.includes(String(actor.kind)) ||
    !Array.isArray(actor.roles)
  )
    return undefined;
  if (!actor.roles.every((role) => ROLES.includes(String(role)))) return undefined;
  return { kind: actor.kind as Actor['kind'], id: actor.id, roles: actor.roles as Role[] };
}

function readClaim(text: string | undefined): IdempotencyClaim | undefined {
  const claim = readObject(text);
  if (!claim) return undefined;
  return { key: String(claim.key), route: String(claim.route), fingerprint: String(claim.fingerprint) };
}

function readObject(text: string | undefined): Record<string, unknown> | undefined {
  if (!text) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
