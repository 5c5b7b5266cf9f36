import { describe, expect, it } from '@jest/globals';
import { Answers, Listeners, On, Overhears } from './listeners.js';
import { NoteReceipt, NoteTaken, TakeNote } from './notes.fixture.js';

class Reads {
  constructor(readonly name = 'reads') {}

  @On(NoteTaken)
  async readNote(): Promise<void> {
    expect(this.name).toBe('reads');
  }
}

class AlsoReads extends Reads {}

class Overhearer {
  heard: NoteTaken[] = [];

  @Overhears(NoteTaken)
  hear(note: NoteTaken): void {
    this.heard.push(note);
  }
}

class Takes {
  @Answers(TakeNote)
  async take({ noteId }: TakeNote): Promise<NoteReceipt> {
    return { noteId };
  }
}

describe('what a service listens to', () => {
  it('is found on the methods of its providers, inherited ones too', async () => {
    const listeners = new Listeners('screening');
    listeners.addFrom(new AlsoReads());
    expect(listeners.reactions).toMatchObject([
      { consumer: 'screening-read-note', owner: 'inquiries', filter: 'evt.*.*.inquiries.note.taken.v1' },
    ]);
    await listeners.reactions[0]!.handle({}, undefined as never);
  });

  it('may be overheard, without a consumer', () => {
    const listeners = new Listeners('screening');
    const overhearer = new Overhearer();
    listeners.addFrom(overhearer);
    expect(listeners.reactions).toEqual([]);
    const [one] = listeners.overheard;
    expect(one).toMatchObject({ event: NoteTaken, filter: 'evt.*.*.inquiries.note.taken.v1' });
    one!.hear({ noteId: 'n', page: 1 }, undefined as never);
    expect(overhearer.heard).toEqual([{ noteId: 'n', page: 1 }]);
  });

  it('refuses two reactions behind one consumer', () => {
    const listeners = new Listeners('screening');
    listeners.addFrom(new Reads());
    expect(() => listeners.addFrom(new AlsoReads())).toThrow('Two reactions of screening are named readNote');
  });

  it('refuses two answers to one command', () => {
    const listeners = new Listeners('inquiries');
    listeners.addFrom(new Takes());
    expect(() => listeners.addFrom(new Takes())).toThrow('Two methods of inquiries answer take-note.v1');
  });

  it("refuses an answer to another service's command", () => {
    expect(() => new Listeners('screening').addFrom(new Takes())).toThrow('answered by inquiries, not by screening');
  });
});
