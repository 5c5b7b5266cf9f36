import { createInbox, errors, nuid, type Msg, type MsgHdrs, type NatsConnection } from '@nats-io/transport-node';
import type { GatheredWrites } from './gathered-writes.js';

interface Waiting {
  subject: string;
  answered(message: Msg): void;
  failed(error: Error): void;
}

/**
 * Requests over one connection, whose answers share one subscription. The client's own requests make an error with its
 * stack for each of them, also for those that are answered, which was a tenth of what an ask cost.
 */
export class Requests {
  private readonly inbox: string;
  private readonly waiting = new Map<string, Waiting>();
  private listening = false;

  constructor(
    private readonly connection: NatsConnection,
    private readonly writes: GatheredWrites,
    inboxPrefix: string,
  ) {
    this.inbox = `${createInbox(inboxPrefix)}.`;
  }

  /**
   * @throws TimeoutError when no answer came in time, NoRespondersError when nobody listens there,
   * PermissionViolationError when the broker doesn't let us, another when the connection is closed
   */
  send(subject: string, body: string | Uint8Array, headers: MsgHdrs, timeoutMs: number): Promise<Msg> {
    return new Promise((resolve, reject) => {
      this.listen();
      const token = nuid.next();
      this.writes.gather();
      this.connection.publish(subject, body, { headers, reply: this.inbox + token });
      const forget = () => {
        clearTimeout(deadline);
        this.waiting.delete(token);
      };
      const failed = (error: Error) => {
        forget();
        reject(error);
      };
      const deadline = setTimeout(() => failed(new errors.TimeoutError()), timeoutMs);
      const answered = (message: Msg) => {
        forget();
        resolve(message);
      };
      this.waiting.set(token, { subject, answered, failed });
    });
  }

  /** The broker names the subject that it refuses, but not the message. */
  refused(error: Error): void {
    if (!(error instanceof errors.PermissionViolationError) || error.operation !== 'publish') return;
    for (const { subject, failed } of this.waiting.values()) if (subject === error.subject) failed(error);
  }

  /** Again after the broker has refused it: its permissions may have changed. */
  private listen(): void {
    if (this.listening) return;
    const subscription = this.connection.subscribe(`${this.inbox}*`, {
      callback: (error, message) => {
        if (!error) this.receive(message);
      },
    });
    this.listening = true;
    void subscription.closed.then((error) => {
      this.listening = false;
      const reason = error instanceof Error ? error : new errors.ClosedConnectionError();
      for (const { failed } of this.waiting.values()) failed(reason);
    });
  }

  private receive(message: Msg): void {
    const waiting = this.waiting.get(message.subject.slice(this.inbox.length));
    if (!waiting) return;
    const nobody = message.data.length === 0 && message.headers?.code === 503;
    if (nobody) waiting.failed(new errors.NoRespondersError(waiting.subject));
    else waiting.answered(message);
  }
}
