import { Injectable, Module } from '@nestjs/common';
import { Command, Event, Id, Int, Text, View } from '@stillwater/contract-kit';
import {
  foundationV1,
  ServiceConfig,
  startService,
  tenantTable,
  UnitOfWork,
  type RunningService,
  type Scope,
  type ServiceDefinition,
} from '@stillwater/platform';
import {
  createTestDatabase,
  natsNamespace,
  testConfig,
  type NatsNamespace,
  type TestDatabase,
} from '@stillwater/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Answers, Asker, Call, Delivery, dropNamespace, Messaging, MessagingModule, On } from './index.js';

/** Two services as small as they can be: one takes notes and says so, the other reads them. */

const ID = '01995a10-6f20-7d3b-a5e8-9c1b2a805507';

@Event('note.taken.v1', { owner: 'inquiries', key: 'noteId', example: { noteId: ID, page: 1 } })
export class NoteTaken {
  @Id() noteId!: string;
  @Int({ min: 0, max: 1_000_000 }) page!: number;
}

@View('note-receipt')
export class NoteReceipt {
  @Id() noteId!: string;
}

@Command('take-note.v1', {
  owner: 'inquiries',
  answers: NoteReceipt,
  callers: ['gateway', 'screening'],
  example: { noteId: ID, topic: 'sleep' },
})
export class TakeNote {
  @Id() noteId!: string;
  @Text({ max: 40 }) topic!: string;
}

class Note1764000000000 implements MigrationInterface {
  constructor(private readonly service: ServiceDefinition['name'] = 'inquiries') {}
  name = 'Note1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(foundationV1(this.service));
    await runner.query(`
      create table note (clinic_id uuid not null, id uuid not null, page integer not null);
      ${tenantTable(this.service, 'note', 'select, insert')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

class NoteOfReader1764000000000 extends Note1764000000000 {
  constructor() {
    super('screening');
  }
}

const insertNote = { name: 'insert-note', text: 'insert into note (clinic_id, id, page) values ($1, $2, $3)' };

/** The effect of a reaction: one row, and nothing that would hide a second one. */
export async function readNote(unitOfWork: UnitOfWork, event: NoteTaken, scope: Scope): Promise<void> {
  await unitOfWork.run(scope, async (unit) => {
    await unit.query(insertNote, [unit.clinicId, event.noteId, event.page]);
  });
}

/** Takes notes in one transaction each, and says so. */
export async function takeNote(unitOfWork: UnitOfWork, scope: Scope, noteId: string, page = 1): Promise<void> {
  await unitOfWork.run(scope, async (unit) => {
    await unit.query(insertNote, [unit.clinicId, noteId, page]);
    unit.say(NoteTaken, { noteId, page }, { version: page });
  });
}

/** What the listeners of a test do; each test sets what it needs. */
export class Script {
  onNote: (event: NoteTaken, delivery: Delivery, unitOfWork: UnitOfWork) => Promise<void> = (
    event,
    delivery,
    unitOfWork,
  ) => readNote(unitOfWork, event, delivery.scope('read-note'));
  answer: (command: TakeNote, call: Call, unitOfWork: UnitOfWork) => Promise<NoteReceipt> = async (
    { noteId },
    call,
    unitOfWork,
  ) => {
    await takeNote(unitOfWork, call.scope(), noteId);
    return { noteId };
  };
}

export interface Notes {
  nats: NatsNamespace;
  script: Script;
  writer: { db: TestDatabase; service: RunningService; unitOfWork: UnitOfWork; messaging: Messaging };
  reader: { db: TestDatabase; service: RunningService; asker: Asker; messaging: Messaging };
  stop(): Promise<void>;
}

export function definitions(script: Script): { writer: ServiceDefinition; reader: ServiceDefinition } {
  @Injectable()
  class WriterCommands {
    constructor(private readonly unitOfWork: UnitOfWork) {}

    @Answers(TakeNote)
    take(command: TakeNote, call: Call): Promise<NoteReceipt> {
      return script.answer(command, call, this.unitOfWork);
    }
  }

  @Injectable()
  class ReaderReactions {
    constructor(private readonly unitOfWork: UnitOfWork) {}

    @On(NoteTaken)
    readNote(event: NoteTaken, delivery: Delivery): Promise<void> {
      return script.onNote(event, delivery, this.unitOfWork);
    }
  }

  @Module({ imports: [MessagingModule], providers: [WriterCommands] })
  class WriterModule {}

  @Module({ imports: [MessagingModule], providers: [ReaderReactions] })
  class ReaderModule {}

  const common = { config: ServiceConfig, entities: [], keyStore: false };
  return {
    writer: { ...common, name: 'inquiries', module: WriterModule, migrations: [Note1764000000000] },
    reader: { ...common, name: 'screening', module: ReaderModule, migrations: [NoteOfReader1764000000000] },
  };
}

/** Starts both on databases and a namespace of their own. @param natsUrl another way to the same broker */
export async function startNotes(natsUrl?: string): Promise<Notes> {
  const script = new Script();
  const { writer, reader } = definitions(script);
  const nats = natsNamespace();
  const [writerDb, readerDb] = [await createTestDatabase(writer), await createTestDatabase(reader)];
  const through = { ...nats, url: natsUrl ?? nats.url };
  const quiet = { logLevel: 'fatal' };
  const writing = await startService(writer, testConfig(writer, writerDb, through, quiet));
  const reading = await startService(reader, testConfig(reader, readerDb, through, quiet));
  return {
    nats,
    script,
    writer: {
      db: writerDb,
      service: writing,
      unitOfWork: writing.app.get(UnitOfWork),
      messaging: writing.app.get(Messaging),
    },
    reader: { db: readerDb, service: reading, asker: reading.app.get(Asker), messaging: reading.app.get(Messaging) },
    stop: async () => {
      await reading.stop();
      await writing.stop();
      await dropNamespace(nats.url, nats.namespace);
      await Promise.all([writerDb.drop(), readerDb.drop()]);
    },
  };
}
