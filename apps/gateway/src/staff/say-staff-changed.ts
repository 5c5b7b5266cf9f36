import { StaffChanged } from '@stillwater/contracts';
import type { Statement, Unit } from '@stillwater/platform';

import { Membership } from './membership.entity.js';

/** $1 staff */
const isDisabled: Statement = {
  name: 'staff-is-disabled',
  text: `select disabled_at is not null as disabled from staff where id = $1`,
};

/** Somebody new in the clinic: keeps it, and tells the other services. */
export async function insertAndSay(unit: Unit, membership: Membership): Promise<void> {
  await say(unit, membership);
  await unit.manager.insert(Membership, membership);
}

/** Keeps a change that has raised the version, and tells the other services. */
export async function saveAndSay(unit: Unit, membership: Membership): Promise<void> {
  await say(unit, membership);
  const { clinicId, staffId } = membership;
  await unit.manager.update(Membership, { clinicId, staffId }, membership);
}

async function say(unit: Unit, membership: Membership): Promise<void> {
  const { staffId, roles, licences, version, changedAt } = membership;
  const [person] = await unit.query<{ disabled: boolean }>(isDisabled, [staffId]);
  membership.saidActive = roles.length > 0 && person?.disabled === false;
  const fact: StaffChanged = {
    staffId,
    roles,
    active: membership.saidActive,
    licences: licences.map(({ type, state, expires }) => ({ type, state, expires })),
    changedAt: changedAt.toISOString(),
  };
  unit.say(StaffChanged, fact, { version });
}
