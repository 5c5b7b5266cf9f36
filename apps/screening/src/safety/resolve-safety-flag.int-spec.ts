import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Scope } from '@stillwater/platform';
import {
  createTestService,
  deliveryOf,
  expectNothingHappened,
  freshClinic,
  freshId,
  saidBy,
  scopeFor,
  serviceActor,
  staff,
  type TestService,
} from '@stillwater/testing';
import { screening } from '../index.js';
import { MeetPerson } from '../meet-person.js';
import { AcknowledgeSafetyFlagUseCase } from './acknowledge-safety-flag.js';
import { RaiseSafetyFlagUseCase } from './raise-safety-flag.js';
import { ResolveSafetyFlagUseCase } from './resolve-safety-flag.js';
import { SafetyQueries } from './safety.queries.js';

let service: TestService;
let raising: RaiseSafetyFlagUseCase;
let acknowledging: AcknowledgeSafetyFlagUseCase;
let resolving: ResolveSafetyFlagUseCase;
let queries: SafetyQueries;

const therapist = staff('therapist');
const note = 'Seen today. No plan, no means.';
const by = (clinic: string, actor: Actor = therapist, more: Partial<Scope> = {}): Scope =>
  scopeFor(clinic, actor, 'resolve-safety-flag', more);

beforeAll(async () => {
  service = await createTestService(screening);
  queries = new SafetyQueries(service.unitOfWork, service.keys);
  raising = new RaiseSafetyFlagUseCase(service.unitOfWork, new MeetPerson(service.keys));
  acknowledging = new AcknowledgeSafetyFlagUseCase(service.unitOfWork, service.keys, queries);
  resolving = new ResolveSafetyFlagUseCase(service.unitOfWork, service.keys, queries);
});

afterAll(() => service?.drop());

const someConcern = (): Parameters<RaiseSafetyFlagUseCase['raise']>[0] => ({
  personId: freshId(),
  level: 'acute',
  source: 'inquiry',
  subjectId: freshId(),
});

async function raise(clinic: string, concern = someConcern()): Promise<string> {
  await raising.raise(concern, scopeFor(clinic, serviceActor('screening'), 'raise-safety-flag'));
  const [row] = await service.db.query<{ id: string }>(
    'select id from safety_flag where clinic_id = $1 order by id desc limit 1',
    [clinic],
  );
  return row!.id;
}

async function takenOn(clinic: string, concern = someConcern()): Promise<string> {
  const flagId = await raise(clinic, concern);
  await acknowledging.acknowledge({ flagId, version: 1, note: 'Calling.' }, by(clinic, staff('nurse')));
  return flagId;
}

const resolve = (clinic: string, flagId: string, version = 2, actor?: Actor) =>
  resolving.resolve({ flagId, version, note }, by(clinic, actor));

const list = async (
  clinic: string,
  query: Parameters<SafetyQueries['listSafetyFlags']>[0] = {},
  actor: Actor = therapist,
) => (await queries.listSafetyFlags(query, scopeFor(clinic, actor, 'list-safety-flags'))).items;

describe('resolving a flag', () => {
  it('ends it, says so, and keeps the note sealed', async () => {
    const clinic = freshClinic();
    const concern = someConcern();
    const flagId = await takenOn(clinic, concern);
    const item = await resolve(clinic, flagId);
    expect(item).toMatchObject({
      flagId,
      state: 'resolved',
      note: 'Calling.',
      resolvedAt: service.clock.now().toISOString(),
      resolvedById: therapist.id,
      resolutionNote: note,
      version: 3,
    });
    expect(await list(clinic)).toEqual([item]);
    const [, , said] = await saidBy(service.db, clinic);
    expect(said).toMatchObject({
      type: 'safety.resolved.v1',
      aggregateVersion: 3,
      data: {
        flagId,
        personId: concern.personId,
        level: 'acute',
        byId: therapist.id,
        resolvedAt: service.clock.now().toISOString(),
      },
    });
    const [entry] = await service.db.query<{ note: Buffer }>(
      `select note from safety_flag_entry where clinic_id = $1 and kind = 'resolved'`,
      [clinic],
    );
    expect(entry!.note.toString('latin1')).not.toContain('No plan');
    expect(JSON.stringify(await saidBy(service.db, clinic))).not.toContain('No plan');
  });

  it.each([
    ['by a nurse', staff('nurse'), 2, 'safety_flag.denied'],
    ['by the front desk', staff('intake'), 2, 'safety_flag.denied'],
    ['by a manager', staff('manager'), 2, 'safety_flag.denied'],
    ['from an old page', therapist, 1, 'safety_flag.changed'],
  ])('is refused %s', async (_, actor, version, code) => {
    const clinic = freshClinic();
    const flagId = await takenOn(clinic);
    await expectNothingHappened(service.db, () =>
      expect(resolve(clinic, flagId, version, actor)).rejects.toMatchObject({ code }),
    );
    const refused = await service.db.query<{ reason: string }>(
      `select reason from audit_entry where clinic_id = $1 and result = 'refused'`,
      [clinic],
    );
    expect(refused).toEqual([{ reason: code }]);
  });

  it('is refused before anybody has taken it on, and a second time', async () => {
    const clinic = freshClinic();
    const [open, over] = [await raise(clinic), await takenOn(clinic)];
    await resolve(clinic, over);
    for (const [flagId, version] of [
      [open, 1],
      [over, 3],
    ] as const) {
      await expectNothingHappened(service.db, () =>
        expect(resolve(clinic, flagId, version)).rejects.toMatchObject({ code: 'safety_flag.illegal_transition' }),
      );
    }
  });

  it('is done by one of two who click at once', async () => {
    const clinic = freshClinic();
    const flagId = await takenOn(clinic);
    const both = await Promise.allSettled([1, 2].map(() => resolve(clinic, flagId, 2, staff('prescriber'))));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await saidBy(service.db, clinic)).map(({ aggregateVersion }) => aggregateVersion)).toEqual([1, 2, 3]);
  });

  it("finds nothing under another clinic's id", async () => {
    const [ours, other] = [freshClinic(), freshClinic()];
    const flagId = await takenOn(other);
    await expectNothingHappened(service.db, () =>
      expect(resolve(ours, flagId)).rejects.toMatchObject({ kind: 'not_found', code: 'safety_flag.unknown' }),
    );
  });

  it('can not be written without a note', async () => {
    const clinic = freshClinic();
    const flagId = await takenOn(clinic);
    await expect(
      service.db.query(
        `insert into safety_flag_entry (clinic_id, flag_id, version, kind, by_kind, by_id, at)
         values ($1, $2, 3, 'resolved', 'staff', 'somebody', $3)`,
        [clinic, flagId, service.clock.now()],
      ),
    ).rejects.toMatchObject({ constraint: 'safety_flag_entry_resolved_with_note' });
  });
});

describe('the same concern after its flag was resolved', () => {
  it('is a new flag, once', async () => {
    const clinic = freshClinic();
    const concern = someConcern();
    const first = await takenOn(clinic, concern);
    await expectNothingHappened(service.db, () => raise(clinic, concern));
    await resolve(clinic, first);
    const again = scopeFor(clinic, serviceActor('screening'), 'raise-safety-flag', {
      once: deliveryOf('raise', service.clock.now()),
    });
    await raising.raise(concern, again);
    await expectNothingHappened(service.db, () => expect(raising.raise(concern, again)).rejects.toThrow('has handled'));
    await expectNothingHappened(service.db, () => raise(clinic, concern));
    const flags = await list(clinic);
    expect(flags.map(({ state }) => state)).toEqual(['raised', 'resolved']);
    expect(flags[1]).toMatchObject({ flagId: first });
  });
});

describe('the list', () => {
  it('shows the resolved last, alone, and page by page', async () => {
    const clinic = freshClinic();
    const over = await takenOn(clinic);
    await resolve(clinic, over);
    const taken = await takenOn(clinic, { ...someConcern(), level: 'review' });
    const open = await raise(clinic, { ...someConcern(), level: 'review' });
    const ids = async (query: Parameters<typeof list>[1], actor?: Actor) =>
      (await list(clinic, query, actor)).map(({ flagId }) => flagId);
    expect(await ids({})).toEqual([open, taken, over]);
    expect(await ids({ state: 'resolved' })).toEqual([over]);
    expect(await ids({ state: 'acknowledged' })).toEqual([taken]);
    expect(await ids({ state: 'resolved' }, staff('intake'))).toEqual([]);
    const scope = scopeFor(clinic, therapist, 'list-safety-flags');
    const page = await queries.listSafetyFlags({ limit: 2 }, scope);
    const rest = await queries.listSafetyFlags({ limit: 2, cursor: page.nextCursor! }, scope);
    expect([...page.items, ...rest.items].map(({ flagId }) => flagId)).toEqual([open, taken, over]);
  });

  it("shows one person's, and why they are over to clinicians only", async () => {
    const [clinic, elsewhere] = [freshClinic(), freshClinic()];
    const concern = someConcern();
    const flagId = await takenOn(clinic, concern);
    await resolve(clinic, flagId);
    await raise(clinic);
    await raise(elsewhere, concern);
    const { personId } = concern;
    expect(await list(clinic, { personId })).toMatchObject([{ flagId, resolutionNote: note }]);
    const [seen] = await list(clinic, { personId }, staff('manager'));
    expect(seen).toMatchObject({ flagId, state: 'resolved', resolvedById: therapist.id });
    expect(seen).not.toHaveProperty('note');
    expect(seen).not.toHaveProperty('resolutionNote');
  });
});
