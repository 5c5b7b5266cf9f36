import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DropParked,
  ListParked,
  ParkedDetail,
  ParkedItem,
  ParkedPage,
  RetryParked,
  ShowParked,
} from '@stillwater/contracts';
import { makeLogger, type Problem, type Scope } from '@stillwater/platform';
import { eventually, freshClinic, freshId, scopeFor, staff } from '@stillwater/testing';
import { Asker } from './asker.js';
import { Broker } from './broker.js';
import { readNote, Script, startNotes, takeNote, type Notes } from './notes.fixture.js';

const owner = 'screening';

let notes: Notes;
let gateway: Broker;
let asker: Asker;

beforeAll(async () => {
  notes = await startNotes();
  gateway = new Broker('gateway', { url: notes.nats.url }, notes.nats.namespace, makeLogger('gateway', 'fatal'));
  await gateway.open();
  asker = new Asker(gateway);
});

afterAll(async () => {
  await gateway?.close();
  await notes?.stop();
});

beforeEach(() => {
  notes.script.onNote = new Script().onNote;
});

const manager = (clinicId: string): Scope => scopeFor(clinicId, staff('manager'), 'settle-parked');
const list = (scope: Scope, data: ListParked = {}): Promise<ParkedPage> =>
  asker.ask(ListParked, data, { scope, owner, answer: ParkedPage });
const show = (scope: Scope, parkedId: string): Promise<ParkedDetail> =>
  asker.ask(ShowParked, { parkedId }, { scope, owner, answer: ParkedDetail });
const retry = (scope: Scope, parkedId: string): Promise<ParkedItem> =>
  asker.ask(RetryParked, { parkedId }, { scope, owner, answer: ParkedItem });
const drop = (scope: Scope, parkedId: string): Promise<ParkedItem> =>
  asker.ask(DropParked, { parkedId, reason: 'Sent by a test.' }, { scope, owner, answer: ParkedItem });
const refusal = (work: Promise<unknown>): Promise<Problem> =>
  work.then(
    () => Promise.reject(new Error('was not refused')),
    (error: Problem) => error,
  );

/** Says a note that its reader can't take in, and brings it to its last try. */
async function park(clinicId: string, noteId = freshId()): Promise<ParkedItem> {
  notes.script.onNote = () => Promise.reject(new RangeError('no'));
  await takeNote(notes.writer.unitOfWork, scopeFor(clinicId, staff('intake'), 'take-note'), noteId);
  await eventually(async () => {
    const failed = await notes.reader.db.query(
      'update delivery_failure set failures = 9 where clinic_id = $1 returning 1',
      [clinicId],
    );
    expect(failed).toHaveLength(1);
  });
  return eventually(async () => {
    const { items } = await list(manager(clinicId));
    const item = items.find(({ aggregateId }) => aggregateId === noteId);
    if (!item) throw new Error('not parked yet');
    notes.script.onNote = new Script().onNote;
    return item;
  });
}

async function pagesRead(noteId: string): Promise<number> {
  return (await notes.reader.db.query('select from note where id = $1', [noteId])).length;
}

describe('a parked message', () => {
  it('is listed and shown to those who may settle it, and to no other clinic', async () => {
    const [clinicId, noteId] = [freshClinic(), freshId()];
    const parked = await park(clinicId, noteId);
    expect(parked).toMatchObject({
      consumer: 'screening-read-note',
      type: 'note.taken.v1',
      state: 'parked',
      attempts: 10,
    });
    const detail = await show(manager(clinicId), parked.parkedId);
    expect(detail).toMatchObject({ clinicId, reason: parked.reason });
    expect(JSON.parse(detail.envelope)).toMatchObject({ id: parked.eventId, data: { noteId, page: 1 } });
    expect((await list(manager(freshClinic()))).items).toEqual([]);
    expect(await refusal(show(manager(freshClinic()), parked.parkedId))).toMatchObject({ kind: 'not_found' });
    expect(await refusal(drop(manager(freshClinic()), parked.parkedId))).toMatchObject({ kind: 'not_found' });
    expect(await refusal(retry(manager(freshClinic()), parked.parkedId))).toMatchObject({ kind: 'not_found' });
    expect(await refusal(list(scopeFor(clinicId, staff('therapist'), 'list')))).toMatchObject({ kind: 'denied' });
  });

  it('has its effect when it is tried again, once', async () => {
    const [clinicId, noteId] = [freshClinic(), freshId()];
    const { parkedId } = await park(clinicId, noteId);
    expect(await retry(manager(clinicId), parkedId)).toMatchObject({ parkedId, state: 'retried' });
    expect(await pagesRead(noteId)).toBe(1);
    expect(await refusal(retry(manager(clinicId), parkedId))).toMatchObject({
      kind: 'conflict',
      code: 'parked.resolved',
    });
    expect(await pagesRead(noteId)).toBe(1);
    const trail = await notes.reader.db.query(
      `select actor_kind from audit_entry where object_id = $1 and action = 'retry-parked'`,
      [parkedId],
    );
    expect(trail).toContainEqual({ actor_kind: 'staff' });
  });

  it('stays parked when it fails again, and says why', async () => {
    const clinicId = freshClinic();
    const { parkedId } = await park(clinicId);
    notes.script.onNote = () => Promise.reject(new SyntaxError('of Jane'));
    const again = await refusal(retry(manager(clinicId), parkedId));
    expect(again).toMatchObject({ kind: 'unprocessable', code: 'parked.failed_again' });
    expect(again.detail).toContain('SyntaxError');
    expect(again.detail).not.toContain('Jane');
    expect((await list(manager(clinicId))).items).toMatchObject([{ parkedId, attempts: 11, state: 'parked' }]);
  });

  it('is settled without a second effect when it was handled in the meantime', async () => {
    const [clinicId, noteId] = [freshClinic(), freshId()];
    const { parkedId, eventId } = await park(clinicId, noteId);
    const once = { consumer: 'screening-read-note', eventId, eventTime: '2026-03-02T15:00:00.000Z' };
    notes.script.onNote = (event, delivery, unitOfWork) =>
      readNote(unitOfWork, event, { ...delivery.scope('read-note'), once });
    await notes.reader.db.query(
      'insert into inbox (clinic_id, consumer, event_id, event_time) values ($1, $2, $3, $4)',
      [clinicId, once.consumer, eventId, once.eventTime],
    );
    expect(await retry(manager(clinicId), parkedId)).toMatchObject({ state: 'retried' });
    expect(await pagesRead(noteId)).toBe(0);
  });

  it('is dropped for a reason that is kept, and only once', async () => {
    const clinicId = freshClinic();
    const { parkedId } = await park(clinicId);
    const scope = manager(clinicId);
    expect(await drop(scope, parkedId)).toMatchObject({ parkedId, state: 'dropped' });
    expect((await list(scope)).items).toEqual([]);
    expect((await list(scope, { state: 'dropped' })).items).toHaveLength(1);
    expect(await show(scope, parkedId)).toMatchObject({
      resolvedById: scope.actor.id,
      resolution: 'Sent by a test.',
    });
    expect(await refusal(drop(scope, parkedId))).toMatchObject({ kind: 'conflict', code: 'parked.resolved' });
  });

  it('is found page by page', async () => {
    const clinicId = freshClinic();
    const parked = [await park(clinicId), await park(clinicId), await park(clinicId)].map(({ parkedId }) => parkedId);
    const first = await list(manager(clinicId), { limit: 2 });
    const second = await list(manager(clinicId), { limit: 2, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map(({ parkedId }) => parkedId)).toEqual(parked.toReversed());
    expect(second.nextCursor).toBeUndefined();
    expect(await refusal(list(manager(clinicId), { cursor: 'bm9uZQ' }))).toMatchObject({
      kind: 'invalid',
      code: 'request.cursor',
    });
  });
});
