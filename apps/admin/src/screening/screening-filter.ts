import { oneOf } from '../inquiries/choices.js';

export const screeningStates = ['invited', 'in_progress', 'recommended', 'under_review', 'decided', 'expired'] as const;

/** Which screenings are listed, as it stands in the address: those that wait for review unless a state is chosen. */
export interface ScreeningFilter {
  readonly state?: (typeof screeningStates)[number];
}

export function screeningFilterOf(search: Record<string, unknown>): ScreeningFilter {
  const state = oneOf(screeningStates, search.state);
  return state === undefined ? {} : { state };
}
