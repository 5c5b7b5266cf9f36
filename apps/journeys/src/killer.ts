import { expect } from '@jest/globals';
import { eventually } from '@stillwater/testing';
import type { ServiceName, System } from './system.js';

/** A place where a service is to die, and what must be seen to be unfinished before it does. */
export interface Death {
  point: string;
  /** How far the clock goes while it is down: what it had in hand is given up by then. */
  leaseSeconds?: number;
  /** Counts what the dead leave to be done. */
  pending?: string;
}

/**
 * Kills a service once at every one of its places, one life after the other: it stops at the first, is killed from
 * outside, comes back to stop at the second, and lives on after the last. The others go on meanwhile.
 */
export class Killer {
  readonly killed: string[] = [];
  private ended = false;
  private running: Promise<void> | undefined;

  constructor(
    private readonly system: System,
    private readonly service: ServiceName,
    private readonly deaths: readonly Death[],
  ) {}

  get done(): boolean {
    return this.killed.length === this.deaths.length;
  }

  /** Resolves when it is armed for the first time. */
  async start(): Promise<void> {
    await this.system.stopService(this.service);
    await this.arm(this.deaths[0]);
    this.running = this.run();
    this.running.catch(() => undefined);
  }

  /** @throws what went wrong while it killed */
  async stop(): Promise<void> {
    this.ended = true;
    await this.running;
  }

  private async run(): Promise<void> {
    for (const [index, { point, pending, leaseSeconds = 0 }] of this.deaths.entries()) {
      if (!(await this.reaches(point))) return;
      if (pending) {
        const [row] = await this.system.query<{ count: number }>(this.service, pending);
        expect({ service: this.service, point, pending: row!.count > 0 }).toEqual({
          service: this.service,
          point,
          pending: true,
        });
      }
      await this.system.kill(this.service);
      if (leaseSeconds) this.system.advance({ seconds: leaseSeconds });
      await this.arm(this.deaths[index + 1]);
      this.killed.push(`${this.service} at ${point}`);
    }
  }

  /** False when everything ended before. */
  private reaches(point: string): Promise<boolean> {
    return eventually(() => {
      if (this.system.output(this.service).includes(`fail point ${point} reached`)) return true;
      if (this.ended) return false;
      throw new Error(`${this.service} has not come to ${point}`);
    }, 600_000);
  }

  private arm(next: Death | undefined): Promise<void> {
    return this.system.startService(this.service, next ? { STILLWATER_FAIL_POINT: next.point } : {});
  }
}
