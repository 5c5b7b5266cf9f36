import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AlreadyHandled } from '@stillwater/platform';
import { expectNothingHappened, freshId } from '@stillwater/testing';
import { NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});

beforeEach(async () => {
  await fixture.startAfresh();
  fixture.service.clock.set('2026-03-02T15:00:00.000Z');
});

afterAll(() => fixture?.stop());

/** What becomes of the answer to an inquiry that the person sends now. */
const acknowledgement = async (clinic: string, personId: string) => {
  await fixture.received(clinic, fixture.inquiry({ personId }));
  return (await fixture.messages(clinic, 'N01')).at(-1);
};
const goesOut = { state: 'pending', reason: null };
const heldBack = { state: 'suppressed', reason: 'open_acute_flag' };

describe('an acute flag is resolved', () => {
  it('lets out what comes after, and leaves what was held back unsent', async () => {
    const clinic = await fixture.clinic();
    const booked = fixture.appointment();
    await fixture.booked(clinic, booked);
    const flagId = await fixture.flagged(clinic, { personId: booked.personId });
    fixture.service.clock.move({ minutes: 1 });
    await fixture.runDue();
    expect(fixture.sink.mails).toEqual([]);
    await fixture.resolved(clinic, { flagId, personId: booked.personId });
    fixture.service.clock.set('2026-03-08T15:00:00Z');
    await fixture.runDue();
    expect(await fixture.messages(clinic)).toMatchObject([
      { rule: 'N11', step: 'booked', ...heldBack },
      { rule: 'N12', step: 'two_days', state: 'sent' },
    ]);
    expect((await fixture.notices(clinic)).map(({ rule }) => rule)).toEqual(['N11']);
  });

  it('lets out nothing while another one is open', async () => {
    const clinic = await fixture.clinic();
    const personId = freshId();
    const first = await fixture.flagged(clinic, { personId });
    const second = await fixture.flagged(clinic, { personId });
    await fixture.resolved(clinic, { flagId: first, personId });
    expect(await acknowledgement(clinic, personId)).toMatchObject(heldBack);
    await fixture.resolved(clinic, { flagId: second, personId });
    expect(await acknowledgement(clinic, personId)).toMatchObject(goesOut);
  });

  it('holds nothing back when it is heard before the flag itself', async () => {
    const clinic = await fixture.clinic();
    const [flagId, personId] = [freshId(), freshId()];
    await fixture.resolved(clinic, { flagId, personId });
    const waiting = await acknowledgement(clinic, personId);
    await fixture.flagged(clinic, { flagId, personId });
    expect(waiting).toMatchObject(goesOut);
    expect((await fixture.messages(clinic)).filter(({ state }) => state === 'suppressed')).toEqual([]);
    expect(await acknowledgement(clinic, personId)).toMatchObject(goesOut);
  });

  it('changes nothing when it is heard again, or the flag is', async () => {
    const clinic = await fixture.clinic();
    const [flagId, personId] = [freshId(), freshId()];
    const [raising, resolving] = [fixture.delivery(clinic), fixture.delivery(clinic)];
    await fixture.flagged(clinic, { flagId, personId }, raising);
    await fixture.resolved(clinic, { flagId, personId }, resolving);
    await expectNothingHappened(fixture.service.db, async () => {
      await expect(fixture.resolved(clinic, { flagId, personId }, resolving)).rejects.toBeInstanceOf(AlreadyHandled);
      await expect(fixture.flagged(clinic, { flagId, personId }, raising)).rejects.toBeInstanceOf(AlreadyHandled);
    });
    // Said again by a broker that was filled anew: another delivery of the same flag.
    await fixture.flagged(clinic, { flagId, personId });
    expect(await acknowledgement(clinic, personId)).toMatchObject(goesOut);
  });

  it("of another clinic ends nothing of ours, and a lesser flag's end is no flag", async () => {
    const [ours, theirs] = [await fixture.clinic(), await fixture.clinic()];
    const personId = freshId();
    const flagId = await fixture.flagged(ours, { personId });
    await fixture.resolved(theirs, { flagId, personId });
    expect(await acknowledgement(ours, personId)).toMatchObject(heldBack);
    await expectNothingHappened(fixture.service.db, () =>
      fixture.resolved(ours, { flagId: freshId(), personId, level: 'review' }, fixture.scope(ours)),
    );
  });
});
