import { readFileSync, renameSync, writeFileSync } from 'node:fs';

import type { Clock } from './clock.js';
import { gauge } from './metrics.js';

/** Often enough that all processes are within a tenth of a second of a move, seldom enough to cost nothing. */
const LOOK_MILLISECONDS = 50;
/** A demo that is behind is being played: it moves again and again, and waits each time until it was followed. */
const LOOK_WHILE_PLAYED_MILLISECONDS = 10;

const ahead = gauge('stillwater_demo_clock_ahead_seconds', 'How far this process has followed the clock of a demo', []);

/** What the file holds: how far the demo is ahead. */
interface Content {
  offsetMs: number;
}

/** How far the demo is ahead, in milliseconds; a file that isn't there yet moves nothing. */
export function readDemoClock(file: string): number {
  return contentOf(file) ?? 0;
}

/** Whole or not at all: who reads at this moment finds the old text or the new one. */
export function writeDemoClock(file: string, offsetMs: number): void {
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, JSON.stringify({ offsetMs } satisfies Content));
  renameSync(fresh, file);
}

/** Keeps the clock of one service where the demo's file says. */
export class DemoClockFollower {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly clock: Pick<Clock, 'runAhead'>,
    private readonly file: string,
  ) {}

  start(): void {
    this.look();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private look(): void {
    const offset = this.read();
    if (offset !== undefined) {
      this.clock.runAhead(offset);
      ahead.set(offset / 1_000);
    }
    const pause = offset !== undefined && offset < 0 ? LOOK_WHILE_PLAYED_MILLISECONDS : LOOK_MILLISECONDS;
    this.timer = setTimeout(() => this.look(), pause).unref();
  }

  /** Undefined: what can not be read right now moves nothing. */
  private read(): number | undefined {
    try {
      return contentOf(this.file);
    } catch {
      return undefined;
    }
  }
}

function contentOf(file: string): number | undefined {
  try {
    return offsetIn(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function offsetIn(text: string): number | undefined {
  try {
    const { offsetMs } = JSON.parse(text) as Partial<Content>;
    return Number.isFinite(offsetMs) ? offsetMs : undefined;
  } catch {
    return undefined;
  }
}
