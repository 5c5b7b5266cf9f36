/**
 * What a carrier's refusal means for the message. `later`: it did not take it, and may another time. `unknown`: it may
 * have taken it, and its answer was lost.
 */
export type SendFailure = 'later' | 'never' | 'unknown';

/** The carrier took the message, has no way to the person, or refused: `reason` is a word for the log. */
export type Handover =
  | { kind: 'accepted' }
  /** `refusesUs`: there is one, and it wants nothing of our account or number. */
  | { kind: 'no_carrier'; refusesUs?: string }
  | { kind: 'refused'; failure: SendFailure; reason: string };

/** After this a message is with a carrier, or in its row again, however many carriers were asked. */
export const LONGEST_HANDOVER_SECONDS = 25;

/** Minutes until the second, third and fourth try. */
const RETRY_AFTER_MINUTES = [1, 5, 30] as const;

/** The parts of a nodemailer error that say what went wrong. */
export interface CarrierError {
  /** The server's reply, 400 to 599; absent when there was none. */
  responseCode?: number;
  /** `EAUTH`, `ECONNECTION`, `ETIMEDOUT`, … */
  code?: string;
  /** The server has been given the whole message. */
  whole?: boolean;
}

/** What a server refused was the message or its address, and not us: nodemailer's words for it. */
const ABOUT_THE_MESSAGE: readonly (string | undefined)[] = ['EENVELOPE', 'EMESSAGE'];
/** We shall sign in first (RFC 4954). */
const SIGN_IN_FIRST = 530;

/**
 * A 5xx reply about the message or its address is final (RFC 5321, 4.2.1). Everything else may pass: a busy server, a
 * lost connection, and also a server that turns us away or wants other credentials, which is ours to repair and no fault of
 * the message.
 */
export function failureOf({ code, responseCode, whole }: CarrierError): SendFailure {
  if (responseCode !== undefined) {
    const isFinal = responseCode >= 500 && responseCode !== SIGN_IN_FIRST && ABOUT_THE_MESSAGE.includes(code);
    return isFinal ? 'never' : 'later';
  }
  // Without a reply to the end of the message nobody knows whether the server has it (RFC 5321, 4.5.3.2.6).
  return whole ? 'unknown' : 'later';
}

/**
 * What the answer of a carrier's HTTP interface means. Only what it says of this message is final: wrong credentials and
 * an account without money are ours to repair. A server that broke may have done its work before.
 */
export function failureOfStatus(status: number): SendFailure {
  if (status === 400 || status === 422) return 'never';
  return status >= 500 && status !== 503 ? 'unknown' : 'later';
}

/** Nothing was sent where no connection came about. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What it means that `fetch` has failed. */
export function failureOfFetch(error: unknown): SendFailure {
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return NEVER_CONNECTED.has(code) ? 'later' : 'unknown';
}

/** Where the answer was lost, a receipt may still come: it would be too early before. */
const RECEIPT_MINUTES = 5;

export interface Tried {
  /** How often. */
  tries: number;
  failure: SendFailure;
  /** 0 to 1, so that what failed together doesn't come back together: up to a tenth is added. */
  jitter: number;
}

/** When to try again; undefined: give up. */
export function nextTryAt(now: Date, { tries, failure, jitter }: Tried): Date | undefined {
  const minutes = RETRY_AFTER_MINUTES[tries - 1];
  if (minutes === undefined) return undefined;
  const wait = failure === 'unknown' ? Math.max(minutes, RECEIPT_MINUTES) : minutes;
  return new Date(now.getTime() + wait * 60_000 * (1 + jitter / 10));
}
