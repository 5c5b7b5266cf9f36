import type { Ability } from '@stillwater/contracts';
import type { Role } from '@stillwater/platform';

/** Who may do what: each ability names its roles. */
export type Policy = Readonly<Partial<Record<Ability, readonly Role[]>>>;
