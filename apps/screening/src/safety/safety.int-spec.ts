import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Scope } from '@stillwater/platform';
import {
  createTestService,
  deliveryOf,
  entityDifferences,
  expectNothingHappened,
  freshClinic,
  freshId,
  saidBy,
  scopeFor,
  serviceActor,
  staff,
  tenantCatalogue,
  type TestService,
} from '@stillwater/testing';
import { screening } from '../index.js';
import { MeetPerson } from '../meet-person.js';
import { AcknowledgeSafetyFlagUseCase } from './acknowledge-safety-flag.js';
import { RaiseSafetyFlagUseCase } from './raise-safety-flag.js';
import { SafetyQueries } from './safety.queries.js';

let service: TestService;
let raising: RaiseSafetyFlagUseCase;
let acknowledging: AcknowledgeSafetyFlagUseCase;
let queries: SafetyQueries;

const nurse = staff('nurse');
const theirs = (clinic: string, actor: Actor = nurse): Scope => scopeFor(clinic, actor, 'acknowledge-safety-flag');

beforeAll(async () => {
  service = await createTestService(screening);
  raising = new RaiseSafetyFlagUseCase(service.unitOfWork, new MeetPerson(service.keys));
  queries = new SafetyQueries(service.unitOfWork, service.keys);
  acknowledging = new AcknowledgeSafetyFlagUseCase(service.unitOfWork, service.keys, queries);
});

afterAll(() => service?.drop());

describe('the schema', () => {
  it('keeps clinics apart by construction', async () => {
    expect(await tenantCatalogue(service.db)).toEqual([]);
  });

  it('is what the entities say', async () => {
    expect(await entityDifferences(service.db, screening.entities)).toEqual([]);
  });
});

describe('raising a flag', () => {
  it('keeps it and says so, without what it is about', async () => {
    const clinic = freshClinic();
    const concern = someConcern();
    await raise(clinic, concern);
    const { items } = await list(clinic);
    expect(items).toEqual([
      {
        flagId: expect.any(String),
        ...concern,
        raisedAt: service.clock.now().toISOString(),
        state: 'raised',
        version: 1,
      },
    ]);
    const said = await saidBy(service.db, clinic);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({
      type: 'safety.flag_raised.v1',
      aggregateVersion: 1,
      data: { personId: concern.personId, level: 'acute' },
    });
  });

  it('happens once, however often the event comes', async () => {
    const clinic = freshClinic();
    const scope = scopeFor(clinic, serviceActor('screening'), 'raise-safety-flag', {
      once: deliveryOf('raise', service.clock.now()),
    });
    const concern = someConcern();
    await raising.raise(concern, scope);
    await expectNothingHappened(service.db, () => expect(raising.raise(concern, scope)).rejects.toThrow('has handled'));
  });

  it('adds nothing for a second event about the same thing at the same level', async () => {
    const clinic = freshClinic();
    const concern = someConcern();
    await raise(clinic, concern);
    await expectNothingHappened(service.db, () => raise(clinic, concern));
    await raise(clinic, { ...concern, level: 'review' });
    expect((await list(clinic)).items).toHaveLength(2);
  });
});

describe('acknowledging a flag', () => {
  it('says who answers for it now, and keeps the note sealed', async () => {
    const clinic = freshClinic();
    const flagId = await raise(clinic, someConcern());
    const item = await acknowledging.acknowledge(
      { flagId, version: 1, note: 'Called back, is with a friend.' },
      theirs(clinic),
    );
    expect(item).toMatchObject({
      state: 'acknowledged',
      acknowledgedById: nurse.id,
      note: 'Called back, is with a friend.',
      version: 2,
    });
    expect((await list(clinic)).items).toEqual([item]);
    const [, said] = await saidBy(service.db, clinic);
    expect(said).toMatchObject({
      type: 'safety.acknowledged.v1',
      aggregateVersion: 2,
      data: { flagId, byId: nurse.id },
    });
    const [entry] = await service.db.query<{ note: Buffer }>(
      'select note from safety_flag_entry where flag_id = $1 and version = 2',
      [flagId],
    );
    expect(entry?.note.toString('latin1')).not.toContain('friend');
    expect(JSON.stringify(await saidBy(service.db, clinic))).not.toContain('friend');
  });

  it.each([
    ['by the front desk', staff('intake'), 1, 'safety_flag.denied'],
    ['by a manager', staff('manager'), 1, 'safety_flag.denied'],
    ['from an old page', nurse, 7, 'safety_flag.changed'],
  ])('is refused %s', async (_, actor, version, code) => {
    const clinic = freshClinic();
    const flagId = await raise(clinic, someConcern());
    await expectNothingHappened(service.db, () =>
      expect(acknowledging.acknowledge({ flagId, version }, theirs(clinic, actor))).rejects.toMatchObject({ code }),
    );
    expect(await refusals(clinic)).toEqual([code]);
  });

  it('is refused a second time', async () => {
    const clinic = freshClinic();
    const flagId = await raise(clinic, someConcern());
    await acknowledging.acknowledge({ flagId, version: 1 }, theirs(clinic));
    await expectNothingHappened(service.db, () =>
      expect(acknowledging.acknowledge({ flagId, version: 2 }, theirs(clinic))).rejects.toMatchObject({
        code: 'safety_flag.illegal_transition',
      }),
    );
  });

  it('is done by one of two who click at once', async () => {
    const clinic = freshClinic();
    const flagId = await raise(clinic, someConcern());
    const both = await Promise.allSettled(
      [1, 2].map(() => acknowledging.acknowledge({ flagId, version: 1 }, theirs(clinic, staff('nurse')))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await saidBy(service.db, clinic)).map(({ aggregateVersion }) => aggregateVersion)).toEqual([1, 2]);
  });

  it("finds nothing under another clinic's id, and that is audited", async () => {
    const [ours, other] = [freshClinic(), freshClinic()];
    const flagId = await raise(other, someConcern());
    await expectNothingHappened(service.db, () =>
      expect(acknowledging.acknowledge({ flagId, version: 1 }, theirs(ours))).rejects.toMatchObject({
        kind: 'not_found',
        code: 'safety_flag.unknown',
      }),
    );
    expect(await refusals(ours)).toEqual(['safety_flag.unknown']);
    expect((await list(ours)).items).toEqual([]);
  });
});

describe('the list', () => {
  it('shows unacknowledged first, the worst first, then the oldest, page by page', async () => {
    const clinic = freshClinic();
    const review = await raise(clinic, { ...someConcern(), level: 'review' });
    service.clock.move({ minutes: 1 });
    const first = await raise(clinic, someConcern());
    service.clock.move({ minutes: 1 });
    const second = await raise(clinic, someConcern());
    await acknowledging.acknowledge({ flagId: first, version: 1 }, theirs(clinic));
    const page = await list(clinic, { limit: 2 });
    expect(page.items.map(({ flagId }) => flagId)).toEqual([second, review]);
    const rest = await list(clinic, { limit: 2, cursor: page.nextCursor! });
    expect(rest.items.map(({ flagId }) => flagId)).toEqual([first]);
    expect(rest.nextCursor).toBeUndefined();
    expect((await list(clinic, { state: 'acknowledged' })).items.map(({ flagId }) => flagId)).toEqual([first]);
  });

  it('tells the front desk neither how grave it is nor where it comes from, not even by the order or the cursor', async () => {
    const clinic = freshClinic();
    const mild = await raise(clinic, { ...someConcern(), level: 'review', source: 'screening' });
    service.clock.move({ minutes: 1 });
    const grave = await raise(clinic, someConcern());
    const page = await list(clinic, { limit: 1 }, staff('intake'));
    expect(page.items).toEqual([
      { flagId: mild, personId: expect.any(String), raisedAt: expect.any(String), state: 'raised', version: 1 },
    ]);
    const rest = await list(clinic, { limit: 1, cursor: page.nextCursor! }, staff('intake'));
    expect(rest.items.map(({ flagId }) => flagId)).toEqual([grave]);
    const cursors = await Promise.all(
      (['acute', 'review'] as const).map(async (level) => {
        const alone = freshClinic();
        for (let count = 0; count < 2; count++) await raise(alone, { ...someConcern(), level });
        const { nextCursor, items } = await list(alone, { limit: 1 }, staff('intake'));
        return Buffer.from(nextCursor!, 'base64url')
          .toString()
          .replace(items[0]!.flagId, '')
          .replace(items[0]!.raisedAt, '');
      }),
    );
    expect(cursors[0]).toBe(cursors[1]);
    expect((await list(clinic, {}, staff('manager'))).items[0]).toMatchObject({ level: 'acute', source: 'inquiry' });
  });

  it('tells the front desk only what waits, and notes to clinicians only', async () => {
    const clinic = freshClinic();
    const waiting = await raise(clinic, someConcern());
    const done = await raise(clinic, someConcern());
    await acknowledging.acknowledge({ flagId: done, version: 1, note: 'private' }, theirs(clinic));
    const seenBy = async (actor: Actor) =>
      (await list(clinic, {}, actor)).items.map(({ flagId, note }) => ({ flagId, note }));
    expect(await seenBy(staff('intake'))).toEqual([{ flagId: waiting, note: undefined }]);
    expect(await seenBy(staff('manager'))).toEqual([
      { flagId: waiting, note: undefined },
      { flagId: done, note: undefined },
    ]);
    expect(await seenBy(staff('therapist'))).toEqual([
      { flagId: waiting, note: undefined },
      { flagId: done, note: 'private' },
    ]);
    await expect(list(clinic, {}, staff('operator'))).rejects.toMatchObject({ code: 'safety_flag.denied' });
    expect((await list(clinic, { state: 'acknowledged' }, staff('intake'))).items).toEqual([]);
  });
});

describe('a flag', () => {
  it.each([
    ['update safety_flag set level = $$review$$', 'safety_flag'],
    ['delete from safety_flag_entry', 'safety_flag_entry'],
    ['truncate safety_flag_entry', 'safety_flag_entry'],
  ])('can not be taken back, even by the superuser: %s', async (statement) => {
    await raise(freshClinic(), someConcern());
    await expect(service.db.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('can not be changed by the application, which has no right to', async () => {
    const rights = await service.db.query<{ privilege: string }>(
      `select table_name || ' ' || privilege_type as privilege from information_schema.role_table_grants
        where grantee = $1 and table_name like 'safety%' order by 1`,
      [service.db.roles.app],
    );
    expect(rights.map(({ privilege }) => privilege)).toEqual([
      'safety_flag INSERT',
      'safety_flag SELECT',
      'safety_flag_entry INSERT',
      'safety_flag_entry SELECT',
    ]);
  });
});

function someConcern(): Parameters<RaiseSafetyFlagUseCase['raise']>[0] {
  return { personId: freshId(), level: 'acute', source: 'inquiry', subjectId: freshId() };
}

async function raise(clinic: string, concern: ReturnType<typeof someConcern>): Promise<string> {
  await raising.raise(concern, scopeFor(clinic, serviceActor('screening'), 'raise-safety-flag'));
  const [row] = await service.db.query<{ id: string }>(
    'select id from safety_flag where clinic_id = $1 order by id desc limit 1',
    [clinic],
  );
  return row!.id;
}

function list(clinic: string, query: Parameters<SafetyQueries['listSafetyFlags']>[0] = {}, actor = nurse) {
  return queries.listSafetyFlags(query, scopeFor(clinic, actor, 'list-safety-flags'));
}

async function refusals(clinic: string): Promise<string[]> {
  const rows = await service.db.query<{ reason: string }>(
    `select reason from audit_entry where clinic_id = $1 and result = 'refused'`,
    [clinic],
  );
  return rows.map(({ reason }) => reason);
}
