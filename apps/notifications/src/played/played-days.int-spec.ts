import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotificationsFixture } from '../notifications.fixture.js';
import { violations } from './played-check.fixture.js';
import { PlayedDays } from './played-days.fixture.js';
import { missing } from './played-missing.fixture.js';
import type { Caught, Truth } from './played-truth.fixture.js';

/** `node tools/run.mjs faults played` sets these; without them it is the short form. */
const { PLAYED_SEED: seed = '1', PLAYED_PEOPLE: people = '8' } = process.env;

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});
afterAll(() => fixture?.stop());

describe('ninety played days', () => {
  it.each([
    ['autumn, when clocks go back', '2026-09-20T12:00:00.000Z', 0],
    ['spring, when clocks go forward', '2027-02-01T12:00:00.000Z', 1],
  ])(
    'in %s: nobody is written to who should not be, at a wrong hour, too often or about an old time, and whoever should be is',
    async (_, from, season) => {
      await fixture.startAfresh();
      const played = new PlayedDays(fixture, {
        seed: 2 * Number(seed) + season,
        people: Number(people),
        from,
        days: 90,
      });
      const { caught, truth, end } = await played.play();
      const counted = countsOf(caught, truth);
      process.stdout.write(`played ${from} seed ${seed}: ${JSON.stringify(counted)}\n`);
      expect(violations(caught, truth)).toEqual([]);
      expect(missing(caught, truth, end)).toEqual([]);
      expect(counted.mails).toBeGreaterThan(Number(people));
      expect(counted.texts).toBeGreaterThan(Number(people) / 4);
    },
    600_000,
  );
});

function countsOf(caught: readonly Caught[], { visits, links, staff, people: all }: Truth) {
  const toStaff = caught.filter(({ to }) => staff.some(({ email }) => email === to)).length;
  const texts = caught.filter(({ channel }) => channel === 'sms').length;
  return {
    visits: visits.length,
    missed: visits.filter(({ missed }) => missed).length,
    papers: visits.filter(({ papers }) => papers).length,
    updates: links.filter(({ what }) => what === 'update').length,
    stops: all.flatMap(({ words }) => words).filter(({ meaning }) => meaning === 'stop').length,
    flags: all.flatMap(({ flags }) => flags).length,
    mails: caught.length - texts - toStaff,
    texts,
    toStaff,
  };
}
