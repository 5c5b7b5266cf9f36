import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Event, Id } from '@stillwater/contract-kit';
import { AlreadyHandled, Database, foundationV1, NotCommitted, Problem, tenantTable, type Unit } from './index.js';
import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import {
  createTestService,
  deliveryOf,
  expectNothingHappened,
  freshClinic,
  freshId,
  saidBy,
  scopeFor,
  staff,
  type TestService,
} from '@stillwater/testing';

@Event('note.taken.v1', {
  owner: 'scheduling',
  key: 'noteId',
  example: { noteId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501' },
})
class NoteTaken {
  @Id() noteId!: string;
}

@Entity('note')
class Note {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') text!: string;
}

class TakeNotes1764000000000 implements MigrationInterface {
  name = 'TakeNotes1764000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${foundationV1('scheduling')}
      create table note (clinic_id uuid not null, id uuid not null, text text not null, primary key (clinic_id, id));
      ${tenantTable('scheduling', 'note', 'select, insert, update')}`);
  }
  async down(): Promise<void> {}
}

const definition = {
  name: 'scheduling' as const,
  entities: [Note],
  migrations: [TakeNotes1764000000000],
  keyStore: false,
};
const insert = { name: 'insert-note', text: 'insert into note (clinic_id, id, text) values ($1, $2, $3)' };
const count = { name: 'count-notes', text: 'select count(*)::int as notes from note' };

let service: TestService;
beforeAll(async () => {
  service = await createTestService(definition);
});
afterAll(() => service?.drop());

const take = (noteId: string) => async (unit: Unit) => {
  await unit.query(insert, [unit.clinicId, noteId, 'x']);
  unit.say(NoteTaken, { noteId }, { version: 1 });
  unit.audit({ type: 'note', id: noteId });
  return { noteId };
};
const scope = (clinic = freshClinic(), options = {}) => scopeFor(clinic, staff('intake'), 'take-note', options);

describe('one transaction', () => {
  test('writes effect, event and audit row together and rings', async () => {
    let rings = 0;
    service.unitOfWork.onCommitted(() => (rings += 1));
    const clinic = freshClinic();
    const noteId = freshId();
    await service.unitOfWork.run(scope(clinic), take(noteId));
    expect(rings).toBe(1);
    expect(await saidBy(service.db, clinic)).toMatchObject([
      { type: 'note.taken.v1', aggregateId: noteId, aggregateVersion: 1 },
    ]);
    expect(
      await service.db.query('select action, object_id, result from audit_entry where clinic_id = $1', [clinic]),
    ).toEqual([{ action: 'take-note', object_id: noteId, result: 'ok' }]);
  });

  test('can do the work of many, each with its own cause and row in the audit', async () => {
    const clinic = freshClinic();
    const notes = [freshId(), freshId(), freshId()];
    const causeOf = (noteId: string) => ({ requestId: noteId, correlationId: freshId() });
    const causes = notes.map(causeOf);
    await service.unitOfWork.run(scope(clinic), async (unit) => {
      notes.forEach((noteId, index) => {
        const cause = causes[index]!;
        unit.say(NoteTaken, { noteId }, { version: 1, cause });
        unit.auditPart(cause, { type: 'note', id: noteId }, { index });
      });
    });
    const said = await saidBy(service.db, clinic);
    expect(said.map(({ envelope }) => envelope['correlationid'])).toEqual(
      causes.map(({ correlationId }) => correlationId),
    );
    expect(
      await service.db.query(
        `select object_id, request_id, correlation_id, detail, action from audit_entry where clinic_id = $1 order by detail`,
        [clinic],
      ),
    ).toEqual(
      notes.map((noteId, index) => ({
        object_id: noteId,
        request_id: causes[index]!.requestId,
        correlation_id: causes[index]!.correlationId,
        detail: { index },
        action: 'take-note',
      })),
    );
  });

  test('says that nobody knows, when the connection breaks during COMMIT, and goes on with another', async () => {
    await service.db.query(`
      create function break_connection() returns trigger language plpgsql security definer as
        $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
      create constraint trigger break_at_commit after insert on note deferrable initially deferred
        for each row when (new.text = 'break') execute function break_connection()`);
    const clinic = freshClinic();
    await expectNothingHappened(service.db, () =>
      expect(
        service.unitOfWork.run(scope(clinic), async (unit) => {
          await unit.query({ name: 'insert-any-note', text: insert.text }, [unit.clinicId, freshId(), 'break']);
        }),
      ).rejects.toMatchObject({ kind: 'timeout', code: 'database.in_doubt' }),
    );
    await service.unitOfWork.run(scope(clinic), take(freshId()));
    expect(await saidBy(service.db, clinic)).toHaveLength(1);
  });

  test('TypeORM saves inside it, not in a transaction of its own', async () => {
    const clinic = freshClinic();
    await expectNothingHappened(service.db, () =>
      expect(
        service.unitOfWork.run(scope(clinic), async (unit) => {
          unit.audit({ type: 'note', id: clinic });
          await unit.manager.save(Object.assign(new Note(), { clinicId: clinic, id: freshId(), text: 'x' }));
          throw Problem.conflict('note.refused', 'no');
        }),
      ).rejects.toMatchObject({ code: 'note.refused' }),
    );
    expect(
      await service.db.query('select result, reason, object_id from audit_entry where clinic_id = $1', [clinic]),
    ).toEqual([{ result: 'refused', reason: 'note.refused', object_id: clinic }]);
  });

  test('a swallowed error is not reported as success', async () => {
    const noteId = freshId();
    await service.unitOfWork.run(scope(), take(noteId));
    const clinic = freshClinic();
    const swallow = async (unit: Unit) => {
      await unit.query(insert, [clinic, noteId, 'x']);
      await unit.query(insert, [clinic, noteId, 'twice']).catch(() => {});
      return 'done';
    };
    await expectNothingHappened(service.db, () =>
      expect(service.unitOfWork.run(scope(clinic), swallow)).rejects.toBeInstanceOf(NotCommitted),
    );
  });

  test('an event that does not fit its contract takes everything back', async () => {
    await expectNothingHappened(service.db, () =>
      expect(
        service.unitOfWork.run(scope(), async (unit) => {
          await unit.query(insert, [unit.clinicId, freshId(), 'x']);
          unit.say(NoteTaken, { noteId: 'not an id' }, { version: 1 });
        }),
      ).rejects.toThrow(),
    );
  });

  test('the connection is whole again after any of this', async () => {
    for (let index = 0; index < 12; index++) {
      await service.unitOfWork.run(scope(), () => Promise.reject(new Error('boom'))).catch(() => {});
    }
    await service.unitOfWork.run(scope(), take(freshId()));
  });
});

describe('claims', () => {
  test('a second delivery has no second effect, also at the same moment', async () => {
    const clinic = freshClinic();
    const delivered = scope(clinic, { once: deliveryOf('scheduling-take-note', new Date()) });
    const results = await Promise.allSettled([1, 2, 3].map(() => service.unitOfWork.run(delivered, take(freshId()))));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      results.filter((result) => result.status === 'rejected' && result.reason instanceof AlreadyHandled),
    ).toHaveLength(2);
    expect(await saidBy(service.db, clinic)).toHaveLength(1);
  });

  test('a handler that fails leaves no claim behind', async () => {
    const clinic = freshClinic();
    const delivered = scope(clinic, { once: deliveryOf('scheduling-take-note', new Date()) });
    await expect(service.unitOfWork.run(delivered, () => Promise.reject(new Error('boom')))).rejects.toThrow('boom');
    await service.unitOfWork.run(delivered, take(freshId()));
    expect(await saidBy(service.db, clinic)).toHaveLength(1);
  });

  test('the same key gets the first answer, another body is refused, another actor has keys of their own', async () => {
    const clinic = freshClinic();
    const idempotency = (fingerprint: string) => ({ idempotency: { key: 'k', route: 'POST /notes', fingerprint } });
    const first = scope(clinic, idempotency('a'));
    const answer = await service.unitOfWork.run(first, take(freshId()));
    const same = { ...scope(clinic, idempotency('a')), actor: first.actor };
    expect(await service.unitOfWork.run(same, take(freshId()))).toEqual(answer);
    expect(same.idempotency).toMatchObject({ replayed: true });
    const audit = await service.db.query(
      'select object_type, object_id from audit_entry where clinic_id = $1 order by xid',
      [clinic],
    );
    expect(audit).toEqual([
      { object_type: 'note', object_id: answer.noteId },
      { object_type: 'stored-answer', object_id: 'POST /notes' },
    ]);
    const other = { ...scope(clinic, idempotency('b')), actor: first.actor };
    await expect(service.unitOfWork.run(other, take(freshId()))).rejects.toMatchObject({
      code: 'idempotency.key_reused',
    });
    expect(await service.unitOfWork.run(scope(clinic, idempotency('a')), take(freshId()))).not.toEqual(answer);
  });
});

describe('one clinic', () => {
  test('sees, writes and changes its own rows only', async () => {
    const mine = freshClinic();
    await service.unitOfWork.run(scope(mine), take(freshId()));
    const theirs = freshClinic();
    const seen = await service.unitOfWork.read(scope(theirs), (unit) => unit.query<{ notes: number }>(count, []));
    expect(seen).toEqual([{ notes: 0 }]);
    await expectNothingHappened(service.db, () =>
      expect(
        service.unitOfWork.run(scope(theirs), (unit) => unit.query(insert, [mine, freshId(), 'x'])),
      ).rejects.toMatchObject({ code: '42501' }),
    );
  });

  test('no clinic means no rows', async () => {
    const client = await service.database.connection();
    try {
      expect((await client.query('select count(*)::int as notes from note')).rows).toEqual([{ notes: 0 }]);
    } finally {
      client.release();
    }
  });

  test('the audit trail is only added to', async () => {
    await service.unitOfWork.run(scope(), take(freshId()));
    for (const change of ['update audit_entry set action = $1', 'delete from audit_entry where action <> $1']) {
      await expect(service.db.query(change, ['x'])).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('the role', () => {
  test.each(['ownerUrl', 'adminUrl'] as const)('a service refuses to start with %s', async (url) => {
    const config = { databaseUrl: service.db[url], poolSize: 1 };
    const database = Database.for(
      { ...definition, module: class None {}, config: class {} as never },
      config as never,
      service.clock,
    );
    await expect(database.start(() => {})).rejects.toThrow(/refuses to start as the database role/);
    await database.stop();
  });
});
