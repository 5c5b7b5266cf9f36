import type { Policy } from './policy.js';

export const parkedMessagesPolicy = {
  'parked-message.read': ['manager', 'operator'],
  'parked-message.resolve': ['manager', 'operator'],
} satisfies Policy;
