import { PersonForScreening, SendAccessCode, type CodeSending, type ScreenablePerson } from '@stillwater/contracts';
import { Answers, MessagingModule } from '@stillwater/messaging';
import {
  Clock,
  foundationV1,
  ServiceConfig,
  startService,
  type RunningService,
  type ServiceDefinition,
  type ServiceName,
} from '@stillwater/platform';
import {
  createTestDatabase,
  eventually,
  freshClinic,
  freshId,
  natsNamespace,
  saidBy,
  staff,
  testConfig,
  type TestDatabase,
} from '@stillwater/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OpenScreeningUseCase } from './answering/open-screening.js';
import { SendScreeningCodeUseCase } from './answering/send-screening-code.js';
import { screening } from './index.js';
import { InviteToScreeningUseCase } from './invitation/invite-to-screening.js';
import { ScreeningLinkForMessageUseCase } from './invitation/screening-link-for-message.js';
import { RememberClinicUseCase } from './remember-clinic.js';
import { ScreeningConfig } from './screening.config.js';
import { asheville, as, BIRTH_DATE, holder, notifications } from './screening.fixture.js';

const codes: string[] = [];

/** The owner of people as the broker shows it. */
@Injectable()
class People {
  @Answers(PersonForScreening)
  async person(): Promise<ScreenablePerson> {
    return { mayBeScreened: true, otherChannel: 'sms' };
  }
}
@Module({ imports: [MessagingModule], providers: [People] })
class PeopleOwner {}

/** The owner of messages as the broker shows it. */
@Injectable()
class Codes {
  @Answers(SendAccessCode)
  async send({ code }: SendAccessCode): Promise<CodeSending> {
    codes.push(code);
    return { sent: true };
  }
}
@Module({ imports: [MessagingModule], providers: [Codes] })
class MessagesOwner {}

function neighbour(name: ServiceName, module: ServiceDefinition['module']): ServiceDefinition {
  class LayTheGround1795400000000 implements MigrationInterface {
    name = 'LayTheGround1795400000000';

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(foundationV1(name));
    }

    async down(): Promise<void> {}
  }
  const migrations = [LayTheGround1795400000000];
  return { name, module, config: ServiceConfig, entities: [], migrations, keyStore: false };
}

const databases: TestDatabase[] = [];
const running: RunningService[] = [];
let service: RunningService;
let db: TestDatabase;

beforeAll(async () => {
  const nats = natsNamespace();
  for (const definition of [neighbour('inquiries', PeopleOwner), neighbour('notifications', MessagesOwner)]) {
    const database = await createTestDatabase(definition);
    databases.push(database);
    running.push(await startService(definition, testConfig(definition, database, nats)));
  }
  db = await createTestDatabase(screening);
  databases.push(db);
  service = await startService(screening, testConfig({ ...screening, config: ScreeningConfig }, db, nats));
  running.push(service);
});

afterAll(async () => {
  for (const one of running.toReversed()) await one.stop();
  await Promise.all(databases.map((one) => one.drop()));
});

describe('the service', () => {
  it('invites, sends a code, opens a link, and lets it expire when its time has come', async () => {
    const clinicId = freshClinic();
    const use = <T>(type: new (...args: never[]) => T): T => service.app.get(type);
    await use(RememberClinicUseCase).remember({ ...asheville, clinicId }, as(clinicId, staff()));
    const { screeningId } = await use(InviteToScreeningUseCase).invite(
      { personId: freshId() },
      as(clinicId, staff('intake')),
    );
    const { linkToken } = await use(ScreeningLinkForMessageUseCase).find({ screeningId }, as(clinicId, notifications));
    const held = { linkToken: linkToken! };
    expect(await use(SendScreeningCodeUseCase).send(held, as(clinicId, holder))).toEqual({
      sent: true,
      channel: 'sms',
    });
    const entry = await use(OpenScreeningUseCase).open(
      { ...held, birthDate: BIRTH_DATE, code: codes[0]! },
      as(clinicId, holder),
    );
    expect(entry.entryToken).toMatch(/^[\w-]{32}$/);

    service.app.get(Clock).shift(7 * 24 * 3600 * 1000);
    await eventually(async () => {
      const said = await saidBy(db, clinicId);
      expect(said.map(({ type, data }) => [type, data['screeningId']])).toEqual([
        ['screening.invited.v1', screeningId],
        ['screening.expired.v1', screeningId],
      ]);
    });
    expect(await db.query('select from timer')).toEqual([]);
  });

  it('answers for its health', async () => {
    const checks = await service.lifecycle.checks();
    expect(Object.values(checks).every(({ ok }) => ok)).toBe(true);
  });
});
