import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from './clock.js';
import { DemoClockFollower, readDemoClock, writeDemoClock } from './demo-clock.js';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stillwater-demo-clock-'));
  file = join(folder, 'clock.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the demo clock', () => {
  it('moves nothing before it was set, and leaves nothing but itself when it is', () => {
    expect(readDemoClock(file)).toBe(0);
    writeDemoClock(file, 86_400_000);
    expect(readDemoClock(file)).toBe(86_400_000);
    expect(readdirSync(folder)).toEqual(['clock.json']);
  });

  it('is where the file says as soon as a process starts, in place of where it was', () => {
    const clock = new Clock();
    for (const ahead of [3_600_000, 7_200_000]) {
      writeDemoClock(file, ahead);
      const follower = new DemoClockFollower(clock, file);
      follower.start();
      follower.stop();
      expect(Math.abs(clock.now().getTime() - Date.now() - ahead)).toBeLessThan(1_000);
    }
  });

  it('takes no offset from what is no clock', () => {
    for (const text of ['', 'null', '{}', '{"offsetMs":"5"}', '{"offsetMs":']) {
      writeFileSync(file, text);
      expect(readDemoClock(file)).toBe(0);
    }
  });
});
