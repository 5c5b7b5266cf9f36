import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clock, DueLoop, makeLogger, type DoWhatIsDue } from './index.js';

const SECOND = 1_000;
let clock: Clock;
let loop: DueLoop;
let looks: number;

beforeEach(() => {
  jest.useFakeTimers();
  clock = new Clock();
  looks = 0;
});
afterEach(async () => {
  await loop.stop();
  jest.useRealTimers();
});

function starts(doWhatIsDue: DoWhatIsDue = () => Promise.resolve()): Promise<void> {
  const counted: DoWhatIsDue = (stopping) => {
    looks += 1;
    return doWhatIsDue(stopping);
  };
  loop = new DueLoop('timers', counted, clock, makeLogger('scheduling', 'fatal'));
  loop.start();
  return after(0);
}
const after = async (ms: number): Promise<void> => {
  await jest.advanceTimersByTimeAsync(ms);
};

/** A look that lasts until it is told to end. */
function held() {
  const ends: (() => void)[] = [];
  const look: DoWhatIsDue = () => new Promise<void>((resolve) => ends.push(resolve));
  return { look, end: () => ends.shift()!() };
}

describe('what is due', () => {
  it('is looked for at the start, each second, and when somebody rings', async () => {
    await starts();
    expect(looks).toBe(1);
    await after(3 * SECOND);
    expect(looks).toBe(4);
    loop.ring();
    expect(looks).toBe(5);
    await after(SECOND - 1);
    expect(looks).toBe(5);
    await after(1);
    expect(looks).toBe(6);
  });

  it('is looked for as soon as more is due, but not without a pause', async () => {
    const ahead = [300, -5_000, 90_000];
    await starts(() => Promise.resolve(new Date(clock.now().getTime() + ahead.shift()!)));
    await after(300);
    expect(looks).toBe(2);
    await after(19);
    expect(looks).toBe(2);
    await after(1);
    expect(looks).toBe(3);
    ahead.push(90_000);
    await after(SECOND);
    expect(looks).toBe(4);
  });

  it('is looked for when the clock is put forward, and not before the start nor after the end', async () => {
    loop = new DueLoop('timers', () => Promise.resolve(void (looks += 1)), clock, makeLogger('scheduling', 'fatal'));
    clock.runAhead(SECOND);
    expect(looks).toBe(0);
    loop.start();
    await after(0);
    clock.runAhead(2 * SECOND);
    expect(looks).toBe(2);
    await loop.stop();
    clock.runAhead(3 * SECOND);
    loop.ring();
    await after(5 * SECOND);
    expect(looks).toBe(2);
  });

  it('is looked for once more, and by one look at a time, when somebody rings meanwhile', async () => {
    const { look, end } = held();
    await starts(look);
    for (let ring = 0; ring < 5; ring += 1) loop.ring();
    await after(10 * SECOND);
    expect(looks).toBe(1);
    end();
    await after(0);
    expect(looks).toBe(2);
    end();
    await after(SECOND - 1);
    expect(looks).toBe(2);
    await after(1);
    expect(looks).toBe(3);
    end();
  });

  it('is looked for again after a failure', async () => {
    await starts(() => (looks < 3 ? Promise.reject(new Error('the database is away')) : Promise.resolve()));
    await after(2 * SECOND);
    expect(looks).toBe(3);
  });

  it('that is in hand is finished before the end, and nothing more begun', async () => {
    const { look, end } = held();
    let told: AbortSignal | undefined;
    await starts((stopping) => {
      told = stopping;
      return look(stopping);
    });
    loop.ring();
    let stopped = false;
    const stopping = loop.stop().then(() => (stopped = true));
    await after(10 * SECOND);
    expect(stopped).toBe(false);
    expect(told!.aborted).toBe(true);
    end();
    await stopping;
    await after(10 * SECOND);
    expect(looks).toBe(1);
  });
});
