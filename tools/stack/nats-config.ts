import type { ReactionPlace } from '@stillwater/messaging';

export interface NatsUser {
  readonly name: string;
  readonly password: string;
  readonly permissions: Permissions;
}

/** Subjects that one service may use; everything else is refused by the broker. */
export interface Permissions {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
  /** Whether it may reply to what reaches it. */
  readonly replies: boolean;
}

/** The one user who may change streams. No service signs in as this one. */
export const PROVISIONER = 'provisioner';

/**
 * A service publishes its own facts and asks under its own name, so that a consumer knows whose fact it reads and an
 * answerer knows who asks. It makes its own stream when that is missing, but can't change it, since a stream may store
 * any subject: questions to others too. It makes the consumers of its own reactions, and reads and acknowledges those
 * alone. It answers what reaches it (`allow_responses`), not any inbox it likes.
 */
export function permissionsOf(service: string, reactions: readonly ReactionPlace[]): Permissions {
  const own = streamOf(service);
  const publish = [
    `evt.*.*.${service}.>`,
    `ask.*.${service}.>`,
    `$JS.API.STREAM.INFO.${own}`,
    `$JS.API.STREAM.CREATE.${own}`,
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
  return { publish, subscribe: [`ask.${service}.>`, `_INBOX_${service}.>`], replies: true };
}

/**
 * Hears these subjects and says nothing, not even an answer: for whoever may answer, the broker remembers every message,
 * and looks through all of that when it is much. With a thousand events a second it had time for little else.
 */
export function earsPermissions(overheard: readonly string[]): Permissions {
  return { publish: [], subscribe: overheard, replies: false };
}

/** Looks at the streams of these services and changes them; it can't make, read or delete one. */
export function provisionerPermissions(owners: readonly string[]): Permissions {
  const publish = owners
    .map(streamOf)
    .flatMap((stream) => [`$JS.API.STREAM.INFO.${stream}`, `$JS.API.STREAM.UPDATE.${stream}`]);
  return { publish, subscribe: [`_INBOX_${PROVISIONER}.>`], replies: false };
}

/** The part of a server's configuration that says who may do what. */
export function authorisation(users: readonly NatsUser[]): string {
  const blocks = users.map(({ name, password, permissions }) => {
    const { publish, subscribe, replies } = permissions;
    return `    {
      user: ${quoted(name)}
      password: ${quoted(password)}
      permissions: {
        publish: { ${publish.length === 0 ? 'deny: ">"' : `allow: ${list(publish)}`} }
        subscribe: { allow: ${list(subscribe)} }
        ${replies ? 'allow_responses: true' : ''}
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
