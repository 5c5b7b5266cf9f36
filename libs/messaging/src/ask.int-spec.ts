import { headers } from '@nats-io/transport-node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makeLogger, Problem, type Scope } from '@stillwater/platform';
import { freshClinic, freshId, scopeFor, serviceActor, staff } from '@stillwater/testing';
import { Answerer } from './answerer.js';
import { Asker } from './asker.js';
import { writeContext } from './ask-wire.js';
import { Broker } from './broker.js';
import type { Call } from './call.js';
import { MessagingMetrics } from './messaging-metrics.js';
import { NoteReceipt, Script, startNotes, TakeNote, type Notes } from './notes.fixture.js';

const log = makeLogger('gateway', 'fatal');

let notes: Notes;
let gateway: Broker;
let asker: Asker;

beforeAll(async () => {
  notes = await startNotes();
  gateway = new Broker('gateway', { url: notes.nats.url }, notes.nats.namespace, log);
  await gateway.open();
  asker = new Asker(gateway);
});

afterAll(async () => {
  await gateway?.close();
  await notes?.stop();
});

beforeEach(() => {
  notes.script.answer = new Script().answer;
});

const command = (): TakeNote => ({ noteId: freshId(), topic: 'sleep' });
const scope = (): Scope => scopeFor(freshClinic(), staff('intake'), 'take-note');
const refusal = (work: Promise<unknown>): Promise<Problem> =>
  work.then(
    () => Promise.reject(new Error('was not refused')),
    (error: Problem) => error,
  );

describe('an ask', () => {
  it('is answered by the owner, with the scope of the caller', async () => {
    const asked = command();
    const given = {
      ...scope(),
      ipHash: 'ab12',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    };
    let seen: Call | undefined;
    notes.script.answer = async (received, call) => {
      expect(received).toBeInstanceOf(TakeNote);
      seen = call;
      return { noteId: received.noteId };
    };
    const answer = await asker.ask(TakeNote, asked, { scope: given, answer: NoteReceipt });
    expect(answer).toBeInstanceOf(NoteReceipt);
    expect(answer.noteId).toBe(asked.noteId);
    expect(seen?.caller).toBe('gateway');
    expect(seen?.scope()).toEqual(given);
    expect(seen?.scope('other').action).toBe('other');
    expect(seen!.deadline - Date.now()).toBeLessThanOrEqual(2_000);
  });

  it('keeps its answer with the effect, and says when it is given again', async () => {
    const asked = command();
    const claim = { key: freshId(), route: 'POST /notes', fingerprint: 'f1' };
    const clinicId = freshClinic();
    const actor = staff('intake');
    notes.script.answer = async ({ noteId }, call, unitOfWork) =>
      unitOfWork.run(call.scope(), async (unit) => {
        await unit.query({ name: 'insert-note', text: 'insert into note (clinic_id, id, page) values ($1, $2, $3)' }, [
          unit.clinicId,
          noteId,
          1,
        ]);
        return { noteId };
      });
    const first = scopeFor(clinicId, actor, 'take-note', { idempotency: { ...claim } });
    const second = scopeFor(clinicId, actor, 'take-note', { idempotency: { ...claim } });
    const answers = [
      await asker.ask(TakeNote, asked, { scope: first }),
      await asker.ask(TakeNote, asked, { scope: second }),
    ];
    expect(answers[1]).toEqual(answers[0]);
    expect([first, second].map(({ idempotency }) => idempotency as Scope['idempotency'])).toEqual([
      claim,
      { ...claim, replayed: true },
    ]);
    expect(await notes.writer.db.query('select from note where clinic_id = $1', [clinicId])).toHaveLength(1);
  });

  it.each([
    [
      'a refusal with its kind, code and fields',
      Problem.unprocessable('note.full', 'The note is full.', [
        { pointer: '/topic', code: 'full', message: 'is full' },
      ]),
    ],
    ['a stale version', Problem.stale('note.stale', 'Somebody changed it.')],
    ['when to try again', Problem.unavailable('note.later', 'Later.', 7)],
  ])('brings back %s', async (_what, problem) => {
    notes.script.answer = () => Promise.reject(problem);
    const got = await refusal(asker.ask(TakeNote, command(), { scope: scope() }));
    expect(got).toBeInstanceOf(Problem);
    expect(got.toJSON()).toEqual(problem.toJSON());
  });

  it('learns nothing about a fault on our side', async () => {
    notes.script.answer = () => Promise.reject(new Error('secret of Jane Doe'));
    const got = await refusal(asker.ask(TakeNote, command(), { scope: scope() }));
    expect(got.kind).toBe('internal');
    expect(JSON.stringify(got)).not.toContain('Jane');
  });

  it('is refused before it leaves when it does not fit its contract', async () => {
    const got = await refusal(asker.ask(TakeNote, { ...command(), topic: 'x'.repeat(41) }, { scope: scope() }));
    expect(got).toMatchObject({ kind: 'invalid', errors: [{ pointer: '/topic', code: 'length' }] });
  });

  it('gets 503 when nobody answers the command', async () => {
    const elsewhere = new Broker('gateway', { url: notes.nats.url }, `${notes.nats.namespace}x`, log);
    await elsewhere.open();
    const got = await refusal(new Asker(elsewhere).ask(TakeNote, command(), { scope: scope() }));
    expect(got).toMatchObject({ kind: 'unavailable', code: 'service.unavailable', retryAfterSeconds: 1 });
    await elsewhere.close();
  });

  it('gets 504 when the answer is late', async () => {
    let finish = (_receipt: NoteReceipt) => {};
    notes.script.answer = () => new Promise((resolve) => (finish = resolve));
    const got = await refusal(asker.ask(TakeNote, command(), { scope: scope(), deadlineMs: 50 }));
    expect(got).toMatchObject({ kind: 'timeout', code: 'service.timeout' });
    finish({ noteId: freshId() });
  });

  it('speaks for itself when it is no gateway', async () => {
    let actor: Call['actor'] | undefined;
    notes.script.answer = async ({ noteId }, call) => {
      actor = call.actor;
      return { noteId };
    };
    await notes.reader.asker.ask(TakeNote, command(), { scope: scope() });
    expect(actor).toEqual({ kind: 'service', id: 'screening', roles: [] });
  });

  it('speaks for itself also while it does what another service asked', async () => {
    let actor: Call['actor'] | undefined;
    notes.script.answer = async ({ noteId }, call) => {
      actor = call.actor;
      return { noteId };
    };
    const asked = scopeFor(freshClinic(), serviceActor('scheduling'), 'take-note');
    await notes.reader.asker.ask(TakeNote, command(), { scope: asked });
    expect(actor).toEqual({ kind: 'service', id: 'screening', roles: [] });
  });

  it('can not be put under the name of a service that is no caller', async () => {
    const scheduling = new Broker('scheduling', { url: notes.nats.url }, notes.nats.namespace, log);
    await scheduling.open();
    await expect(new Asker(scheduling).ask(TakeNote, command(), { scope: scope() })).rejects.toThrow('no caller');
    await scheduling.close();
  });
});

describe('an answerer', () => {
  async function raw(caller: string, body: unknown, given: Scope, deadline = Date.now() + 1_000): Promise<unknown> {
    const subject = gateway.names.subject(`ask.inquiries.${caller}.take-note-v1`);
    const fields = writeContext({ scope: given, deadline }, true);
    const reply = await gateway.connection.request(subject, typeof body === 'string' ? body : JSON.stringify(body), {
      timeout: 300,
      headers: fields,
    });
    return reply.json();
  }

  it('refuses a caller that the command does not name', async () => {
    expect(await raw('scheduling', command(), scope())).toMatchObject({ kind: 'denied', code: 'ask.caller' });
  });

  it('believes only the gateway about people', async () => {
    expect(await raw('screening', command(), scope())).toMatchObject({ kind: 'denied', code: 'ask.actor' });
    const disguised = { ...scope(), actor: serviceActor('gateway') };
    expect(await raw('screening', command(), disguised)).toMatchObject({ kind: 'denied', code: 'ask.actor' });
  });

  it('refuses what does not fit the contract, naming the field', async () => {
    const got = await raw('gateway', { ...command(), more: 1 }, scope());
    expect(got).toMatchObject({
      kind: 'invalid',
      code: 'request.invalid',
      errors: [{ pointer: '/more', code: 'unknown' }],
    });
    expect(await raw('gateway', '{"noteId', scope())).toMatchObject({ kind: 'invalid', code: 'request.malformed' });
  });

  it('refuses a request without a clinic', async () => {
    expect(await raw('gateway', command(), { ...scope(), clinicId: 'all' })).toMatchObject({
      kind: 'invalid',
      code: 'ask.context',
    });
    const bare = await gateway.connection.request(gateway.names.subject('ask.inquiries.gateway.take-note-v1'), '{}', {
      timeout: 300,
      headers: headers(),
    });
    expect(bare.json()).toMatchObject({ kind: 'invalid', code: 'ask.context' });
  });

  it('does not begin what nobody waits for any more', async () => {
    const asked = command();
    await expect(raw('gateway', asked, scope(), Date.now() - 1)).rejects.toThrow('timeout');
    expect(await notes.writer.db.query('select from note where id = $1', [asked.noteId])).toEqual([]);
  });

  it('turns away what is too much at once, at once', async () => {
    const busy = new Broker('inquiries', { url: notes.nats.url }, `${notes.nats.namespace}b`, log);
    const caller = new Broker('gateway', { url: notes.nats.url }, `${notes.nats.namespace}b`, log);
    await Promise.all([busy.open(), caller.open()]);
    let finish = () => {};
    const finishing = new Promise<void>((resolve) => (finish = resolve));
    const handle = async (received: object) => {
      await finishing;
      return { noteId: (received as TakeNote).noteId };
    };
    const answer = { command: TakeNote, filter: 'ask.inquiries.*.take-note-v1', handle };
    const answerer = new Answerer(busy, [answer], new MessagingMetrics('inquiries'), log, 2);
    await answerer.start();
    const asks = Array.from({ length: 3 }, () =>
      new Asker(caller).ask(TakeNote, command(), { scope: scope() }).catch((error: Problem) => error),
    );
    expect(await Promise.race(asks)).toMatchObject({ kind: 'unavailable', code: 'service.busy', retryAfterSeconds: 1 });
    finish();
    const outcomes = await Promise.all(asks);
    expect(outcomes.filter((outcome) => !(outcome instanceof Problem))).toHaveLength(2);
    await answerer.stop();
    await Promise.all([busy.close(), caller.close()]);
  });
});
