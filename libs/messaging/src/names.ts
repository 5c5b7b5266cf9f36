/**
 * Every name this library gives to something on the broker. A namespace (empty in an installation) goes before all of
 * them, so that several test files can share one broker.
 */
export class Names {
  private readonly prefix: string;

  /** @param namespace lower-case letters and digits, or nothing */
  constructor(readonly namespace: string) {
    if (!/^[a-z0-9]*$/.test(namespace)) {
      throw new Error(`NATS namespace "${namespace}" may hold lower-case letters and digits only.`);
    }
    this.prefix = namespace === '' ? '' : `${namespace}.`;
  }

  /** A subject as the contracts spell it, put into the namespace. */
  subject(subject: string): string {
    return this.prefix + subject;
  }

  /** A received subject without the namespace. */
  bare(subject: string): string {
    return subject.slice(this.prefix.length);
  }

  /** One stream per owner of facts: `INQUIRIES`. */
  stream(owner: string): string {
    const stream = owner.toUpperCase().replaceAll('-', '_');
    return this.namespace === '' ? stream : `${this.namespace.toUpperCase()}_${stream}`;
  }

  /** All that the owner's stream stores: partition, clinic, owner, then aggregate, fact and version. */
  streamSubject(owner: string): string {
    return this.subject(`evt.*.*.${owner}.>`);
  }

  /** Replies of a connection arrive under a prefix of its service, so that the broker can keep services apart. */
  inbox(service: string): string {
    return `_INBOX_${this.namespace === '' ? '' : `${this.namespace}_`}${service}`;
  }
}

/** The durable consumer of one reaction: `screening-invite-to-screening`. */
export function consumerName(service: string, method: string): string {
  const kebab = method.replace(/[A-Z]/g, (letter, at: number) => (at === 0 ? '' : '-') + letter.toLowerCase());
  return `${service}-${kebab}`;
}
