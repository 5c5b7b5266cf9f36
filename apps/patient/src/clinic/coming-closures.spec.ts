import { expect, it } from '@jest/globals';
import { comingClosures } from './coming-closures.js';

const closures = [
  { from: '2026-12-24', to: '2026-12-26' },
  { from: '2026-11-26', to: '2026-11-26' },
  { from: '2026-11-01', to: '2026-11-02' },
];

it('lists what has not ended by the clinic’s calendar, the soonest first', () => {
  // 3 November in Tokyo, still 2 November in Phoenix.
  const now = new Date('2026-11-03T03:00:00Z');
  expect(comingClosures(closures, now, 'America/Phoenix').map(({ from }) => from)).toEqual([
    '2026-11-01',
    '2026-11-26',
    '2026-12-24',
  ]);
  expect(comingClosures(closures, now, 'Asia/Tokyo')).toHaveLength(2);
  expect(comingClosures(closures, now, 'America/Phoenix', 1)).toHaveLength(1);
});
