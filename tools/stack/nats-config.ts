import type { ReactionPlace } from '@stillwater/messaging';

/** A service as the broker sees it. */
export interface NatsUser {
  readonly service: string;
  readonly password: string;
  readonly reactions: readonly ReactionPlace[];
}

/** Subjects that one service may use; everything else is refused by the broker. */
export interface Permissions {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
}

/**
 * A service publishes its own facts and asks under its own name, so that a consumer knows whose fact it reads and an
 * answerer knows who asks. It makes its own stream and the consumers of its own reactions, and reads and acknowledges
 * those alone. It answers what reaches it (`allow_responses`), not any inbox it likes.
 */
export function permissionsOf({ service, reactions }: Omit<NatsUser, 'password'>): Permissions {
  const own = streamOf(service);
  const publish = [
    `evt.*.*.${service}.>`,
    `ask.*.${service}.>`,
    `$JS.API.STREAM.INFO.${own}`,
    `$JS.API.STREAM.CREATE.${own}`,
    `$JS.API.STREAM.UPDATE.${own}`,
  ];
  for (const { owner, consumer, filter } of reactions) {
    const stream = streamOf(owner);
    publish.push(
      `$JS.API.CONSUMER.INFO.${stream}.${consumer}`,
      `$JS.API.CONSUMER.CREATE.${stream}.${consumer}.${filter}`,
      `$JS.API.CONSUMER.MSG.NEXT.${stream}.${consumer}`,
      `$JS.ACK.${stream}.${consumer}.>`,
      // The form with domain and account, which newer servers announce.
      `$JS.ACK.*.*.${stream}.${consumer}.>`,
    );
  }
  return { publish, subscribe: [`ask.${service}.>`, `_INBOX_${service}.>`] };
}

/** The part of a server's configuration that says who may do what. */
export function authorisation(users: readonly NatsUser[]): string {
  const blocks = users.map((user) => {
    const { publish, subscribe } = permissionsOf(user);
    return `    {
      user: ${quoted(user.service)}
      password: ${quoted(user.password)}
      permissions: {
        publish: { allow: ${list(publish)} }
        subscribe: { allow: ${list(subscribe)} }
        allow_responses: true
      }
    }`;
  });
  return `authorization {\n  users: [\n${blocks.join('\n')}\n  ]\n}\n`;
}

export interface ServerPlace {
  readonly host: string;
  readonly port: number;
  readonly store: string;
}

/** A whole configuration for one server on one machine. */
export function serverConfig(place: ServerPlace, users: readonly NatsUser[]): string {
  return [
    `host: ${quoted(place.host)}`,
    `port: ${place.port}`,
    'server_name: stillwater',
    'max_payload: 1MB',
    `jetstream: { store_dir: ${quoted(place.store)} }`,
    users.length === 0 ? '' : authorisation(users),
  ].join('\n');
}

function streamOf(owner: string): string {
  return owner.toUpperCase().replaceAll('-', '_');
}

function list(subjects: readonly string[]): string {
  return `[${subjects.map(quoted).join(', ')}]`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
