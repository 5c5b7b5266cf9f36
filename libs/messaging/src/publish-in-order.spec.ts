import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishInOrder, type OutboxRow } from './publish-in-order.js';

function row(id: number, aggregateId: string): OutboxRow {
  const common = { type: 'note.taken.v1', clinicId: 'c', subject: 's', headers: {}, body: new Uint8Array() };
  return { ...common, id: String(id), eventId: `e${id}`, aggregateId };
}

describe('publishing a batch', () => {
  it('holds back what follows a failure in the same aggregate, and nothing else', async () => {
    const rows = [row(1, 'a'), row(2, 'b'), row(3, 'a'), row(4, 'a'), row(5, 'b')];
    const sent: string[] = [];
    const outcome = await publishInOrder(rows, async ({ id }) => {
      sent.push(id);
      if (id === '3') throw new Error('no answer');
    });
    expect(outcome.published.toSorted()).toEqual(['1', '2', '5']);
    expect(outcome.failed.map(({ id }) => id)).toEqual(['3']);
    expect(sent).not.toContain('4');
  });

  it('sends different aggregates without waiting for each other', async () => {
    const answers: (() => void)[] = [];
    const batch = publishInOrder(
      [row(1, 'a'), row(2, 'b'), row(3, 'c')],
      () => new Promise((resolve) => answers.push(resolve)),
    );
    expect(answers).toHaveLength(3);
    for (const answer of answers) answer();
    expect((await batch).published).toHaveLength(3);
  });

  it('stores each aggregate in order whatever fails and however late answers come, over as many batches as it takes', async () => {
    const events = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 20 });
    const failures = fc.infiniteStream(fc.boolean());
    await fc.assert(
      fc.asyncProperty(events, failures, fc.scheduler(), async (aggregates, fails, scheduler) => {
        let pending = aggregates.map((aggregate, index) => row(index + 1, aggregate));
        const stored: OutboxRow[] = [];
        for (let tries = 0; pending.length > 0 && tries < 200; tries += 1) {
          const batch = publishInOrder(pending, async (each) => {
            await scheduler.schedule(Promise.resolve());
            if (fails.next().value) throw new Error('failed');
            stored.push(each);
          });
          await scheduler.waitFor(batch);
          const { published } = await batch;
          pending = pending.filter(({ id }) => !published.includes(id));
        }
        for (const aggregate of new Set(aggregates)) {
          const order = stored.filter(({ aggregateId }) => aggregateId === aggregate).map(({ id }) => Number(id));
          expect(order).toEqual(order.toSorted((a, b) => a - b));
          expect(new Set(order).size).toBe(order.length);
        }
      }),
      { numRuns: 100 },
    );
  });
});
