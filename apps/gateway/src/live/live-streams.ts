import { Inject, Injectable } from '@nestjs/common';
import type { Ability } from '@stillwater/contracts';
import { Messaging } from '@stillwater/messaging';
import { Problem, type Role } from '@stillwater/platform';
import type { Readable } from 'node:stream';

import { can } from '../access/abilities-of.js';
import { GatewayConfig } from '../gateway.config.js';
import { ShowSession } from '../sign-in/show-session.js';
import { Sessions } from '../sign-in/sessions.js';
import { LiveStream, type ClinicChange } from './live-stream.js';

/** A browser has few connections to one server; pages beyond these ask from time to time. */
const MOST_OF_A_SESSION = 4;

interface Following {
  staffId: string;
  clinicId: string;
  /** Of the session. */
  token: string;
  ability: Ability;
}

/** Everybody who follows a clinic at this instance. Each instance hears every change by itself. */
@Injectable()
export class LiveStreams {
  private readonly following = new Map<LiveStream, Following>();
  private stopped = false;

  constructor(
    @Inject(GatewayConfig) private readonly config: GatewayConfig,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ShowSession) private readonly showSession: ShowSession,
    @Inject(Messaging) messaging: Messaging,
  ) {
    messaging.overhearing.onReconnect(() => {
      for (const stream of this.following.keys()) stream.reload();
    });
    sessions.onEnded((staffId) => this.lookAgainAt(staffId));
  }

  /** @throws Problem `live.too_many`, `server.stopping` */
  open(following: Following): Readable {
    if (this.stopped) throw Problem.unavailable('server.stopping', 'This server stops. Try again at once.', 1);
    const others = [...this.following.values()].filter(({ token }) => token === following.token);
    if (others.length >= MOST_OF_A_SESSION) {
      throw new Problem('limited', 'live.too_many', 'This session follows enough already.', { retryAfterSeconds: 60 });
    }
    const stream = new LiveStream({
      clinicId: following.clinicId,
      beatMs: this.config.liveBeatSeconds * 1_000,
      rolesNow: () => this.rolesOf(following),
    });
    this.following.set(stream, following);
    stream.events.once('close', () => this.following.delete(stream));
    return stream.events;
  }

  tell(clinicId: string, change: ClinicChange): void {
    for (const stream of this.following.keys()) if (stream.clinicId === clinicId) stream.tell(change);
  }

  /** What somebody may do has changed, or a session of theirs is over. */
  lookAgainAt(staffId: string): void {
    for (const [stream, following] of this.following) if (following.staffId === staffId) void stream.lookAgain();
  }

  stop(): void {
    this.stopped = true;
    for (const stream of this.following.keys()) stream.end();
  }

  /** Without a touch: a page that is only open must not keep a session alive that nobody uses. */
  private async rolesOf({ token, clinicId, ability }: Following): Promise<readonly Role[] | undefined> {
    const person = await this.sessions.holderInClinic(token, clinicId, { touches: false });
    if (!person || this.showSession.mustSetUpTotp(person)) return undefined;
    return can(person.roles, ability) ? person.roles : undefined;
  }
}
