import { ContactPointForMessage, InquiryReceived, type ContactPoint } from '@stillwater/contracts';
import { Answers, MessagingModule } from '@stillwater/messaging';
import {
  foundationV1,
  ServiceConfig,
  startService,
  UnitOfWork,
  type RunningService,
  type ServiceDefinition,
} from '@stillwater/platform';
import {
  createTestDatabase,
  eventually,
  freshClinic,
  freshId,
  MailSink,
  natsNamespace,
  scopeFor,
  testConfig,
  visitor,
  type TestDatabase,
} from '@stillwater/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { notifications } from './index.js';
import { asheville } from './notifications.fixture.js';
import { NotificationsConfig } from './notifications.config.js';
import { RememberClinicUseCase } from './remember-clinic.js';

/** The owner of inquiries as the broker shows it: it says what arrived, and knows one address per person. */
@Injectable()
class Addresses {
  @Answers(ContactPointForMessage)
  async contactPoint({ personId }: ContactPointForMessage): Promise<ContactPoint> {
    return { allowed: true, address: `${personId}@example.com`, givenName: 'Avery', language: 'en-US' };
  }
}

@Module({ imports: [MessagingModule], providers: [Addresses] })
class Owner {}

class LayTheGround1795400000000 implements MigrationInterface {
  name = 'LayTheGround1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(foundationV1('inquiries'));
  }

  async down(): Promise<void> {}
}

const owner: ServiceDefinition = {
  name: 'inquiries',
  module: Owner,
  config: ServiceConfig,
  entities: [],
  migrations: [LayTheGround1795400000000],
  keyStore: false,
};

const sink = new MailSink();
const databases: TestDatabase[] = [];
let asking: RunningService;
let sending: RunningService;

beforeAll(async () => {
  const nats = natsNamespace();
  const [ownersDb, db] = await Promise.all([
    createTestDatabase(owner),
    createTestDatabase(notifications),
    sink.start(),
  ]);
  databases.push(ownersDb, db);
  asking = await startService(owner, testConfig(owner, ownersDb, nats));
  const config = testConfig({ ...notifications, config: NotificationsConfig }, db, nats, {
    smtpUrl: sink.url,
    mailFrom: 'no-reply@mail.example.com',
    smtpConnections: 2,
    smtpPatienceSeconds: 20,
    smsProvider: 'none',
    smsSecondProvider: 'none',
    sendLeaseSeconds: 60,
  });
  sending = await startService(notifications, config);
});

afterAll(async () => {
  await sending?.stop();
  await asking?.stop();
  await sink.stop();
  await Promise.all(databases.map((db) => db.drop()));
});

describe('the service', () => {
  it('turns what the owner says into one mail each, soon', async () => {
    const clinicId = freshClinic();
    await sending.app
      .get(RememberClinicUseCase)
      .remember({ ...asheville, clinicId }, scopeFor(clinicId, visitor(), 'test'));
    const people = Array.from({ length: 20 }, () => freshId());
    await Promise.all(people.map((personId) => sayReceived(clinicId, personId)));
    await eventually(() => expect(sink.mails).toHaveLength(people.length));
    expect(sink.mails.map(({ to }) => to[0]).sort()).toEqual(people.map((id) => `${id}@example.com`).sort());
    await eventually(async () => {
      const states = await databases[1]!.query(
        `select state, count(*)::int from message where audience = 'person' group by state`,
      );
      expect(states).toEqual([{ state: 'sent', count: people.length }]);
    });
  });

  it('fires a thousand timers that are due at once, each once', async () => {
    const clinicId = freshClinic();
    await databases[1]!.query(
      `insert into timer (clinic_id, rule, step, subject_id, subject_kind, flow_version, occurrence, person_id, fact_at,
                          wanted_at, due_at, correlation_id)
       select $1, 'N08', 'one_day', gen_random_uuid(), 'screening', 1, 1, gen_random_uuid(), now(), now(), now(), 'test'
         from generate_series(1, 1000)`,
      [clinicId],
    );
    await eventually(async () => {
      const [fired] = await databases[1]!.query(
        `select count(*)::int, count(distinct subject_id)::int as subjects from timer where clinic_id = $1 and state = 'fired'`,
        [clinicId],
      );
      expect(fired).toEqual({ count: 1000, subjects: 1000 });
    });
    const [planned] = await databases[1]!.query(`select count(*)::int from message where clinic_id = $1`, [clinicId]);
    expect(planned).toEqual({ count: 1000 });
  });

  it('answers for its health', async () => {
    const checks = await sending.lifecycle.checks();
    expect(Object.values(checks).every(({ ok }) => ok)).toBe(true);
    expect(checks).toHaveProperty('smtp');
  });
});

async function sayReceived(clinicId: string, personId: string): Promise<void> {
  const data = {
    inquiryId: freshId(),
    personId,
    intent: 'question',
    urgency: 'routine',
    receivedAt: new Date().toISOString(),
  } as const;
  await asking.app
    .get(UnitOfWork)
    .run(scopeFor(clinicId, visitor(), 'receive-inquiry'), async (unit) =>
      unit.say(InquiryReceived, data, { version: 1 }),
    );
}
