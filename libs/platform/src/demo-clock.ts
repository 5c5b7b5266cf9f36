import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

import type { Clock } from './clock.js';
import { gauge } from './metrics.js';

/** Often enough that all processes are within a tenth of a second of a move, seldom enough to cost nothing. */
const LOOK_MILLISECONDS = 50;

const ahead = gauge('stillwater_demo_clock_ahead_seconds', 'How far this process has followed the clock of a demo', []);

/** What the file holds: how far the demo is ahead. */
interface Content {
  offsetMs: number;
}

/** How far the demo is ahead, in milliseconds; a file that isn't there yet moves nothing. */
export function readDemoClock(file: string): number {
  try {
    return offsetIn(readFileSync(file, 'utf8')) ?? 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
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
    this.follow(readDemoClock(this.file));
    this.timer = setInterval(() => void this.look(), LOOK_MILLISECONDS).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const text = await readFile(this.file, 'utf8').catch(() => '');
    const offset = offsetIn(text);
    if (offset !== undefined) this.follow(offset);
  }

  private follow(offset: number): void {
    this.clock.runAhead(offset);
    ahead.set(offset / 1_000);
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
