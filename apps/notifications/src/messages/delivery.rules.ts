/** What a carrier's refusal means for the message. */
export type SendFailure = 'later' | 'never';

/** The carrier took the message, has no way to the person, or refused: `reason` is a word for the log. */
export type Handover =
  | { kind: 'accepted' }
  | { kind: 'no_carrier' }
  | { kind: 'refused'; failure: SendFailure; reason: string };

/** Minutes until the second, third and fourth try. */
const RETRY_AFTER_MINUTES = [1, 5, 30] as const;

/** The parts of a nodemailer error that say what went wrong. */
export interface CarrierError {
  /** The server's reply, 400 to 599; absent when there was none. */
  responseCode?: number;
  /** `EAUTH`, `ECONNECTION`, `ETIMEDOUT`, … */
  code?: string;
}

/**
 * A 5xx reply about the message or its address is final (RFC 5321, 4.2.1). Everything else may pass: a busy server, a
 * lost connection, and also wrong credentials, which are ours to repair and no fault of the message.
 */
export function failureOf(error: CarrierError): SendFailure {
  if (error.code === 'EAUTH' || error.code === 'ENOAUTH' || error.code === 'ETLS') return 'later';
  return error.responseCode !== undefined && error.responseCode >= 500 ? 'never' : 'later';
}

/**
 * When to try again after this many tries; undefined: give up.
 * @param jitter 0 to 1, so that what failed together doesn't come back together: up to a tenth is added
 */
export function nextTryAt(now: Date, tries: number, jitter: number): Date | undefined {
  const minutes = RETRY_AFTER_MINUTES[tries - 1];
  return minutes === undefined ? undefined : new Date(now.getTime() + minutes * 60_000 * (1 + jitter / 10));
}
