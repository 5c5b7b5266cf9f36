import { abilities, type Ability } from '@stillwater/contracts';
import type { Role } from '@stillwater/platform';

import { clinicsPolicy } from './clinics.policy.js';
import { inquiriesPolicy } from './inquiries.policy.js';
import { messagesPolicy } from './messages.policy.js';
import { parkedMessagesPolicy } from './parked-messages.policy.js';
import { peoplePolicy } from './people.policy.js';
import { safetyFlagsPolicy } from './safety-flags.policy.js';
import { schedulePolicy } from './schedule.policy.js';
import { screeningsPolicy } from './screenings.policy.js';
import { staffPolicy } from './staff.policy.js';

/** An ability that no policy names does not compile. */
const rolesWith: Readonly<Record<Ability, readonly Role[]>> = {
  ...clinicsPolicy,
  ...staffPolicy,
  ...inquiriesPolicy,
  ...peoplePolicy,
  ...screeningsPolicy,
  ...schedulePolicy,
  ...safetyFlagsPolicy,
  ...messagesPolicy,
  ...parkedMessagesPolicy,
};

export function can(roles: readonly Role[], ability: Ability): boolean {
  return roles.some((role) => rolesWith[ability].includes(role));
}

export function abilitiesOf(roles: readonly Role[]): Ability[] {
  return abilities.filter((ability) => can(roles, ability));
}
