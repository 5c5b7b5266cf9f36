import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ReceiveReply } from '@stillwater/contracts';
import {
  expectNothingHappened,
  freshClinic,
  freshId,
  saidBy,
  scopeFor,
  serviceActor,
  staff,
} from '@stillwater/testing';
import { startPeople, type People } from '../people/people.fixture.js';
import { AddressOfStrangerUseCase } from './address-of-stranger.js';
import { ReceiveReplyUseCase } from './receive-reply.js';
import { ReplyQueries } from './replies.queries.js';
import { StopTextsUseCase } from './stop-texts.js';
import { TakeOptOutUseCase } from './take-opt-out.js';

let people: People;
let receiving: ReceiveReplyUseCase;
let queries: ReplyQueries;

beforeAll(async () => {
  people = await startPeople();
  const { unitOfWork, keys } = people.service;
  receiving = new ReceiveReplyUseCase(unitOfWork, keys);
  queries = new ReplyQueries(unitOfWork, keys);
});

afterAll(() => people?.service.drop());

const phone = '+18285550117';
const both = [
  { kind: 'sms', textVersion: 'sms.1.en-US' },
  { kind: 'email', textVersion: 'email.1.en-US' },
] as const;

async function person(clinic = freshClinic()) {
  const { personId, inquiryId } = await people.receive(clinic, { phone, consents: [...both] });
  return { clinic, personId, inquiryId };
}

const twilio = { kind: 'service', id: 'twilio', roles: [] } as const;

function hear(clinic: string, reply: Partial<ReceiveReply> = {}) {
  const whole = { channel: 'sms', from: phone, text: 'STOP', carrierId: freshId(), ...reply } as const;
  return receiving.receive(whole, scopeFor(clinic, twilio, 'receive-reply'));
}

const reach = (clinic: string, personId: string, more: object = {}) =>
  people.contactPoints.find(
    { personId, channel: 'sms', purpose: 'care', ...more },
    scopeFor(clinic, serviceActor('notifications'), 'test'),
  );

const repliesOf = async (clinic: string) =>
  (await saidBy(people.service.db, clinic)).filter(({ type }) => type === 'reply.received.v1').map(({ data }) => data);

describe('a word that stops messages', () => {
  it('holds at once for every message to that number, and no longer when the person starts them again', async () => {
    const { clinic, personId, inquiryId } = await person();
    expect(await reach(clinic, personId, { inquiryId })).toMatchObject({ allowed: true });
    const { replyId, meaning } = await hear(clinic);
    expect(meaning).toBe('stop');
    expect(await reach(clinic, personId, { inquiryId })).toMatchObject({ allowed: false, refusal: 'opted_out' });
    expect(await reach(clinic, personId, { inquiryId, channel: 'email' })).toMatchObject({ allowed: true });
    expect(await repliesOf(clinic)).toEqual([
      expect.objectContaining({ replyId, personId, channel: 'sms', meaning: 'stop', urgency: 'routine' }),
    ]);
    await hear(clinic, { text: 'start' });
    expect(await reach(clinic, personId, { inquiryId })).toMatchObject({ allowed: true });
  });

  it('works by mail as well', async () => {
    const { clinic, personId, inquiryId } = await person();
    await hear(clinic, { channel: 'email', from: ' Blake.Moreno@example.com', text: 'unsubscribe' });
    expect(await reach(clinic, personId, { inquiryId, channel: 'email' })).toMatchObject({ refusal: 'opted_out' });
  });

  it('is not taken back by a mail, which anybody can write in their name: staff read that', async () => {
    const { clinic, personId, inquiryId } = await person();
    const mail = { channel: 'email', from: 'blake.moreno@example.com' } as const;
    await hear(clinic, { ...mail, text: 'STOP' });
    expect(await hear(clinic, { ...mail, text: 'START' })).toMatchObject({ meaning: 'other' });
    expect(await reach(clinic, personId, { inquiryId, channel: 'email' })).toMatchObject({ refusal: 'opted_out' });
  });

  it('told a second time, or copied after a new start, changes nothing', async () => {
    const { clinic, personId, inquiryId } = await person();
    const first = await hear(clinic, { carrierId: 'SM-1' });
    await hear(clinic, { text: 'START' });
    await expectNothingHappened(people.service.db, async () => {
      expect(await hear(clinic, { carrierId: 'SM-1' })).toEqual(first);
    });
    expect(await reach(clinic, personId, { inquiryId })).toMatchObject({ allowed: true });
  });

  it('of a stranger, told a second time, takes no second key', async () => {
    const clinic = freshClinic();
    const keys = jest.spyOn(people.service.keys, 'forNewPerson');
    const again = { from: '+18285550119', carrierId: 'SM-2' };
    const first = await hear(clinic, again);
    expect(await hear(clinic, again)).toEqual(first);
    expect(keys).toHaveBeenCalledTimes(1);
    keys.mockRestore();
  });

  it('means nobody in another clinic', async () => {
    const { clinic, personId, inquiryId } = await person();
    await hear(freshClinic());
    expect(await reach(clinic, personId, { inquiryId })).toMatchObject({ allowed: true });
  });
});

describe('a word that was said in another clinic of the organisation', () => {
  it('stops texts to the number, and says nothing', async () => {
    const { clinic, personId, inquiryId } = await person();
    const { unitOfWork, keys, db } = people.service;
    const stopping = new StopTextsUseCase(unitOfWork, keys);
    const stop = (where: string) => stopping.stop({ from: phone }, scopeFor(where, twilio, 'stop-texts'));
    expect(await stop(freshClinic())).toEqual({ known: false });
    expect(await reach(clinic, personId, { inquiryId })).toMatchObject({ allowed: true });
    expect(await stop(clinic)).toEqual({ known: true });
    expect(await reach(clinic, personId, { inquiryId })).toMatchObject({ refusal: 'opted_out' });
    expect(await reach(clinic, personId, { inquiryId, channel: 'email' })).toMatchObject({ allowed: true });
    expect(await repliesOf(clinic)).toEqual([]);
    await expectNothingHappened(db, async () => expect(await stop(clinic)).toEqual({ known: true }));
  });
});

describe('a word for help from a number that nobody gave', () => {
  const stranger = '+18285550119';
  const answered = (clinic: string, replyId: string) =>
    new AddressOfStrangerUseCase(people.service.unitOfWork, people.service.keys).find(
      { replyId },
      scopeFor(clinic, serviceActor('notifications'), 'test'),
    );
  const help = (clinic: string, from = stranger, carrierId = freshId()) =>
    hear(clinic, { from, text: 'HELP', carrierId });

  it('is answered once in 24 hours, also when it is told or asked a second time', async () => {
    const clinic = freshClinic();
    const first = await help(clinic, stranger, 'SM-1');
    await expectNothingHappened(people.service.db, async () => {
      expect(await help(clinic, stranger, 'SM-1')).toEqual(first);
    });
    const second = await help(clinic);
    expect(await answered(clinic, first.replyId)).toEqual({ address: stranger });
    expect(await answered(clinic, first.replyId)).toEqual({ address: stranger });
    expect(await answered(clinic, second.replyId)).toEqual({});
    const other = await help(clinic, '+18285550118');
    expect(await answered(clinic, other.replyId)).toEqual({ address: '+18285550118' });
    people.service.clock.move({ hours: 24 });
    const nextDay = await help(clinic);
    expect(await answered(clinic, nextDay.replyId)).toEqual({ address: stranger });
  });

  it('is answered once when two come at the same moment', async () => {
    const clinic = freshClinic();
    const two = await Promise.all([help(clinic), help(clinic)]);
    const answers = await Promise.all(two.map(({ replyId }) => answered(clinic, replyId)));
    expect(answers.filter(({ address }) => address)).toHaveLength(1);
  });

  it('is not answered late, in another clinic, or for another word', async () => {
    const clinic = freshClinic();
    const { replyId } = await help(clinic);
    expect(await answered(freshClinic(), replyId)).toEqual({});
    const other = await hear(clinic, { from: stranger, text: 'Who is this?' });
    expect(await answered(clinic, other.replyId)).toEqual({});
    people.service.clock.move({ minutes: 11 });
    expect(await answered(clinic, replyId)).toEqual({});
  });
});

describe('one click on the button of a mail', () => {
  it('stops mails to the address that it went to, once', async () => {
    const { clinic, personId, inquiryId } = await person();
    const { unitOfWork, keys, db } = people.service;
    const optingOut = new TakeOptOutUseCase(unitOfWork, keys);
    const click = { personId, inquiryId, messageId: freshId() };
    const scope = () => scopeFor(clinic, serviceActor('notifications'), 'test');
    const first = await optingOut.take(click, scope());
    expect(await reach(clinic, personId, { inquiryId, channel: 'email' })).toMatchObject({ refusal: 'opted_out' });
    expect(await reach(clinic, personId, { inquiryId })).toMatchObject({ allowed: true });
    expect(await repliesOf(clinic)).toMatchObject([{ personId, channel: 'email', meaning: 'stop' }]);
    await expectNothingHappened(db, async () => expect(await optingOut.take(click, scope())).toEqual(first));
    await people.service.db.query('update contact_point set opted_out_at = null where clinic_id = $1', [clinic]);
    await optingOut.take(click, scope());
    expect(await reach(clinic, personId, { inquiryId, channel: 'email' })).toMatchObject({ refusal: 'opted_out' });
    await expect(
      optingOut.take(click, scopeFor(freshClinic(), serviceActor('notifications'), 'test')),
    ).rejects.toMatchObject({ code: 'person.unknown' });
  });
});

describe('whoever has just written', () => {
  it('is answered there for ten minutes, also when they stopped everything', async () => {
    const { clinic, personId } = await person();
    const { replyId } = await hear(clinic);
    const answer = { purpose: 'reply', replyId };
    expect(await reach(clinic, personId, answer)).toMatchObject({ allowed: true, address: phone });
    expect(await reach(clinic, personId, { ...answer, channel: 'email' })).toMatchObject({ allowed: false });
    expect(await reach(clinic, personId, { purpose: 'reply' })).toMatchObject({ allowed: false });
    expect(await reach(clinic, personId, { ...answer, replyId: freshId() })).toMatchObject({ allowed: false });
    people.service.clock.move({ minutes: 11 });
    expect(await reach(clinic, personId, answer)).toMatchObject({ allowed: false, refusal: 'opted_out' });
  });
});

describe('a yes', () => {
  it('from a number that two people have given is for staff: nobody knows whose visit it is about', async () => {
    const { clinic } = await person();
    expect(await hear(clinic, { text: 'Y' })).toMatchObject({ meaning: 'confirm' });
    const sibling = { email: 'another.moreno@example.com', consents: [...both] };
    await people.receive(clinic, sibling);
    await people.receive(clinic, { ...sibling, phone });
    expect(await hear(clinic, { text: 'Y' })).toMatchObject({ meaning: 'other' });
  });
});

describe('what somebody wrote', () => {
  const words = 'Can I bring my sister on Tuesday?';

  it('is sealed; others hear that there is something, staff read it', async () => {
    const { clinic, personId } = await person();
    const { replyId } = await hear(clinic, { text: words });
    const rows = await people.service.db.query('select * from reply where clinic_id = $1', [clinic]);
    expect(JSON.stringify([rows, await saidBy(people.service.db, clinic)])).not.toMatch(/sister|8285550117/);
    expect(await queries.show({ replyId }, scopeFor(clinic, staff('intake'), 'test'))).toMatchObject({
      personId,
      from: phone,
      text: words,
      meaning: 'other',
    });
    await expect(queries.show({ replyId }, scopeFor(clinic, staff('auditor'), 'test'))).rejects.toMatchObject({
      code: 'person.denied',
    });
    await expect(queries.show({ replyId }, scopeFor(freshClinic(), staff('intake'), 'test'))).rejects.toMatchObject({
      code: 'reply.unknown',
    });
  });

  it('is kept from a stranger too, and asks for a human soon when it worries', async () => {
    const clinic = freshClinic();
    const { replyId } = await hear(clinic, { from: '+18285550118', text: 'I want to die' });
    expect(await repliesOf(clinic)).toEqual([
      { replyId, channel: 'sms', meaning: 'other', urgency: 'review', receivedAt: expect.any(String) },
    ]);
    expect(await queries.show({ replyId }, scopeFor(clinic, staff('intake'), 'test'))).toMatchObject({
      from: '+18285550118',
      text: 'I want to die',
    });
  });
});
