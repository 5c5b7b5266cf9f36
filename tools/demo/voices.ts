import { createHash } from 'node:crypto';
import type { Class } from '@stillwater/contract-kit';
import type { DemoSignIn } from '@stillwater/gateway';
import { openAsker } from '@stillwater/messaging';
import { makeLogger, newId, Problem } from '@stillwater/platform';
import type { Actor, Scope } from '@stillwater/platform';
import type { Installation } from '../stack/installation.ts';
import { secretOf } from '../stack/secrets.ts';

const PATIENCE_MS = 20_000;
const PAUSE_MS = 200;

export type Ask = <T extends object, A extends object>(
  command: Class<T>,
  data: T,
  answer: Class<A>,
  key?: string,
) => Promise<A>;

/** The way into the broker that one service has. */
export function brokerAddress({ natsUrl: url, natsUsers, secrets }: Installation, service: string) {
  return natsUsers ? { url, user: service, password: secrets.read(secretOf(service, 'nats')) } : { url };
}

/**
 * Everybody who speaks in the demo's story. They ask the services the very commands that the gateway asks for them, by
 * its own way into the broker and with the scopes that it makes, and not over HTTP: sessions, authenticator codes and
 * limits are bound to real time, and the story plays months in seconds. What a page or a route adds to a command is
 * shown by the journeys, not here.
 */
export class Voices {
  private readonly opened: Awaited<ReturnType<typeof openAsker>>;

  private constructor(opened: Awaited<ReturnType<typeof openAsker>>) {
    this.opened = opened;
  }

  static async open(installation: Installation): Promise<Voices> {
    return new Voices(
      await openAsker('gateway', brokerAddress(installation, 'gateway'), '', makeLogger('gateway', 'fatal')),
    );
  }

  close(): Promise<void> {
    return this.opened.close();
  }

  staff({ clinicId, staffId, roles }: Pick<DemoSignIn, 'clinicId' | 'staffId' | 'roles'>): Ask {
    return this.of(clinicId!, { kind: 'staff', id: staffId!, roles });
  }

  visitor(clinicId: string): Ask {
    return this.of(clinicId, { kind: 'visitor', id: 'visitor', roles: [] });
  }

  /** Whoever holds this link, named as the gateway names them. */
  holder(clinicId: string, token: string): Ask {
    const hash = createHash('sha256').update(token).digest('hex');
    return this.of(clinicId, { kind: 'person', id: `link-${hash.slice(0, 16)}`, roles: [] });
  }

  /** With a key, what was done once is not done again: the answer of then comes back. */
  private of(clinicId: string, actor: Actor): Ask {
    return async (command, data, answer, key) => {
      const until = Date.now() + PATIENCE_MS;
      for (;;) {
        const requestId = newId();
        const scope: Scope = { clinicId, actor, action: command.name, requestId, correlationId: requestId };
        if (key) scope.idempotency = { key, route: 'the demo’s story', fingerprint: key };
        try {
          return (await this.opened.asker.ask(command, data, { scope, answer, deadlineMs: 10_000 })) as InstanceType<
            typeof answer
          >;
        } catch (error) {
          if (!comesBack(error) || Date.now() > until) throw error;
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        }
      }
    };
  }
}

/** A service that is starting, or busy: nothing was refused. */
function comesBack(error: unknown): boolean {
  return (
    error instanceof Problem &&
    (error.kind === 'unavailable' || error.kind === 'timeout' || error.code === 'request.running')
  );
}
