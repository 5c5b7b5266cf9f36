import { createContext, useContext, type ReactNode } from 'react';
import type { Schemas } from '../api.js';

type Fault = Pick<Schemas['FieldFault'], 'pointer' | 'message'>;

const FaultsContext = createContext<readonly Fault[]>([]);

export const FaultsProvider = FaultsContext.Provider;

/** What stands in the way of the words at one place, once each; undefined: nothing. */
export function useFaultsAt(...pointers: readonly string[]): ReactNode {
  const faults = useContext(FaultsContext);
  const found = faults.filter(({ pointer }) => pointers.includes(pointer)).map(({ message }) => message);
  return found.length === 0 ? undefined : [...new Set(found)].join('; ');
}
