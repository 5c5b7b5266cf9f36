import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { UnitOfWork } from '@stillwater/platform';
import { KeepNotes1764000000000, Note, sample } from './sample.fixture.js';
import {
  createTestDatabase,
  createTestService,
  expectNothingHappened,
  freshClinic,
  freshId,
  scopeFor,
  snapshotOf,
  staff,
  type TestService,
} from './index.js';

let service: TestService;

beforeAll(async () => {
  service = await createTestService(sample);
});

afterAll(async () => {
  await service.drop();
});

function writeNote(unitOfWork: UnitOfWork, clinicId: string, body: string): Promise<void> {
  return unitOfWork.run(scopeFor(clinicId, staff('intake'), 'write-note'), async (unit) => {
    await unit.manager.insert(Note, { clinicId, id: freshId(), body });
  });
}

describe('a test service', () => {
  it('runs work as the application role, which sees its own clinic only', async () => {
    const [ours, theirs] = [freshClinic(), freshClinic()];
    await writeNote(service.unitOfWork, ours, 'ours');
    await writeNote(service.unitOfWork, theirs, 'theirs');
    const seen = await service.unitOfWork.read({ clinicId: ours, actor: staff() }, (unit) =>
      unit.manager.find(Note).then((notes) => notes.map((note) => note.body)),
    );
    expect(seen).toEqual(['ours']);
    expect(await service.db.query('select from note where clinic_id = any($1)', [[ours, theirs]])).toHaveLength(2);
  });

  it('has keys for persons', async () => {
    const key = await service.keys.forNewPerson(freshClinic());
    const row = freshId();
    expect(key.open('note', row, key.seal('note', row, { name: 'Ada' }))).toEqual({ name: 'Ada' });
  });

  it('gives each spec file a database of its own from one template', async () => {
    const other = await createTestDatabase(sample);
    try {
      expect(other.name).not.toBe(service.db.name);
      expect(await other.query('select from note')).toHaveLength(0);
    } finally {
      await other.drop();
    }
  });

  it('makes another template for other SQL under the same name', async () => {
    class KeepNotes extends KeepNotes1764000000000 {
      override async up(runner: Parameters<KeepNotes1764000000000['up']>[0]): Promise<void> {
        await super.up(runner);
        await runner.query('alter table note add column title text');
      }
    }
    const other = await createTestDatabase({ ...sample, migrations: [KeepNotes] });
    try {
      expect(await other.query('select title from note')).toEqual([]);
    } finally {
      await other.drop();
    }
  });
});

describe('nothing happened', () => {
  it('passes when the work left every table as it was', async () => {
    await expectNothingHappened(service.db, async () => {});
  });

  it('fails naming the table that changed', async () => {
    await expect(
      expectNothingHappened(service.db, () => writeNote(service.unitOfWork, freshClinic(), 'written')),
    ).rejects.toThrow(/note/);
  });

  it('leaves out the audit, where refusals are written, unless told', async () => {
    expect(Object.keys(await snapshotOf(service.db))).not.toContain('audit_entry');
    expect(Object.keys(await snapshotOf(service.db, { except: [] }))).toContain('audit_entry');
  });
});
