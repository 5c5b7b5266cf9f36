import { oneOf } from '../inquiries/choices.js';
import { rules, type Rule } from './message-words.js';

export const messageStates = ['pending', 'sending', 'sent', 'failed', 'suppressed'] as const;

export const messageChannels = ['email', 'sms', 'app'] as const;

export const messageAudiences = ['person', 'staff'] as const;

/** What the message log shows, as it stands in the address. */
export interface MessageFilter {
  readonly state?: (typeof messageStates)[number];
  readonly audience?: (typeof messageAudiences)[number];
  readonly channel?: (typeof messageChannels)[number];
  readonly rule?: Rule;
}

export function messageFilterOf(search: Record<string, unknown>): MessageFilter {
  const state = oneOf(messageStates, search.state);
  const audience = oneOf(messageAudiences, search.audience);
  const channel = oneOf(messageChannels, search.channel);
  const rule = oneOf(rules, search.rule);
  return {
    ...(state === undefined ? {} : { state }),
    ...(audience === undefined ? {} : { audience }),
    ...(channel === undefined ? {} : { channel }),
    ...(rule === undefined ? {} : { rule }),
  };
}
