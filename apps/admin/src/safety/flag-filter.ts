/** What the list of flags shows, as it stands in the address. */
export interface FlagFilter {
  readonly state?: 'raised' | 'acknowledged' | 'resolved';
}

export function flagFilterOf({ state }: Record<string, unknown>): FlagFilter {
  return state === 'raised' || state === 'acknowledged' || state === 'resolved' ? { state } : {};
}
