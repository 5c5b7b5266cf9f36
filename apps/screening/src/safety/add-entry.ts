import { Problem, type PersonKeys, type Statement, type Unit } from '@stillwater/platform';
import { KnownPerson } from '../known-person.entity.js';
import { SafetyFlag, SafetyFlagEntry, versionAfter, type EntryKind } from './safety-flag.entity.js';

interface Deed {
  flagId: string;
  /** The flag's version that whoever acts has seen. */
  version: number;
  kind: EntryKind;
  note?: string | undefined;
}

/**
 * Adds what the actor has done about a flag, with the note sealed.
 * @returns the flag with its version from now on
 * @throws Problem `safety_flag.unknown`, `.changed` or `.illegal_transition`
 */
export async function addEntry(
  unit: Unit,
  keys: PersonKeys,
  { flagId, version, kind, note }: Deed,
): Promise<{ flag: SafetyFlag; version: number }> {
  const { clinicId, now, manager, scope } = unit;
  const flag = await manager.findOneBy(SafetyFlag, { clinicId, id: flagId });
  const last = await manager.findOne(SafetyFlagEntry, { where: { clinicId, flagId }, order: { version: 'DESC' } });
  if (!flag || !last) throw Problem.notFound('safety_flag.unknown');
  const next = versionAfter(last, kind, version);
  const person = await manager.findOneByOrFail(KnownPerson, { clinicId, id: flag.personId });
  const sealed =
    note === undefined
      ? null
      : (await keys.of(clinicId, person.keyId)).seal('safety_flag_entry', `${flagId}/${next}`, { note });
  const { kind: byKind, id: byId } = scope.actor;
  const added = await unit.send(ADD_ENTRY, [clinicId, flagId, next, kind, byKind, byId, now, sealed]);
  // Rows that are never changed can't be locked: of two at once, the second finds the version taken.
  if (added.rowCount === 0)
    throw Problem.stale('safety_flag.changed', 'Somebody acted on this flag just now. Look at it again.');
  return { flag, version: next };
}

export const ADD_ENTRY: Statement = {
  name: 'add-safety-flag-entry',
  text: `insert into safety_flag_entry (clinic_id, flag_id, version, kind, by_kind, by_id, at, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
};
