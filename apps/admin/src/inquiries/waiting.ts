interface Waiting {
  readonly intent: 'question' | 'ready_to_schedule';
  readonly urgency: 'routine' | 'review' | 'acute';
  readonly state: string;
  readonly receivedAt: string;
}

const MINUTE = 60_000;

/** Elapsed time after which a first answer is late enough to stand out in the list. */
const patience = { acute: 5 * MINUTE, review: 60 * MINUTE, ready_to_schedule: 60 * MINUTE, question: 24 * 60 * MINUTE };

/** Whether nobody has answered for so long that the row should catch the eye. A hint; it counts no office hours. */
export function isWaitingLong({ intent, urgency, state, receivedAt }: Waiting, now: number): boolean {
  if (state !== 'new') return false;
  const limit = urgency === 'routine' ? patience[intent] : patience[urgency];
  return now - Date.parse(receivedAt) > limit;
}
