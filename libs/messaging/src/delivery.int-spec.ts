import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@stillwater/platform';
import { eventually, freshClinic, freshId, scopeFor, staff } from '@stillwater/testing';
import { readNote, Script, startNotes, takeNote, type Notes } from './notes.fixture.js';

let notes: Notes;

beforeAll(async () => {
  notes = await startNotes();
});

afterAll(async () => {
  await notes?.stop();
});

beforeEach(() => {
  notes.script.onNote = new Script().onNote;
});

function say(clinicId: string, noteId: string, page = 1): Promise<void> {
  return takeNote(notes.writer.unitOfWork, scopeFor(clinicId, staff('intake'), 'take-note'), noteId, page);
}

async function read(noteId: string): Promise<number[]> {
  const rows = await notes.reader.db.query<{ page: number }>('select page from note where id = $1 order by page', [
    noteId,
  ]);
  return rows.map(({ page }) => page);
}

describe('an event', () => {
  it('goes from the transaction that says it to the transaction of its effect', async () => {
    const [clinicId, noteId] = [freshClinic(), freshId()];
    await say(clinicId, noteId);
    await eventually(async () => expect(await read(noteId)).toEqual([1]));
    const [inbox] = await notes.reader.db.query('select consumer, clinic_id from inbox where clinic_id = $1', [
      clinicId,
    ]);
    expect(inbox).toEqual({ consumer: 'screening-read-note', clinic_id: clinicId });
    await eventually(async () => {
      expect(await notes.writer.db.query('select from outbox where published_at is null')).toEqual([]);
    });
  });

  it('carries who caused it and what it belongs to', async () => {
    const [clinicId, noteId] = [freshClinic(), freshId()];
    const scope = scopeFor(clinicId, staff('intake'), 'take-note');
    await takeNote(notes.writer.unitOfWork, scope, noteId);
    const audit = () =>
      notes.reader.db.query('select actor_kind, actor_id, correlation_id from audit_entry where clinic_id = $1', [
        clinicId,
      ]);
    await eventually(async () => {
      expect(await audit()).toEqual([
        { actor_kind: 'service', actor_id: 'screening', correlation_id: scope.correlationId },
      ]);
    });
  });

  it('comes again when its reaction throws, and then has its effect once', async () => {
    const noteId = freshId();
    let tries = 0;
    notes.script.onNote = async (event, delivery, unitOfWork) => {
      if (event.noteId === noteId && (tries += 1) === 1) throw new Error('not now');
      await readNote(unitOfWork, event, delivery.scope('read-note'));
    };
    await say(freshClinic(), noteId);
    await eventually(async () => expect(await read(noteId)).toEqual([1]));
    expect(tries).toBe(2);
    await eventually(async () => expect(await notes.reader.db.query('select from delivery_failure')).toEqual([]));
  });

  it('is not acknowledged when a swallowed error made COMMIT a rollback', async () => {
    const noteId = freshId();
    let tries = 0;
    notes.script.onNote = async (event, delivery, unitOfWork) => {
      tries += 1;
      await unitOfWork.run(delivery.scope('read-note'), async (unit) => {
        await unit.query({ name: 'insert-note', text: 'insert into note (clinic_id, id, page) values ($1, $2, $3)' }, [
          unit.clinicId,
          event.noteId,
          event.page,
        ]);
        if (tries === 1) await unit.query({ name: 'no-such', text: 'select * from no_such_table' }, []).catch(() => []);
      });
    };
    await say(freshClinic(), noteId);
    await eventually(async () => expect(await read(noteId)).toEqual([1]));
    expect(tries).toBe(2);
  });

  it('waits while the database of its reaction is away, and nothing is counted against it', async () => {
    const noteId = freshId();
    let tries = 0;
    notes.script.onNote = async (event, delivery, unitOfWork) => {
      if ((tries += 1) === 1) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      expect(await notes.reader.db.query('select from delivery_failure where failures > 0')).toEqual([]);
      await readNote(unitOfWork, event, delivery.scope('read-note'));
    };
    await say(freshClinic(), noteId);
    await eventually(async () => expect(await read(noteId)).toEqual([1]));
    expect(tries).toBe(2);
  });

  it('is handled by neighbours while another one fails', async () => {
    const [poison, neighbour] = [freshId(), freshId()];
    const clinicId = freshClinic();
    notes.script.onNote = async (event, delivery, unitOfWork) => {
      if (event.noteId === poison) throw new Error('never');
      await readNote(unitOfWork, event, delivery.scope('read-note'));
    };
    await say(clinicId, poison);
    await say(clinicId, neighbour);
    await eventually(async () => expect(await read(neighbour)).toEqual([1]));
    await eventually(async () => {
      const changed = await notes.reader.db.query(
        'update delivery_failure set failures = 9 where clinic_id = $1 returning 1',
        [clinicId],
      );
      expect(changed).toHaveLength(1);
    });
    const parked = () =>
      notes.reader.db.query('select reason, attempts, state from parked_message where clinic_id = $1', [clinicId]);
    await eventually(async () => {
      expect(await parked()).toEqual([
        { reason: expect.stringMatching(/^failing: Error at /), attempts: 10, state: 'parked' },
      ]);
    });
    expect(await read(poison)).toEqual([]);
  });
});

describe('the reader that stops', () => {
  it('finishes what it has begun', async () => {
    const other = await startNotes();
    const noteId = freshId();
    let begun = () => {};
    let finish = () => {};
    const started = new Promise<void>((resolve) => (begun = resolve));
    const finishing = new Promise<void>((resolve) => (finish = resolve));
    other.script.onNote = async (event, delivery, unitOfWork) => {
      begun();
      await finishing;
      await readNote(unitOfWork, event, delivery.scope('read-note'));
    };
    await takeNote(other.writer.service.app.get(UnitOfWork), scopeFor(freshClinic(), staff(), 'take-note'), noteId);
    await started;
    const stopped = other.reader.service.stop();
    finish();
    await stopped;
    expect(await other.reader.db.query('select page from note where id = $1', [noteId])).toEqual([{ page: 1 }]);
    await other.stop();
  });
});
