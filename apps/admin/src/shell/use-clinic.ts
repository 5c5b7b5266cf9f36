import { createContext, useContext } from 'react';
import type { Ability } from '../api.js';
import type { Membership } from '../session/use-session.js';

/** The clinic of the address, as the signed-in person may enter it. */
export interface ClinicInView extends Membership {
  readonly staffId: string;
  may(ability: Ability): boolean;
}

export const ClinicContext = createContext<ClinicInView | undefined>(undefined);

/** @throws Error outside of a clinic's pages */
export function useClinic(): ClinicInView {
  const clinic = useContext(ClinicContext);
  if (clinic === undefined) throw new Error('No clinic is in view here');
  return clinic;
}
