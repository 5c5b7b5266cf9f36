import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { envelope, filterOf, subjectOf } from '@stillwater/contract-kit';
import { makeLogger, Problem } from '@stillwater/platform';
import { createTestService, freshClinic, freshId, type TestService } from '@stillwater/testing';
import type { Arrival } from './arrival.js';
import type { Delivery } from './delivery.js';
import { definitions, NoteTaken, readNote, Script } from './notes.fixture.js';
import { ReactionRunner } from './reaction-runner.js';
import { TroubleStore } from './trouble-store.js';

let reader: TestService;
let troubles: TroubleStore;

beforeAll(async () => {
  reader = await createTestService(definitions(new Script()).reader);
  troubles = new TroubleStore(reader.db.relayUrl);
});

afterAll(async () => {
  await troubles?.close();
  await reader?.drop();
});

type Handler = (event: NoteTaken, delivery: Delivery) => Promise<void>;

const reads: Handler = (event, delivery) => readNote(reader.unitOfWork, event, delivery.scope('read-note'));

function runnerOf(handle: Handler, deadlineMs?: number): ReactionRunner {
  const reaction = {
    consumer: 'screening-read-note',
    event: NoteTaken,
    owner: 'inquiries',
    filter: filterOf(NoteTaken),
  };
  const log = makeLogger('screening', 'fatal');
  return new ReactionRunner({ ...reaction, handle: handle as never }, 'screening', troubles, log, deadlineMs);
}

function arrivalOf(
  clinicId: string,
  noteId: string,
  change: (body: Record<string, unknown>) => void = () => {},
): Arrival {
  const meta = {
    id: freshId(),
    clinicId,
    time: '2026-03-02T15:00:00.000Z',
    aggregateId: noteId,
    aggregateVersion: 1,
    correlationId: freshId(),
  };
  const body = { ...envelope(NoteTaken, { noteId, page: 1 }, meta) } as Record<string, unknown>;
  change(body);
  return {
    subject: subjectOf(NoteTaken, clinicId, noteId),
    messageId: meta.id,
    body: Buffer.from(JSON.stringify(body)),
  };
}

async function parkedIn(clinicId: string) {
  return reader.db.query(
    'select consumer, type, reason, attempts, state, aggregate_id as "aggregateId" from parked_message where clinic_id = $1',
    [clinicId],
  );
}

describe('a delivery', () => {
  it('has its effect once, however often it comes', async () => {
    const [clinicId, noteId] = [freshClinic(), freshId()];
    const runner = runnerOf(reads);
    const arrival = arrivalOf(clinicId, noteId);
    expect(await runner.run(arrival, 1)).toEqual({ is: 'handled' });
    expect(await runner.run(arrival, 2)).toEqual({ is: 'seen-before' });
    expect(await reader.db.query('select from note where clinic_id = $1', [clinicId])).toHaveLength(1);
    expect(await reader.db.query('select from delivery_failure where clinic_id = $1', [clinicId])).toEqual([]);
  });

  it('has its effect once when two instances have it at the same time', async () => {
    const [clinicId, noteId] = [freshClinic(), freshId()];
    const runner = runnerOf(reads);
    const arrival = arrivalOf(clinicId, noteId);
    const both = await Promise.all([runner.run(arrival, 1), runner.run(arrival, 1)]);
    expect(both.map(({ is }) => is).toSorted()).toEqual(['handled', 'seen-before']);
    expect(await reader.db.query('select from note where clinic_id = $1', [clinicId])).toHaveLength(1);
  });

  it('that fails comes again later and later, and is parked after the tenth time', async () => {
    const [clinicId, noteId] = [freshClinic(), freshId()];
    const arrival = arrivalOf(clinicId, noteId);
    const failing = runnerOf(() => Promise.reject(new TypeError('Jane Doe is not a function')));
    const waits: number[] = [];
    for (let delivery = 1; delivery < 10; delivery += 1) {
      const settlement = await failing.run(arrival, delivery);
      if ('againAfterMs' in settlement) waits.push(settlement.againAfterMs);
    }
    expect(waits).toHaveLength(9);
    expect(waits[0]).toBeLessThanOrEqual(1_200);
    expect(waits[8]).toBeGreaterThanOrEqual(204_800);
    expect(await failing.run(arrival, 10)).toEqual({ is: 'parked' });
    const reason = expect.stringMatching(/^failing: TypeError at reaction-runner.int-spec.ts:\d+$/);
    const type = 'note.taken.v1';
    expect(await parkedIn(clinicId)).toEqual([
      { consumer: 'screening-read-note', type, reason, attempts: 10, state: 'parked', aggregateId: noteId },
    ]);
    expect(await failing.run(arrival, 11)).toEqual({ is: 'parked' });
    expect(await parkedIn(clinicId)).toHaveLength(1);
  });

  it('that ends the process each time is parked before it starts again', async () => {
    const [clinicId, noteId] = [freshClinic(), freshId()];
    const arrival = arrivalOf(clinicId, noteId);
    for (let start = 1; start < 25; start += 1) {
      await troubles.started({ clinicId, consumer: 'screening-read-note', eventId: arrival.messageId });
    }
    const deadly = runnerOf(() => Promise.reject(new Error('was started')));
    expect(await deadly.run(arrival, 26)).toEqual({ is: 'parked' });
    expect(await parkedIn(clinicId)).toMatchObject([
      { reason: 'deadly: started 25 times without an end', attempts: 26 },
    ]);
  });

  it.each([
    ['the database is away', Problem.unavailable('database.unavailable', 'away')],
    ['nobody answers a question', Problem.timeout('service.timeout', 'late')],
    ['the connection breaks', Object.assign(new Error('gone'), { code: '57P01' })],
  ])('waits without a mark against it while %s', async (_why, error) => {
    const clinicId = freshClinic();
    const arrival = arrivalOf(clinicId, freshId());
    const waiting = runnerOf(() => Promise.reject(error));
    for (let delivery = 1; delivery <= 40; delivery += 1) {
      const settlement = await waiting.run(arrival, delivery);
      expect(settlement.is).toBe('waiting');
      if ('againAfterMs' in settlement) expect(settlement.againAfterMs).toBeLessThanOrEqual(6_000);
    }
    const marks = await reader.db.query('select failures, starts from delivery_failure where clinic_id = $1', [
      clinicId,
    ]);
    expect(marks).toEqual([{ failures: 0, starts: 0 }]);
  });

  it('that takes too long counts as failed', async () => {
    const slow = runnerOf(() => new Promise(() => {}), 20);
    expect(await slow.run(arrivalOf(freshClinic(), freshId()), 1)).toMatchObject({ is: 'failed' });
  });
});

describe('a message of bad shape', () => {
  it.each<[string, (body: Record<string, unknown>) => void, string]>([
    [
      'lacks a field',
      (body) => (body['data'] = { noteId: body['subject'] }),
      'shape: note.taken.v1: /page is required',
    ],
    [
      'is of another type',
      (body) => (body['type'] = 'note.torn.v1'),
      'shape: note.taken.v1: /type must be note.taken.v1',
    ],
    [
      'names another clinic than its subject',
      (body) => (body['clinicid'] = freshId()),
      'shape: note.taken.v1: /clinicid must be the clinic of its subject',
    ],
    [
      'has another id than it was published under',
      (body) => (body['id'] = freshId()),
      'shape: note.taken.v1: /id must be the id it was published under',
    ],
  ])('is parked at once when it %s', async (_what, change, reason) => {
    const clinicId = freshClinic();
    expect(await runnerOf(reads).run(arrivalOf(clinicId, freshId(), change), 1)).toEqual({ is: 'parked' });
    expect(await parkedIn(clinicId)).toMatchObject([{ reason, attempts: 1 }]);
  });

  it('is parked even without JSON, clinic or id, and only once', async () => {
    const arrival = {
      subject: 'evt.00.nowhere.inquiries.note.taken.v1',
      messageId: '',
      body: Buffer.from('{"name": "Ja'),
    };
    expect(await runnerOf(reads).run(arrival, 1)).toEqual({ is: 'parked' });
    expect(await runnerOf(reads).run(arrival, 1)).toEqual({ is: 'parked' });
    expect(await parkedIn('00000000-0000-0000-0000-000000000000')).toMatchObject([
      { reason: 'shape: event: the document must be JSON', aggregateId: null },
    ]);
  });

  it('may hold what this release does not know yet', async () => {
    const arrival = arrivalOf(freshClinic(), freshId(), (body) => {
      body['laterattribute'] = 'x';
      (body['data'] as Record<string, unknown>)['later'] = 1;
    });
    expect(await runnerOf(reads).run(arrival, 1)).toEqual({ is: 'handled' });
  });
});
