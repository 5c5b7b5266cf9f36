import { Injectable } from '@nestjs/common';

/**
 * The time that business statements are given: the database's, so that every process agrees. Tests and the demo move
 * it; sign-in and token expiry don't use it.
 */
@Injectable()
export class Clock {
  private offset = 0;
  private shifted = 0;
  private demo = 0;

  now(): Date {
    return new Date(Date.now() + this.offset + this.shifted + this.demo);
  }

  /** Takes the database's time, measured around one round trip. */
  follow(databaseTime: Date, sentAt: number, receivedAt: number): void {
    this.offset = databaseTime.getTime() - (sentAt + receivedAt) / 2;
  }

  /** Sets how far the demo's time is ahead of the database's, in place of what it was. */
  runAhead(milliseconds: number): void {
    this.demo = milliseconds;
  }

  /** Moves the clock; adds up. @param milliseconds may be negative */
  shift(milliseconds: number): void {
    this.shifted += milliseconds;
  }
}
