import { oneOf } from '../inquiries/choices.js';

export const messageStates = ['pending', 'sending', 'sent', 'failed', 'suppressed'] as const;

/** What the message log shows, as it stands in the address. */
export interface MessageFilter {
  readonly state?: (typeof messageStates)[number];
}

export function messageFilterOf(search: Record<string, unknown>): MessageFilter {
  const state = oneOf(messageStates, search.state);
  return state === undefined ? {} : { state };
}
