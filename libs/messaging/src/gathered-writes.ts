import type { NatsConnection } from '@nats-io/transport-node';

/** The part of the client below its public face; the socket is another after each reconnect. */
interface Corkable {
  readonly protocol: { readonly transport: { readonly socket?: { cork(): void; uncork(): void } } };
}

/**
 * Messages that are sent because of what arrived together leave as one packet and wake the broker once. The client
 * gathers only what one event brings about, though many sockets bring theirs in the same turn of the event loop.
 */
export class GatheredWrites {
  private gathering = false;

  constructor(private readonly connection: NatsConnection) {}

  /** Holds back what is sent from now on, until everything that has arrived already was taken up. */
  gather(): void {
    const { socket } = (this.connection as unknown as Corkable).protocol.transport;
    if (this.gathering || !socket) return;
    this.gathering = true;
    socket.cork();
    setImmediate(() => {
      this.gathering = false;
      socket.uncork();
    });
  }
}
