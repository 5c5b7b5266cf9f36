import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '@stillwater/api-client';
import { receipt } from '../../testing/screening-answers.js';
import { AnswerQueue } from './answer-queue.js';
import type { Answer, AnswerReceipt } from './screening.js';

const age: Answer = { itemId: 'age', value: '41' };
const heart: Answer = { itemId: 'heart', value: 'none' };

function scripted(...outcomes: (ApiProblem | 'saved')[]) {
  const sent: string[] = [];
  const saved: AnswerReceipt[] = [];
  const waits: number[] = [];
  const timers: (() => void)[] = [];
  const queue = new AnswerQueue({
    send: async ({ itemId, value }) => {
      sent.push(`${itemId}=${value}`);
      const outcome = outcomes.shift() ?? 'saved';
      if (outcome !== 'saved') throw outcome;
      return { ...receipt, itemId };
    },
    onSaved: (one) => saved.push(one),
    later: (act, milliseconds) => {
      waits.push(milliseconds);
      timers.push(act);
    },
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { queue, sent, saved, waits, timers, settled };
}

describe('AnswerQueue', () => {
  it('sends answers in their order', async () => {
    const { queue, sent, saved, settled } = scripted();
    queue.add(age);
    queue.add(heart);
    expect(queue.state().waiting).toBe(2);
    await settled();
    expect(sent).toEqual(['age=41', 'heart=none']);
    expect(saved.map(({ itemId }) => itemId)).toEqual(['age', 'heart']);
    expect(queue.state().waiting).toBe(0);
  });

  it('keeps what did not arrive, says so, waits longer each time, and sends it again', async () => {
    const { queue, sent, waits, timers, settled } = scripted(
      new ApiProblem(undefined),
      new ApiProblem(503),
      new ApiProblem(429, {}, 45),
    );
    queue.add(age);
    await settled();
    expect(queue.state()).toMatchObject({ waiting: 1, failure: new ApiProblem(undefined) });
    queue.add(heart);
    await settled();
    timers[0]?.();
    await settled();
    expect(waits).toEqual([2_000, 4_000, 45_000]);
    queue.retry();
    await settled();
    expect(sent.slice(-2)).toEqual(['age=41', 'heart=none']);
    expect(queue.state()).toMatchObject({ waiting: 0, failure: undefined });
  });

  it('sends the newest answer to a question that was changed on the way', async () => {
    const { queue, sent, settled } = scripted();
    queue.add(age);
    queue.add({ ...age, value: '42' });
    await settled();
    expect(sent).toEqual(['age=41', 'age=42']);
    expect(queue.state().waiting).toBe(0);
  });

  it('stops when it is locked, and goes on after it was opened', async () => {
    const { queue, sent, settled } = scripted(new ApiProblem(403, { code: 'screening.locked' }));
    queue.add(age);
    queue.add(heart);
    await settled();
    expect(queue.state()).toMatchObject({ stopped: 'locked', waiting: 2 });
    queue.retry();
    await settled();
    expect(sent).toEqual(['age=41', 'age=41', 'heart=none']);
    expect(queue.state()).toMatchObject({ stopped: undefined, waiting: 0 });
  });

  it('stops for good when the link takes no more answers', async () => {
    const { queue, sent, settled } = scripted(new ApiProblem(410, { code: 'link.used' }));
    queue.add(age);
    await settled();
    queue.retry();
    await settled();
    expect(sent).toHaveLength(1);
    expect(queue.state().stopped).toBe('ended');
  });

  it('names an answer that the server does not take, and goes on with the next', async () => {
    const { queue, sent, settled } = scripted(new ApiProblem(422, { code: 'answer.out_of_range' }));
    queue.add(age);
    queue.add(heart);
    await settled();
    expect(sent).toEqual(['age=41', 'heart=none']);
    expect(queue.state()).toMatchObject({ refused: 'age', waiting: 0 });
    queue.add(age);
    expect(queue.state().refused).toBeUndefined();
  });
});
