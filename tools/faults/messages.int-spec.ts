import { expect, test } from '@jest/globals';
import { runMessages } from './message-run.ts';

/** The short form of `node tools/run.mjs faults messages`. */
test('a sender that is killed loses neither text nor mail, and doubles none that it could know of', async () => {
  const report = await runMessages({
    seed: 20_261_123,
    batch: 60,
    batches: 1,
    points: ['message-ready', 'message-handed-over'],
    receipts: false,
  });
  expect(report).toMatchObject({ lost: [], invented: [], unfinished: [], doubledNeedlessly: [], ok: true });
  expect(report.taken).toBeGreaterThanOrEqual(50);
}, 120_000);
