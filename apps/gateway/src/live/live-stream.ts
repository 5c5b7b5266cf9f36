import { PassThrough, type Readable } from 'node:stream';
import type { LiveChange } from '@stillwater/contracts';
import type { Role } from '@stillwater/platform';

/** A change, and who may learn of it. */
export interface ClinicChange {
  change: LiveChange;
  concerns(roles: readonly Role[]): boolean;
}

export interface LiveStreamOptions {
  clinicId: string;
  /** How often a sign of life is sent, and looked whether it may go on. */
  beatMs: number;
  /** The roles of whoever follows, as they are now; undefined when they may follow no longer. */
  rolesNow(): Promise<readonly Role[] | undefined>;
}

/** Changes that come close together leave together, after one look at who asks. */
const GATHER_MS = 150;
/** More than these at once are told as "load everything anew". */
const MOST_GATHERED = 100;
/** Whoever reads slower than this is cut off, and comes again. */
const MOST_UNREAD_BYTES = 64 * 1024;

/**
 * The server-sent events of one page. Nothing leaves before it was looked whether session and roles still allow it, so a
 * session that is over or a role that was taken away ends it: at once where that is known, else with the next beat.
 */
export class LiveStream {
  readonly clinicId: string;
  private readonly body = new PassThrough();
  private readonly beats: NodeJS.Timeout;
  private readonly gathered = new Map<string, ClinicChange>();
  private reloads = true;
  private gathering: NodeJS.Timeout | undefined;

  constructor(private readonly options: LiveStreamOptions) {
    this.clinicId = options.clinicId;
    this.beats = setInterval(() => void this.lookAgain(), options.beatMs);
    this.body.once('close', () => {
      clearInterval(this.beats);
      clearTimeout(this.gathering);
    });
    // How long a browser waits before it comes again.
    this.body.write('retry: 2000\n\n');
    this.reload();
  }

  get events(): Readable {
    return this.body;
  }

  tell(change: ClinicChange): void {
    this.gathered.set(`${change.change.kind} ${change.change.subjectId}`, change);
    if (this.gathered.size > MOST_GATHERED) return this.reload();
    this.gather();
  }

  /** Something may have been missed. */
  reload(): void {
    this.reloads = true;
    this.gathered.clear();
    this.gather();
  }

  async lookAgain(): Promise<void> {
    if (await this.rolesOrEnd()) this.write(': \n\n');
  }

  /** Ends without a word: whoever follows comes again, here or elsewhere. */
  end(): void {
    this.body.end();
  }

  private gather(): void {
    this.gathering ??= setTimeout(() => void this.deliver(), GATHER_MS);
  }

  private async deliver(): Promise<void> {
    const roles = await this.rolesOrEnd();
    this.gathering = undefined;
    if (!roles) return;
    if (this.reloads) this.write('event: reload\ndata: {}\n\n');
    for (const { change, concerns } of this.gathered.values()) {
      if (concerns(roles)) this.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`);
    }
    this.reloads = false;
    this.gathered.clear();
  }

  private async rolesOrEnd(): Promise<readonly Role[] | undefined> {
    try {
      const roles = await this.options.rolesNow();
      if (!roles) this.write('event: end\ndata: {}\n\n');
      if (!roles) this.end();
      return roles;
    } catch {
      // Whether it may go on can't be known now: whoever follows asks again.
      this.end();
      return undefined;
    }
  }

  private write(text: string): void {
    if (this.body.writableEnded) return;
    this.body.write(text);
    if (this.body.readableLength + this.body.writableLength > MOST_UNREAD_BYTES) this.body.destroy();
  }
}
