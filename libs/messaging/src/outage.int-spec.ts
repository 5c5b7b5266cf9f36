import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeLogger, readiness } from '@stillwater/platform';
import { eventually, freshClinic, freshId, scopeFor, staff, testNatsServer, Wire } from '@stillwater/testing';
import { Listeners, Overhears } from './listeners.js';
import { NoteTaken, startNotes, TakeNote, takeNote, type Notes } from './notes.fixture.js';
import { Overhearing } from './overhearing.js';

const wire = new Wire(testNatsServer());
let url: string;
let notes: Notes;

beforeAll(async () => {
  url = await wire.open();
  notes = await startNotes(url);
});

afterAll(async () => {
  await notes?.stop();
  wire.close();
});

function say(noteId: string): Promise<void> {
  return takeNote(notes.writer.unitOfWork, scopeFor(freshClinic(), staff('intake'), 'take-note'), noteId);
}

async function expectRead(noteId: string): Promise<void> {
  await eventually(async () =>
    expect(await notes.reader.db.query('select from note where id = $1', [noteId])).toHaveLength(1),
  );
}

async function health() {
  const watched = [notes.writer.service, notes.reader.service].map(({ name, lifecycle }) => ({ name, lifecycle }));
  return readiness(watched);
}

describe('while the broker is away', () => {
  it('work is accepted, questions are refused at once, and everything moves on by itself when it is back', async () => {
    const [before, during] = [freshId(), freshId()];
    await say(before);
    await expectRead(before);
    wire.cut();
    await eventually(async () => expect(await health()).toMatchObject({ ready: true, degraded: true }));
    await say(during);
    const ask = notes.reader.asker.ask(
      TakeNote,
      { noteId: freshId(), topic: 'sleep' },
      { scope: scopeFor(freshClinic(), staff(), 'ask') },
    );
    await expect(ask).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await notes.writer.db.query('select from outbox where published_at is null')).toHaveLength(1);
    wire.mend();
    await expectRead(during);
    await eventually(async () => expect(await health()).toMatchObject({ ready: true, degraded: false }));
    expect(await notes.reader.db.query('select consumer from parked_message')).toEqual([]);
  });

  it('and has forgotten everything when it comes back, what it held is said and read again, and nothing happens twice', async () => {
    const [read, unread] = [freshId(), freshId()];
    await say(read);
    await expectRead(read);
    wire.cut();
    await eventually(async () => expect(await health()).toMatchObject({ degraded: true }));
    const direct = await connect({ servers: notes.nats.url });
    const { streams } = await jetstreamManager(direct);
    await streams.delete(notes.writer.messaging.broker.names.stream('inquiries'));
    await direct.close();
    await say(unread);
    wire.mend();
    await expectRead(unread);
    await eventually(async () => {
      expect(await notes.writer.db.query('select from outbox where published_at is null')).toEqual([]);
    });
    const doubled = await notes.reader.db.query('select id from note group by id having count(*) > 1');
    expect(doubled).toEqual([]);
  });

  it('finds its consumers again when only they are deleted', async () => {
    const direct = await connect({ servers: notes.nats.url });
    const { consumers } = await jetstreamManager(direct);
    await consumers.delete(notes.writer.messaging.broker.names.stream('inquiries'), 'screening-read-note');
    await direct.close();
    const noteId = freshId();
    await say(noteId);
    await expectRead(noteId);
  });

  it('nothing is overheard; whoever overhears is told when that is over, and hears again', async () => {
    const heard: string[] = [];
    class Ear {
      @Overhears(NoteTaken)
      hear({ noteId }: NoteTaken): void {
        heard.push(noteId);
      }
    }
    const listeners = new Listeners('screening');
    listeners.addFrom(new Ear());
    const { names } = notes.reader.messaging.broker;
    const overhearing = new Overhearing('screening', { url }, names, listeners, makeLogger('screening', 'fatal'));
    let told = 0;
    overhearing.onReconnect(() => (told += 1));
    await overhearing.start();
    const expectHeard = async () => {
      const noteId = freshId();
      await say(noteId);
      await eventually(() => expect(heard).toContain(noteId));
    };
    await expectHeard();
    wire.cut();
    await eventually(async () => expect(await health()).toMatchObject({ degraded: true }));
    wire.mend();
    await eventually(() => expect(told).toBe(1));
    await expectHeard();
    await overhearing.stop();
    expect(overhearing.check()).toMatchObject({ degraded: true });
  });
});
