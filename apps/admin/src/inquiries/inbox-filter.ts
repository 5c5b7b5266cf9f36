import { intents, oneOf, states } from './choices.js';

/** What the inbox shows, as it stands in the address. */
export interface InboxFilter {
  readonly state?: (typeof states)[number];
  readonly intent?: (typeof intents)[number];
  readonly urgent?: true;
  readonly mine?: true;
}

/** Reads the filter out of an address; what makes no sense is left out. */
export function inboxFilterOf(search: Record<string, unknown>): InboxFilter {
  const state = oneOf(states, search.state);
  const intent = oneOf(intents, search.intent);
  return {
    ...(state === undefined ? {} : { state }),
    ...(intent === undefined ? {} : { intent }),
    ...(search.urgent === true ? { urgent: true } : {}),
    ...(search.mine === true ? { mine: true } : {}),
  };
}
