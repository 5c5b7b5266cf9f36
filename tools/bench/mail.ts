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
  mails: number;
  /** What each process used, per inquiry, mails included. */
  window: Window;
}

interface Sent {
  inquiryId: string;
  /** When the sender noted that the mail server had taken it: milliseconds since 1970. */
  at: number;
}

/** Inquiries at fixed times; then waits for the last mail. @throws Error when a mail is missing or there are more */
export async function measureMailDelay(system: System, seconds: number): Promise<MailDelay> {
  await system.emptyMailbox();
  const order = { seconds, connections: CONNECTIONS, perSecond: INQUIRIES_A_SECOND, record: true };
  let sent = new Map<string, number>();
  const settled = async ({ accepted }: LoadResult): Promise<void> => void (sent = await untilSent(system, accepted));
  const window = await measure({ ...system.target, settled }, order, system.counted);
  const delays = window.accepted.map(([inquiryId, at]) => Math.max(0, sent.get(inquiryId)! - at)).sort((a, b) => a - b);
  const caught = await system.caughtMails();
  if (caught !== delays.length) throw new Error(`${delays.length} inquiries were accepted, and ${caught} mails came`);
  const at = (share: number): number => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), max: delays.at(-1) ?? 0, mails: caught, window };
}

/** Waits until the mails of all these inquiries are with the mail server. */
async function untilSent(system: System, accepted: readonly Accepted[]): Promise<Map<string, number>> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    const rows = await queryOnce<Sent>(
      system.databaseOf('notifications'),
      `select subject_id as "inquiryId", (extract(epoch from ended_at) * 1000)::float8 as at
         from message where channel = 'email' and state = 'sent'`,
    );
    const sent = new Map(rows.map(({ inquiryId, at }) => [inquiryId, at]));
    const missing = accepted.filter(([inquiryId]) => !sent.has(inquiryId)).length;
    if (missing === 0) return sent;
    if (Date.now() > giveUpAt) throw new Error(`${missing} of ${accepted.length} mails have not been sent`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
