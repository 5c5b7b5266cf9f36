import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startService, type RunningService } from '@stillwater/platform';
import {
  createTestDatabase,
  eventually,
  freshClinic,
  freshId,
  natsNamespace,
  scopeFor,
  staff,
  testConfig,
  visitor,
  type TestDatabase,
} from '@stillwater/testing';
import { AssignInquiryUseCase } from './assign-inquiry.js';
import { inquiries } from './index.js';
import { blake } from './people/people.fixture.js';
import { PeopleQueries } from './people/people.queries.js';
import { ReceiveInquiryUseCase } from './receive-inquiry.js';
import { TimelineQueries } from './timeline/timeline.queries.js';

const nats = natsNamespace();
let db: TestDatabase;
let service: RunningService;

beforeAll(async () => {
  db = await createTestDatabase(inquiries);
  service = await startService(inquiries, testConfig(inquiries, db, nats));
});

afterAll(async () => {
  await service?.stop();
  await db?.drop();
});

const asIntake = (clinic: string) => scopeFor(clinic, staff('intake'), 'test');

async function received(clinic: string): Promise<{ inquiryId: string; personId: string }> {
  const scope = scopeFor(clinic, visitor(), 'receive-inquiry');
  const { inquiryId } = await service.app.get(ReceiveInquiryUseCase).receive(blake, scope);
  const [row] = await db.query<{ person_id: string }>('select person_id from inquiry where id = $1', [inquiryId]);
  return { inquiryId, personId: row!.person_id };
}

describe('the running service', () => {
  it('hears what it says itself, and the timeline shows it', async () => {
    const clinic = freshClinic();
    const { inquiryId, personId } = await received(clinic);
    const scope = asIntake(clinic);
    await service.app.get(AssignInquiryUseCase).assign({ inquiryId, version: 1, assigneeId: freshId() }, scope);
    await eventually(async () => {
      const { items } = await service.app.get(TimelineQueries).list({ personId }, asIntake(clinic));
      expect(items.map(({ type }) => type)).toEqual(['inquiry.assigned.v1', 'inquiry.received.v1']);
      expect(items[0]).toMatchObject({ owner: 'inquiries', correlationId: scope.correlationId });
    });
  });

  it('makes those findable at its start whom a release before has received', async () => {
    const clinic = freshClinic();
    const { personId } = await received(clinic);
    await db.query('delete from person_search where clinic_id = $1', [clinic]);
    await db.query('update person set names_indexed = false where clinic_id = $1', [clinic]);
    await service.stop();
    service = await startService(inquiries, testConfig(inquiries, db, nats));
    await eventually(async () => {
      const { items } = await service.app.get(PeopleQueries).find({ words: 'moreno' }, asIntake(clinic));
      expect(items).toMatchObject([{ personId }]);
    });
  });
});
