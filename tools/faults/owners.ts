import type { Class } from '@stillwater/contract-kit';
import { AppointmentForMessage, AppointmentMessage, ContactPoint, ContactPointForMessage } from '@stillwater/contracts';
import { Answers, MessagingModule } from '@stillwater/messaging';
import {
  foundationV1,
  ServiceConfig,
  startService,
  type RunningService,
  type ServiceDefinition,
  type ServiceName,
} from '@stillwater/platform';
import { createTestDatabase, testConfig, type NatsNamespace } from '@stillwater/testing';
import { Injectable, Module } from '@nestjs/common';

/** Somebody who answers one command over the real broker, always the same. */
export interface Owner {
  stop(): Promise<void>;
}

/** Whom to write to, and what about: the owners of both, as far as messages ask them. */
export async function startOwners(nats: NatsNamespace, startsAt: () => Date): Promise<Owner> {
  const contact = ({ channel }: ContactPointForMessage): ContactPoint => ({
    allowed: true,
    address: channel === 'sms' ? '+18285550111' : 'avery.lane@example.com',
    language: 'en-US',
    zone: 'America/New_York',
  });
  const appointment = (): AppointmentMessage => ({
    state: 'booked',
    version: 1,
    serviceCode: 'MED_EVAL',
    mode: 'video',
    startsAt: startsAt().toISOString(),
    endsAt: new Date(startsAt().getTime() + 3_600_000).toISOString(),
    localStart: '2026-03-10T14:00',
    zone: 'America/New_York',
    confirmed: false,
    linkToken: 'q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg',
  });
  const owners = await Promise.all([
    startOwner(nats, 'inquiries', ContactPointForMessage, contact),
    startOwner(nats, 'scheduling', AppointmentForMessage, appointment),
  ]);
  return { stop: async () => void (await Promise.all(owners.map((owner) => owner.stop()))) };
}

/** Node reads these files as they are, and knows no decorators: they are called by hand. */
async function startOwner<T extends object>(
  nats: NatsNamespace,
  name: ServiceName,
  command: Class<T>,
  answer: (asked: T) => object,
): Promise<Owner> {
  class Commands {
    async answer(asked: T): Promise<object> {
      return answer(asked);
    }
  }
  const method = Object.getOwnPropertyDescriptor(Commands.prototype, 'answer')!;
  (Answers(command) as MethodDecorator)(Commands.prototype, 'answer', method);
  Injectable()(Commands);
  class OwnerModule {}
  Module({ imports: [MessagingModule], providers: [Commands] })(OwnerModule);
  class LayTheGround1764000000000 {
    readonly name = 'LayTheGround1764000000000';
    async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
      await runner.query(foundationV1(name));
    }
    async down(): Promise<void> {}
  }
  const definition: ServiceDefinition = {
    name,
    module: OwnerModule,
    config: ServiceConfig,
    entities: [],
    migrations: [LayTheGround1764000000000],
    keyStore: false,
  };
  const db = await createTestDatabase(definition);
  const service: RunningService = await startService(definition, testConfig(definition, db, nats));
  return {
    stop: async () => {
      await service.stop();
      await db.drop();
    },
  };
}
