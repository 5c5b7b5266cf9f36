import { Inject, Injectable, Module, type Type } from '@nestjs/common';
import {
  AssignInquiry,
  InquiryDetail,
  InquiryReceipt,
  ListInquiries,
  InquiryPage,
  ReceiveInquiry,
  ShowInquiry,
} from '@stillwater/contracts';
import { definitionOf } from '@stillwater/contract-kit';
import { Answers, MessagingModule, type Call } from '@stillwater/messaging';
import {
  foundationV1,
  ServiceConfig,
  startService,
  UnitOfWork,
  type MigrationClass,
  type Scope,
  type ServiceDefinition,
  type ServiceName,
} from '@stillwater/platform';
import { createTestDatabase, testConfig, type NatsNamespace } from '@stillwater/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/** A command as it reached its owner. */
export interface Asked {
  command: string;
  data: object;
  scope: Scope;
}

/** What the owner answers: nothing scripted means the example of the contract, or an empty page. */
export type Script = (asked: Asked) => Promise<object | undefined> | object | undefined;

export interface ScriptedOwner {
  asked: Asked[];
  /** Until told otherwise. */
  answerWith(script: Script | undefined): void;
  /** Says a fact of its own. */
  say<T extends object>(clinicId: string, event: new () => T, fact: T): Promise<void>;
  stop(): Promise<void>;
}

function onlyTheFoundation(service: ServiceName): MigrationClass {
  return class OnlyTheFoundation1764000000000 implements MigrationInterface {
    readonly name = 'OnlyTheFoundation1764000000000';

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(foundationV1(service));
    }

    async down(): Promise<void> {
      throw new Error('Migrations only go forward.');
    }
  };
}

@Injectable()
export class Stage {
  readonly asked: Asked[] = [];
  script: Script | undefined;

  async play<T extends object>(answer: new () => T, command: object, call: Call): Promise<T> {
    const asked = { command: command.constructor.name, data: { ...command }, scope: call.scope() };
    this.asked.push(asked);
    return ((await this.script?.(asked)) ?? definitionOf(answer).example ?? { items: [] }) as T;
  }
}

@Injectable()
class ScriptedCommands {
  constructor(@Inject(Stage) private readonly stage: Stage) {}

  @Answers(ReceiveInquiry)
  receive(command: ReceiveInquiry, call: Call): Promise<InquiryReceipt> {
    return this.stage.play(InquiryReceipt, command, call);
  }

  @Answers(ShowInquiry)
  show(command: ShowInquiry, call: Call): Promise<InquiryDetail> {
    return this.stage.play(InquiryDetail, command, call);
  }

  @Answers(AssignInquiry)
  assign(command: AssignInquiry, call: Call): Promise<InquiryDetail> {
    return this.stage.play(InquiryDetail, command, call);
  }

  @Answers(ListInquiries)
  list(command: ListInquiries, call: Call): Promise<InquiryPage> {
    return this.stage.play(InquiryPage, command, call);
  }
}

function anybody(id: string): Omit<Scope, 'clinicId'> {
  return { actor: { kind: 'service', id, roles: [] }, action: 'say', requestId: uuidv7(), correlationId: uuidv7() };
}

function scripted(name: ServiceName, commands: Type): ServiceDefinition {
  @Module({ imports: [MessagingModule], providers: [Stage, commands] })
  class ScriptedModule {}

  return {
    name,
    module: ScriptedModule,
    config: ServiceConfig,
    entities: [],
    migrations: [onlyTheFoundation(name)],
    keyStore: false,
  };
}

/**
 * The other end of a question: a service over the real broker that answers by script.
 * @param commands answers of another owner than that of inquiries, made like ScriptedCommands
 */
export async function startScriptedOwner(
  nats: NatsNamespace,
  name: ServiceName = 'inquiries',
  commands: Type = ScriptedCommands,
): Promise<ScriptedOwner> {
  const definition = scripted(name, commands);
  const db = await createTestDatabase(definition);
  const service = await startService(definition, testConfig(definition, db, nats));
  const stage = service.app.get(Stage);
  return {
    asked: stage.asked,
    answerWith: (script) => (stage.script = script),
    say: (clinicId, event, fact) =>
      service.app.get(UnitOfWork).run({ ...anybody(name), clinicId }, async (unit) => {
        unit.say(event, fact, { version: 1 });
      }),
    stop: async () => {
      await service.stop();
      await db.drop();
    },
  };
}
