import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allDefinitions } from '@stillwater/contract-kit';
import type { ReceiveInquiry } from '@stillwater/contracts';
import { sensitiveNames, type Scope } from '@stillwater/platform';
import {
  createTestService,
  entityDifferences,
  expectNothingHappened,
  freshClinic,
  freshId,
  saidBy,
  scopeFor,
  serviceActor,
  staff,
  tenantCatalogue,
  visitor,
  type TestService,
} from '@stillwater/testing';
import { AssignInquiryUseCase } from './assign-inquiry.js';
import { CloseInquiryUseCase } from './close-inquiry.js';
import { ContactPointForMessageUseCase } from './people/contact-point-for-message.js';
import { inquiries } from './index.js';
import { InquiryQueries } from './inquiries.queries.js';
import { LogContactUseCase } from './log-contact.js';
import { ReceiveInquiryUseCase } from './receive-inquiry.js';

let service: TestService;
let receive: (command: Partial<ReceiveInquiry>, scope: Scope) => ReturnType<ReceiveInquiryUseCase['receive']>;
let queries: InquiryQueries;
let assign: AssignInquiryUseCase;
let log: LogContactUseCase;
let close: CloseInquiryUseCase;
let contactPoint: ContactPointForMessageUseCase;

const words: ReceiveInquiry = {
  intent: 'question',
  givenName: 'Blake',
  familyName: 'Moreno',
  email: 'blake.moreno@example.com',
  stateOfResidence: 'NC',
  message: 'What does a first talk cost?',
  inDanger: false,
  consents: [{ kind: 'email', textVersion: 'email.1.en-US' }],
  form: 'clinic_page',
};

beforeAll(async () => {
  service = await createTestService(inquiries);
  const { unitOfWork, keys } = service;
  const receiving = new ReceiveInquiryUseCase(unitOfWork, keys);
  receive = (command, scope) => receiving.receive({ ...words, ...command }, scope);
  queries = new InquiryQueries(unitOfWork, keys);
  assign = new AssignInquiryUseCase(unitOfWork, queries);
  log = new LogContactUseCase(unitOfWork, queries);
  close = new CloseInquiryUseCase(unitOfWork, queries);
  contactPoint = new ContactPointForMessageUseCase(unitOfWork, keys);
});

afterAll(() => service?.drop());

const asVisitor = (clinic: string, options = {}) => scopeFor(clinic, visitor(), 'receive-inquiry', options);
const asIntake = (clinic: string, action = 'test') => scopeFor(clinic, staff('intake'), action);
const asClinician = (clinic: string, action = 'test') => scopeFor(clinic, staff('therapist'), action);

describe('receiving an inquiry', () => {
  test('keeps it sealed, announces it without a private word and audits it', async () => {
    const clinic = freshClinic();
    const { inquiryId } = await receive({}, asVisitor(clinic));

    const said = await saidBy(service.db, clinic);
    expect(said.map(({ type, aggregateVersion }) => [type, aggregateVersion])).toEqual([['inquiry.received.v1', 1]]);
    const rows = JSON.stringify(await everyRow(clinic));
    for (const secret of ['Blake', 'Moreno', 'blake.moreno', 'first talk']) {
      expect(rows).not.toContain(secret);
      expect(rows).not.toContain(Buffer.from(secret).toString('hex'));
      expect(JSON.stringify(said)).not.toContain(secret);
    }
    const audit = await service.db.query(
      'select action, object_id, result, actor_kind from audit_entry where clinic_id = $1',
      [clinic],
    );
    expect(audit).toEqual([{ action: 'receive-inquiry', object_id: inquiryId, result: 'ok', actor_kind: 'visitor' }]);

    const shown = await queries.show({ inquiryId }, asIntake(clinic));
    expect(shown).toMatchObject({
      givenName: 'Blake',
      email: 'blake.moreno@example.com',
      message: words.message,
      state: 'new',
      version: 1,
    });
    expect(shown.abilities).toEqual(['assign', 'log-contact', 'close']);
  });

  test('recognises the same person by e-mail or phone within a clinic, and nobody across clinics', async () => {
    const clinic = freshClinic();
    const first = await receive({ phone: '+18285550101' }, asVisitor(clinic));
    const byEmail = await receive({ email: ' BLAKE.moreno@Example.com ' }, asVisitor(clinic));
    const byPhone = await receive({ email: 'b.m@example.org', phone: '+18285550101' }, asVisitor(clinic));
    const elsewhere = await receive({ phone: '+18285550101' }, asVisitor(freshClinic()));

    const people = await service.db.query<{ person_id: string }>('select person_id from inquiry where id = any($1)', [
      [first, byEmail, byPhone, elsewhere].map(({ inquiryId }) => inquiryId),
    ]);
    expect(new Set(people.map(({ person_id }) => person_id)).size).toBe(2);
    const shown = await queries.show({ inquiryId: byPhone.inquiryId }, asIntake(clinic));
    expect(new Set(shown.otherInquiries)).toEqual(new Set([first.inquiryId, byEmail.inquiryId]));
    expect(shown.email).toBe('b.m@example.org');
  });

  test('two at once with one new address become one person', async () => {
    const clinic = freshClinic();
    await Promise.all(Array.from({ length: 8 }, () => receive({}, asVisitor(clinic))));
    const [counts] = await service.db.query(
      `select (select count(*)::int from person where clinic_id = $1) as people, (select count(*)::int from inquiry where clinic_id = $1) as inquiries`,
      [clinic],
    );
    expect(counts).toEqual({ people: 1, inquiries: 8 });
  });

  test.each([
    [{ inDanger: true }, 'acute'],
    [{ message: 'I have no reason to live' }, 'review'],
    [{ underEighteen: true }, 'review'],
  ] as const)('%j is handed on as %s', async (given, urgency) => {
    const clinic = freshClinic();
    const receipt = await receive(given, asVisitor(clinic));
    expect(receipt.urgency).toBe(urgency);
    const [received, flagged] = await saidBy(service.db, clinic);
    expect(received!.data).toMatchObject({ urgency });
    expect(flagged).toMatchObject({ type: 'inquiry.flagged_urgent.v1', aggregateVersion: 2, data: { level: urgency } });
  });

  test('without e-mail and phone it is refused and nothing is kept', async () => {
    await expectNothingHappened(service.db, () =>
      expect(receive({ email: undefined }, asVisitor(freshClinic()))).rejects.toMatchObject({
        kind: 'invalid',
        code: 'inquiry.no_contact_point',
      }),
    );
  });

  test('with a consent to a text that was never published it is refused and nothing is kept', async () => {
    const consents = [{ kind: 'email' as const, textVersion: 'email.0' }];
    await expectNothingHappened(service.db, () =>
      expect(receive({ consents }, asVisitor(freshClinic()))).rejects.toMatchObject({ code: 'consent.text_unknown' }),
    );
  });

  test('a second click with the same key gets the same answer; another body is refused', async () => {
    const clinic = freshClinic();
    const idempotency = (fingerprint: string) => ({ idempotency: { key: 'k1', route: 'POST inquiries', fingerprint } });
    const person = visitor();
    const scope = (fingerprint: string) => scopeFor(clinic, person, 'receive-inquiry', idempotency(fingerprint));
    const answers = await Promise.all([receive({}, scope('a')), receive({}, scope('a'))]);
    const again = scope('a');
    expect(await receive({}, again)).toEqual(answers[0]);
    expect(answers[1]).toEqual(answers[0]);
    expect(again.idempotency).toMatchObject({ replayed: true });
    await expect(receive({}, scope('b'))).rejects.toMatchObject({
      kind: 'unprocessable',
      code: 'idempotency.key_reused',
    });
    expect(await saidBy(service.db, clinic)).toHaveLength(1);
  });
});

describe('working on an inquiry', () => {
  test('assign, contact and close each say one fact and raise the version', async () => {
    const clinic = freshClinic();
    const { inquiryId } = await receive({}, asVisitor(clinic));
    const assigneeId = freshId();
    expect(await assign.assign({ inquiryId, version: 1, assigneeId }, asIntake(clinic))).toMatchObject({
      assigneeId,
      version: 2,
      state: 'new',
    });
    const contacted = await log.log(
      { inquiryId, version: 2, channel: 'phone', reached: true, note: 'Prefers mornings.' },
      asIntake(clinic),
    );
    expect(contacted).toMatchObject({
      state: 'contacted',
      version: 3,
      contacts: [{ note: 'Prefers mornings.', channel: 'phone' }],
    });
    const closed = await close.close(
      { inquiryId, version: 3, reason: 'price', note: 'Too dear for now.' },
      asIntake(clinic),
    );
    expect(closed).toMatchObject({
      state: 'closed',
      closeReason: 'price',
      closeNote: 'Too dear for now.',
      abilities: [],
    });
    expect(
      (await saidBy(service.db, clinic)).map(({ type, aggregateVersion }) => `${type} ${aggregateVersion}`),
    ).toEqual(['inquiry.received.v1 1', 'inquiry.assigned.v1 2', 'inquiry.contacted.v1 3', 'inquiry.closed.v1 4']);
  });

  test('an old version, a closed inquiry, a wrong role and an unknown id change nothing', async () => {
    const clinic = freshClinic();
    const open = await receive({}, asVisitor(clinic));
    const over = await receive({}, asVisitor(clinic));
    await close.close({ inquiryId: over.inquiryId, version: 1, reason: 'spam' }, asIntake(clinic));
    const assigneeId = freshId();
    const attempts: [() => Promise<unknown>, string][] = [
      [() => assign.assign({ inquiryId: open.inquiryId, version: 7, assigneeId }, asIntake(clinic)), 'inquiry.changed'],
      [
        () => assign.assign({ inquiryId: over.inquiryId, version: 2, assigneeId }, asIntake(clinic)),
        'inquiry.illegal_transition',
      ],
      [
        () => assign.assign({ inquiryId: open.inquiryId, version: 1, assigneeId }, asClinician(clinic)),
        'inquiry.denied',
      ],
      [() => assign.assign({ inquiryId: freshId(), version: 1, assigneeId }, asIntake(clinic)), 'inquiry.unknown'],
      [
        () => assign.assign({ inquiryId: open.inquiryId, version: 1, assigneeId }, asIntake(freshClinic())),
        'inquiry.unknown',
      ],
    ];
    for (const [attempt, code] of attempts) {
      await expectNothingHappened(service.db, () => expect(attempt()).rejects.toMatchObject({ code }));
    }
    const refusals = await service.db.query(
      `select reason from audit_entry where clinic_id = $1 and result = 'refused' order by xid`,
      [clinic],
    );
    expect(refusals.map(({ reason }) => reason)).toEqual(attempts.slice(0, 4).map(([, code]) => code));
  });

  test('an urgent inquiry is closed by a clinician with a note', async () => {
    const clinic = freshClinic();
    const { inquiryId } = await receive({ inDanger: true }, asVisitor(clinic));
    await expect(
      close.close({ inquiryId, version: 2, reason: 'declined', note: 'ok' }, asIntake(clinic)),
    ).rejects.toMatchObject({ kind: 'denied' });
    await expect(close.close({ inquiryId, version: 2, reason: 'declined' }, asClinician(clinic))).rejects.toMatchObject(
      { code: 'inquiry.note_needed' },
    );
    expect(
      await close.close({ inquiryId, version: 2, reason: 'declined', note: 'Spoke; safe.' }, asClinician(clinic)),
    ).toMatchObject({ state: 'closed' });
    expect(await queries.show({ inquiryId }, asClinician(clinic))).toMatchObject({ closeNote: 'Spoke; safe.' });
    expect(await queries.show({ inquiryId }, asIntake(clinic))).not.toHaveProperty('closeNote');
  });
});

describe('the inbox', () => {
  test('goes on where somebody was erased, and so does an inquiry that gave their number', async () => {
    const clinic = freshClinic();
    const phone = '+18285550133';
    const { inquiryId: gone } = await receive({ email: undefined, phone }, asVisitor(clinic));
    await receive({ email: 'kit@example.com' }, asVisitor(clinic));
    const { inquiryId } = await receive({ email: 'kit@example.com', phone }, asVisitor(clinic));
    await service.db.query(
      'update person set key_id = gen_random_uuid() where id = (select person_id from inquiry where id = $1)',
      [gone],
    );
    expect((await queries.list({}, asIntake(clinic))).items).toHaveLength(2);
    const shown = await queries.show({ inquiryId }, asIntake(clinic));
    expect(shown).toMatchObject({ email: 'kit@example.com' });
    expect(shown).not.toHaveProperty('phone');
    await expect(queries.show({ inquiryId: gone }, asIntake(clinic))).rejects.toMatchObject({ code: 'person.erased' });
  });

  test('shows urgent first, then ready to schedule, then the oldest, page by page without gaps', async () => {
    const clinic = freshClinic();
    const given: [string, Partial<ReceiveInquiry>][] = [
      ['old question', {}],
      ['ready', { intent: 'ready_to_schedule' }],
      ['acute', { inDanger: true }],
      ['new question', {}],
      ['review', { message: 'overdose' }],
    ];
    const names = new Map<string, string>();
    for (const [name, command] of given) names.set((await receive(command, asVisitor(clinic))).inquiryId, name);
    const seen: (string | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const page = await queries.list({ limit: 2, cursor }, asIntake(clinic));
      seen.push(...page.items.map(({ inquiryId }) => names.get(inquiryId)));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['acute', 'review', 'ready', 'old question', 'new question']);
    expect((await queries.list({ urgent: true }, asIntake(clinic))).items).toHaveLength(2);
    expect((await queries.list({}, asIntake(freshClinic()))).items).toEqual([]);
    await expect(queries.list({ cursor: 'bm9wZQ' }, asIntake(clinic))).rejects.toMatchObject({
      code: 'cursor.invalid',
    });
    await expect(queries.list({}, scopeFor(clinic, staff('operator'), 'test'))).rejects.toMatchObject({
      kind: 'denied',
    });
  });
});

describe('where a message may go', () => {
  const ask = (clinic: string, personId: string, inquiryId: string, channel: 'email' | 'sms' = 'email') =>
    contactPoint.find(
      { personId, inquiryId, channel, purpose: 'care' },
      scopeFor(clinic, serviceActor('notifications'), 'test'),
    );

  test('follows the boxes that were ticked and the address of the inquiry', async () => {
    const clinic = freshClinic();
    const { inquiryId } = await receive({}, asVisitor(clinic));
    const second = await receive({ email: 'new@example.org', phone: '+18285550102', consents: [] }, asVisitor(clinic));
    const { personId } = await queries.show({ inquiryId }, asIntake(clinic));
    const other = await queries.show({ inquiryId: second.inquiryId }, asIntake(clinic));
    expect(await ask(clinic, personId, inquiryId)).toMatchObject({
      allowed: true,
      address: 'blake.moreno@example.com',
      givenName: 'Blake',
    });
    expect(await ask(clinic, personId, inquiryId, 'sms')).toMatchObject({ allowed: false, refusal: 'no_consent' });
    expect(await ask(clinic, other.personId, second.inquiryId)).toMatchObject({
      allowed: false,
      refusal: 'no_consent',
    });
    await expect(ask(freshClinic(), personId, inquiryId)).rejects.toMatchObject({ code: 'person.unknown' });
  });
});

describe('a stranger', () => {
  test('who types a known phone number beside an address of their own gets no mail of that person, nor their name', async () => {
    const clinic = freshClinic();
    const phone = '+14805550111';
    const bare = { email: undefined, consents: [], phone };
    const first = await receive({ ...bare, givenName: 'Veronica' }, asVisitor(clinic));
    const planted = await receive({ givenName: 'M', phone, email: 'planted@example.com' }, asVisitor(clinic));
    const later = await receive({ ...bare, givenName: 'Veronica' }, asVisitor(clinic));
    const { personId } = await queries.show({ inquiryId: first.inquiryId }, asIntake(clinic));
    const ask = (inquiryId?: string) =>
      contactPoint.find(
        { personId, inquiryId, channel: 'email', purpose: 'care' },
        scopeFor(clinic, serviceActor('notifications'), 'test'),
      );
    expect(await ask(first.inquiryId)).toMatchObject({ allowed: false });
    expect(await ask(later.inquiryId)).toMatchObject({ allowed: false });
    expect(await ask()).toMatchObject({ allowed: false });
    expect(await ask(planted.inquiryId)).toMatchObject({ address: 'planted@example.com', givenName: 'M' });
  });
});

describe('the ground', () => {
  test('every table of a clinic is under row-level security and the entities fit the schema', async () => {
    expect(await tenantCatalogue(service.db)).toEqual([]);
    expect(await entityDifferences(service.db, inquiries.entities)).toEqual([]);
  });

  test('the fields that hold private words are known to the log', () => {
    expect([...sensitiveNames(allDefinitions())]).toEqual(
      expect.arrayContaining(['givenName', 'familyName', 'email', 'phone', 'message', 'note']),
    );
  });
});

async function everyRow(clinic: string): Promise<unknown[]> {
  const tables = [
    'person',
    'contact_point',
    'contact_consent',
    'inquiry',
    'contact_log_entry',
    'outbox',
    'audit_entry',
    'idempotency',
  ];
  return Promise.all(
    tables.map((table) =>
      service.db.query(`select row_to_json(t) as row from ${table} t where clinic_id = $1`, [clinic]),
    ),
  );
}
