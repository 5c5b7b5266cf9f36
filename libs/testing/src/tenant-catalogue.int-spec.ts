import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { sample } from './sample.fixture.js';
import {
  createTestDatabase,
  entityDifferences,
  tenantCatalogue,
  type CatalogueExceptions,
  type TestDatabase,
} from './index.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase(sample);
});

afterAll(async () => {
  await db.drop();
});

/** Plants a violation, looks, and takes it out again. */
async function faultsAfter(planted: string, undone: string, exceptions: CatalogueExceptions = {}): Promise<string[]> {
  await db.query(planted);
  try {
    return await tenantCatalogue(db, exceptions);
  } finally {
    await db.query(undone);
  }
}

describe('the tenant catalogue', () => {
  it('finds nothing in a schema that keeps the rules', async () => {
    expect(await tenantCatalogue(db)).toEqual([]);
  });

  it('lets a service name a policy for reading across clinics, and none for writing', async () => {
    const named = { readsAcrossClinics: ['note.wide'] };
    const undone = 'drop policy wide on note';
    expect(await faultsAfter('create policy wide on note for select using (true)', undone, named)).toEqual([]);
    expect(await faultsAfter('create policy wide on note for select using (true)', undone)).not.toEqual([]);
    expect(await faultsAfter('create policy wide on note using (true) with check (true)', undone, named)).not.toEqual(
      [],
    );
  });

  it.each([
    ['a table without a clinic', 'create table odd (id uuid primary key)', 'drop table odd', /odd has no clinic_id/],
    [
      'row-level security that is off',
      'alter table note disable row level security',
      'alter table note enable row level security',
      /note: row-level security/,
    ],
    [
      'row-level security that spares the owner',
      'alter table note no force row level security',
      'alter table note force row level security',
      /note: row-level security/,
    ],
    [
      'a policy without WITH CHECK',
      'create policy loose on note using (clinic_id = clinic_id)',
      'drop policy loose on note',
      /loose on note lacks/,
    ],
    [
      'a policy that lets the application look across clinics',
      'create policy wide on note to sw_scheduling_app using (true) with check (true)',
      'drop policy wide on note',
      /wide on note looks across/,
    ],
    [
      'a unique index across clinics',
      'create unique index across on note (body)',
      'drop index across',
      /index across on note/,
    ],
    [
      'a foreign key across clinics',
      'create unique index by_id on note (id); alter table note add parent uuid; alter table note add constraint up foreign key (parent) references note (id)',
      'alter table note drop parent; drop index by_id',
      /foreign key up on note/,
    ],
    [
      'an enum',
      `create type mood as enum ('fair'); alter table note add mood mood`,
      'alter table note drop mood; drop type mood',
      /note\.mood is of an enum/,
    ],
    [
      'a SECURITY DEFINER function',
      'create function strong() returns int language sql security definer as $$ select 1 $$',
      'drop function strong',
      /strong is SECURITY DEFINER/,
    ],
    ['a view with its owner’s rights', 'create view seen as select * from note', 'drop view seen', /view seen/],
    [
      'a right that nobody needs',
      'grant truncate on note to sw_scheduling_app',
      'revoke truncate on note from sw_scheduling_app',
      /may truncate note/,
    ],
  ])('finds %s', async (_name, planted, undone, expected) => {
    expect((await faultsAfter(planted, undone)).join('\n')).toMatch(expected);
  });
});

describe('entities and schema', () => {
  it('agree where each column is mapped as it is', async () => {
    expect(await entityDifferences(db, sample.entities)).toEqual([]);
  });

  it('differ by name, type, null and key, each said', async () => {
    @Entity('note')
    class Other {
      @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
      @Column('uuid') id!: string;
      @Column('varchar') body!: string;
      @Column('integer', { nullable: true }) pages!: number | null;
      @Column('text') title!: string;
    }
    expect(await entityDifferences(db, [Other])).toEqual([
      'Other.id: the column is part of the key',
      'Other.body is character varying, the column is text',
      'Other.pages: the column is not nullable',
      'Other.title: note has no column title',
      'Other does not map note.read_at',
    ]);
    expect(await entityDifferences(db, [Other], ['note.read_at'])).toHaveLength(4);
  });
});
