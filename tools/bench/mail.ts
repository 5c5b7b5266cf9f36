import { queryOnce } from './ground.ts';
import type { Accepted, LoadResult } from './load.ts';
import type { System } from './system.ts';
import { measure, type Window } from './window.ts';

export const INQUIRIES_A_SECOND = 20;
/** Far more than are ever needed at this rate. */
const CONNECTIONS = 64;
const PATIENCE_MS = 60_000;

/** How long accepted inquiries waited until the mail server had taken their mails. */
export interface MailDelay {
  /** Milliseconds from the answer to the visitor. */
  p50: number;
  p99: number;
  max: number;
  /** The same from the instant of the event that the inquiry is received. */
  sinceEvent: { p50: number; p99: number };
  mails: number;
  /** What each process used, per inquiry, mails included. */
  window: Window;
}

interface Sent {
  inquiryId: string;
  /** When the sender noted that the mail server had taken it: milliseconds since 1970. */
  at: number;
  /** Milliseconds from the event until then. */
  sinceEvent: number;
}

/** Inquiries at fixed times; then waits for the last mail. @throws Error when a mail is missing or there are more */
export async function measureMailDelay(system: System, seconds: number): Promise<MailDelay> {
  await system.emptyMailbox();
  const order = { seconds, connections: CONNECTIONS, perSecond: INQUIRIES_A_SECOND, record: true };
  let sent = new Map<string, Sent>();
  const settled = async ({ accepted }: LoadResult): Promise<void> => void (sent = await untilSent(system, accepted));
  const window = await measure({ ...system.target, settled }, order, system.counted);
  const delays = window.accepted.map(([inquiryId, at]) => Math.max(0, sent.get(inquiryId)!.at - at));
  const sinceEvents = window.accepted.map(([inquiryId]) => sent.get(inquiryId)!.sinceEvent);
  const caught = await system.caughtMails();
  if (caught !== delays.length) throw new Error(`${delays.length} inquiries were accepted, and ${caught} mails came`);
  const sinceEvent = { p50: quantile(sinceEvents, 0.5), p99: quantile(sinceEvents, 0.99) };
  const [p50, p99, max] = [quantile(delays, 0.5), quantile(delays, 0.99), quantile(delays, 1)];
  return { p50, p99, max, sinceEvent, mails: caught, window };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Waits until the mails of all these inquiries are with the mail server. */
async function untilSent(system: System, accepted: readonly Accepted[]): Promise<Map<string, Sent>> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    const rows = await queryOnce<Sent>(
      system.databaseOf('notifications'),
      `select subject_id as "inquiryId", (extract(epoch from ended_at) * 1000)::float8 as at,
              (extract(epoch from ended_at - fact_at) * 1000)::float8 as "sinceEvent"
         from message where channel = 'email' and state = 'sent'`,
    );
    const sent = new Map(rows.map((row) => [row.inquiryId, row]));
    const missing = accepted.filter(([inquiryId]) => !sent.has(inquiryId)).length;
    if (missing === 0) return sent;
    if (Date.now() > giveUpAt) throw new Error(`${missing} of ${accepted.length} mails have not been sent`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
