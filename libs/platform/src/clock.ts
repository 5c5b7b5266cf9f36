import { Injectable } from '@nestjs/common';

/** The time was put forward from one moment to another: what lies between never passed. */
export interface ClockJump {
  from: Date;
  to: Date;
}

const MOST_JUMPS = 1_000;

/**
 * The time that business statements are given: the database's, so that every process agrees. Tests and the demo move
 * it; sign-in and token expiry don't use it.
 */
@Injectable()
export class Clock {
  private offset = 0;
  private shifted = 0;
  private demo = 0;

  /** Where it was put forward since the process began, the newest last: nothing was down in between. */
  readonly jumps: ClockJump[] = [];

  private readonly movedListeners: (() => void)[] = [];

  now(): Date {
    return new Date(Date.now() + this.offset + this.shifted + this.demo);
  }

  /** Takes the database's time, measured around one round trip. */
  follow(databaseTime: Date, sentAt: number, receivedAt: number): void {
    this.offset = databaseTime.getTime() - (sentAt + receivedAt) / 2;
  }

  /** Sets how far the demo's time is ahead of the database's, in place of what it was. */
  runAhead(milliseconds: number): void {
    const by = milliseconds - this.demo;
    this.noteJump(by);
    this.demo = milliseconds;
    if (by > 0) for (const listener of this.movedListeners) listener();
  }

  /** Rings when the demo's time was put forward: what has come due by it needs no next look. */
  onMoved(listener: () => void): void {
    this.movedListeners.push(listener);
  }

  /** Moves the clock; adds up. @param milliseconds may be negative */
  shift(milliseconds: number): void {
    this.noteJump(milliseconds);
    this.shifted += milliseconds;
  }

  /** To be called before the time is moved. */
  protected noteJump(milliseconds: number): void {
    if (milliseconds <= 0) return;
    const from = this.now();
    this.jumps.push({ from, to: new Date(from.getTime() + milliseconds) });
    if (this.jumps.length > MOST_JUMPS) this.jumps.shift();
  }
}
