import type { Unit } from '@stillwater/platform';

export type ParkedState = 'parked' | 'retried' | 'dropped';

/** A message that its consumer could not take in, as its own service keeps it. */
export interface ParkedMessage {
  id: string;
  clinicId: string;
  consumer: string;
  eventId: string;
  type: string;
  aggregateId: string | null;
  subject: string;
  envelope: Buffer;
  reason: string;
  attempts: number;
  parkedAt: Date;
  state: ParkedState;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  /** Why it was dropped. */
  resolution: string | null;
}

const COLUMNS = `
  id, clinic_id as "clinicId", consumer, event_id as "eventId", type, aggregate_id as "aggregateId", subject, envelope,
  reason, attempts, parked_at as "parkedAt", state, resolved_at as "resolvedAt", resolved_by as "resolvedBy", resolution`;

/** The latest first. @param before the id that the last page ended with */
export async function listParked(
  unit: Unit,
  state: ParkedState,
  before: string | null,
  limit: number,
): Promise<ParkedMessage[]> {
  return unit.query(
    {
      name: 'parked-list',
      text: `select ${COLUMNS} from parked_message
             where clinic_id = $1 and state = $2 and ($3::uuid is null or id < $3) order by id desc limit $4`,
    },
    [unit.clinicId, state, before, limit],
  );
}

export async function findParked(unit: Unit, id: string): Promise<ParkedMessage | undefined> {
  const found = await unit.query<ParkedMessage>(
    { name: 'parked-find', text: `select ${COLUMNS} from parked_message where clinic_id = $1 and id = $2` },
    [unit.clinicId, id],
  );
  return found[0];
}

/** @returns nothing when somebody else was first */
export async function resolveParked(
  unit: Unit,
  id: string,
  state: 'retried' | 'dropped',
  resolution: string | null,
): Promise<ParkedMessage | undefined> {
  const resolved = await unit.query<ParkedMessage>(
    {
      name: 'parked-resolve',
      text: `update parked_message set state = $3, resolution = $4, resolved_at = $5, resolved_by = $6
             where clinic_id = $1 and id = $2 and state = 'parked' returning ${COLUMNS}`,
    },
    [unit.clinicId, id, state, resolution, unit.now, unit.scope.actor.id],
  );
  return resolved[0];
}

export async function noteFailedRetry(unit: Unit, id: string, reason: string): Promise<void> {
  await unit.query(
    {
      name: 'parked-failed-again',
      text: `update parked_message set attempts = attempts + 1, reason = $3
             where clinic_id = $1 and id = $2 and state = 'parked'`,
    },
    [unit.clinicId, id, reason],
  );
}
