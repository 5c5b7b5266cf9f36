import { connect, type ConnectionOptions, type NatsConnection } from '@nats-io/transport-node';

export interface BrokerAddress {
  url: string;
  user?: string | undefined;
  password?: string | undefined;
}

/**
 * The client's defaults are made for tools: with them a black-holed link is noticed after four minutes and a
 * connection gives up after ten tries. A service notices within fifteen seconds and never gives up.
 */
export function connectionOptions(address: BrokerAddress, name: string, inboxPrefix: string): ConnectionOptions {
  return {
    servers: address.url.split(',').map((server) => server.trim()),
    ...(address.user === undefined ? {} : { user: address.user, pass: address.password ?? '' }),
    name,
    inboxPrefix,
    pingInterval: 5_000,
    maxPingOut: 2,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 250,
    reconnectJitterTLS: 250,
    waitOnFirstConnect: true,
    timeout: 5_000,
    noAsyncTraces: true,
  };
}

/** What a connection tells while it lives. */
export interface ConnectionEvents {
  disconnected(server: string): void;
  reconnected(server: string): void;
  /** An error of the server, a refused permission for example. */
  faulted(error: Error): void;
  /** The connection is gone for good, which only a refused sign-in or our own `close` brings about. */
  closed(error: Error | undefined): void;
}

/** Connects, or keeps trying until it can; then reports what becomes of the connection. */
export async function openConnection(options: ConnectionOptions, events: ConnectionEvents): Promise<NatsConnection> {
  const connection = await connect(options);
  void watch(connection, events);
  void connection.closed().then((error) => events.closed(error instanceof Error ? error : undefined));
  return connection;
}

async function watch(connection: NatsConnection, events: ConnectionEvents): Promise<void> {
  for await (const status of connection.status()) {
    if (status.type === 'disconnect') events.disconnected(status.server);
    else if (status.type === 'reconnect') events.reconnected(status.server);
    else if (status.type === 'error') events.faulted(status.error);
  }
}
