import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { expectNothingHappened } from '@stillwater/testing';
import { as, BIRTH_DATE, holder, screeningAtWork, type Held, type ScreeningAtWork } from '../screening.fixture.js';
import * as sql from './second-factor.statements.js';

let work: ScreeningAtWork;

beforeAll(async () => {
  work = await screeningAtWork();
});
beforeEach(() => {
  work.owners.person = { mayBeScreened: true };
  work.owners.sending = { sent: true };
  work.owners.late = false;
  work.owners.codes.length = 0;
});
afterAll(() => work?.service.drop());

const invited = async () => work.invite(await work.openClinic());
const show = ({ linkToken, clinicId }: Held, entryToken?: string) =>
  work.showing.show({ linkToken, entryToken }, as(clinicId, holder));
const open = ({ linkToken, clinicId }: Held, birthDate = BIRTH_DATE, code?: string) =>
  work.opening.open({ linkToken, birthDate, code }, as(clinicId, holder));
const sendCode = ({ linkToken, clinicId }: Held) => work.sending.send({ linkToken }, as(clinicId, holder));
const wrong = { kind: 'denied', code: 'screening.second_factor_wrong' };

describe('a link by itself', () => {
  it('shows nothing but that there is something', async () => {
    const held = await invited();
    const expiresAt = expect.any(String);
    expect(await show(held)).toEqual({ state: 'locked', birthDateKnown: false, expiresAt });
    work.owners.person = { mayBeScreened: true, otherChannel: 'sms' };
    expect(await show(held)).toEqual({ state: 'locked', birthDateKnown: false, codeChannel: 'sms', expiresAt });
    expect(await show(held, 'not-an-entry-of-this-link')).toMatchObject({ state: 'locked' });
  });
});

describe('the birth date', () => {
  it('is given at the first opening and repeated at each later one, of a later link too', async () => {
    const held = await invited();
    await open(held);
    expect((await show(held)).birthDateKnown).toBe(true);
    await open(held);
    await expect(open(held, '1985-04-13')).rejects.toMatchObject(wrong);
    await work.revoking.revoke(
      { screeningId: held.screeningId, version: 1 },
      as(held.clinicId, { kind: 'staff', id: held.personId, roles: ['intake'] }),
    );
    const later = await work.invite(held.clinicId, held.personId);
    await expect(open(later, '1985-04-13')).rejects.toMatchObject(wrong);
    await open(later);
  });

  it('lies sealed, beside a keyed hash', async () => {
    const held = await invited();
    await open(held);
    const [row] = await work.service.db.query<{ birth_hash: Buffer; sealed: Buffer }>(
      'select * from second_factor where person_id = $1',
      [held.personId],
    );
    expect(row!.sealed.toString('latin1')).not.toContain('1985');
    const elsewhere = await invited();
    await open(elsewhere);
    const [other] = await work.service.db.query<{ birth_hash: Buffer }>(
      'select * from second_factor where person_id = $1',
      [elsewhere.personId],
    );
    expect(other!.birth_hash.equals(row!.birth_hash)).toBe(false);
  });

  it('is refused without a trace where nobody alive was born then', async () => {
    const held = await invited();
    for (const birthDate of ['2031-01-01', '1890-01-01']) {
      await expectNothingHappened(work.service.db, () =>
        expect(open(held, birthDate)).rejects.toMatchObject({ code: 'screening.birth_date_impossible' }),
      );
    }
  });

  it('locks the link for a quarter of an hour after five wrong tries, each of them audited', async () => {
    const held = await invited();
    await open(held);
    for (let attempt = 1; attempt <= 5; attempt++) await expect(open(held, '1990-01-01')).rejects.toMatchObject(wrong);
    await expectNothingHappened(work.service.db, async () => {
      const locked = await open(held).catch((error: unknown) => error);
      expect(locked).toMatchObject({ kind: 'limited', code: 'link.locked' });
      expect((locked as { retryAfterSeconds: number }).retryAfterSeconds).toBeGreaterThan(890);
    });
    const refusals = await work.service.db.query(
      `select from audit_entry where clinic_id = $1 and reason = 'screening.second_factor_wrong' and object_id = $2`,
      [held.clinicId, held.screeningId],
    );
    expect(refusals).toHaveLength(5);
    await work.service.db.query(
      `update screening set locked_until = clock_timestamp() - interval '1 second' where id = $1`,
      [held.screeningId],
    );
    await open(held);
  });

  it('locks for four times as long each time it is guessed on, up to a day, and for a quarter of an hour after a right one', async () => {
    const held = await invited();
    const minutesLocked = async () => {
      for (let attempt = 1; attempt <= 5; attempt++)
        await expect(open(held, '1990-01-01')).rejects.toMatchObject(wrong);
      const { retryAfterSeconds } = (await open(held).catch((error: unknown) => error)) as {
        retryAfterSeconds: number;
      };
      await work.service.db.query(
        `update screening set locked_until = clock_timestamp() - interval '1 second' where id = $1`,
        [held.screeningId],
      );
      return Math.round(retryAfterSeconds / 60);
    };
    await open(held);
    const locks: number[] = [];
    for (let lock = 1; lock <= 6; lock++) locks.push(await minutesLocked());
    expect(locks).toEqual([15, 60, 240, 960, 1440, 1440]);
    await open(held);
    expect(await minutesLocked()).toBe(15);
  });

  it('is counted anew after a right one', async () => {
    const held = await invited();
    await open(held);
    for (let attempt = 1; attempt <= 4; attempt++) await expect(open(held, '1990-01-01')).rejects.toMatchObject(wrong);
    await open(held);
    for (let attempt = 1; attempt <= 4; attempt++) await expect(open(held, '1990-01-01')).rejects.toMatchObject(wrong);
    await open(held);
  });
});

describe('the code', () => {
  beforeEach(() => {
    work.owners.person = { mayBeScreened: true, otherChannel: 'sms' };
  });

  it('is needed where another channel can carry one, and works once', async () => {
    const held = await invited();
    await expect(open(held)).rejects.toMatchObject(wrong);
    expect((await show(held)).birthDateKnown).toBe(false);
    expect(await sendCode(held)).toEqual({ sent: true, channel: 'sms' });
    const { code, personId } = work.owners.codes[0]!;
    expect(personId).toBe(held.personId);
    expect(code).toMatch(/^\d{6}$/);
    await expect(open(held, BIRTH_DATE, code === '000000' ? '000001' : '000000')).rejects.toMatchObject(wrong);
    await open(held, BIRTH_DATE, code);
    await expect(open(held, BIRTH_DATE, code)).rejects.toMatchObject(wrong);
  });

  it('is replaced by the next one, ends after ten minutes, and opens no other link', async () => {
    const held = await invited();
    await sendCode(held);
    await sendCode(held);
    const [first, second] = work.owners.codes.map(({ code }) => code);
    if (first !== second) await expect(open(held, BIRTH_DATE, first)).rejects.toMatchObject(wrong);
    const other = await work.invite(held.clinicId);
    await sendCode(other);
    const others = work.owners.codes[2]!.code;
    if (others !== second) await expect(open(held, BIRTH_DATE, others)).rejects.toMatchObject(wrong);
    await work.service.db.query(
      `update screening_code set expires_at = clock_timestamp() - interval '1 second' where screening_id = $1`,
      [held.screeningId],
    );
    await expect(open(held, BIRTH_DATE, second)).rejects.toMatchObject(wrong);
  });

  it.each(['no_carrier', 'no_consent', 'opted_out', 'no_contact_point', 'undeliverable'] as const)(
    'is not asked for where none ever arrives, after a reload neither: %s',
    async (refusal) => {
      const held = await invited();
      work.owners.sending = { sent: false, refusal };
      expect(await sendCode(held)).toEqual({ sent: false });
      expect(await show(held)).not.toHaveProperty('codeChannel');
      await open(held);
      await expect(open(held, '1985-04-13')).rejects.toMatchObject(wrong);
      work.owners.sending = { sent: true };
      await sendCode(held);
      expect(await show(held)).toMatchObject({ codeChannel: 'sms' });
      await expect(open(held)).rejects.toMatchObject(wrong);
    },
  );

  it('stays asked for while its carrier is away, at the first opening and at later ones', async () => {
    const held = await invited();
    work.owners.sending = { sent: false, refusal: 'away' };
    const away = { kind: 'unavailable', code: 'screening.code_not_sent', retryAfterSeconds: 120 };
    await expect(sendCode(held)).rejects.toMatchObject(away);
    await expect(open(held)).rejects.toMatchObject(wrong);
    await expect(open(held, '1990-01-01')).rejects.toMatchObject(wrong);
    expect(await show(held)).toMatchObject({ birthDateKnown: false, codeChannel: 'sms' });
    work.owners.sending = { sent: true };
    await sendCode(held);
    await open(held, BIRTH_DATE, work.owners.codes.at(-1)!.code);
    work.owners.sending = { sent: false, refusal: 'away' };
    await expect(sendCode(held)).rejects.toMatchObject(away);
    await expect(open(held)).rejects.toMatchObject(wrong);
  });

  it('that arrived last stays good when another one does not leave', async () => {
    const held = await invited();
    await sendCode(held);
    const { code } = work.owners.codes[0]!;
    for (const refusal of ['away', 'too_many'] as const) {
      work.owners.sending = { sent: false, refusal };
      await expect(sendCode(held)).rejects.toMatchObject({ code: expect.stringMatching(/^screening\./) });
    }
    await open(held, BIRTH_DATE, code);
  });

  it('that left late is good all the same, and takes the place of none that is known to have left', async () => {
    const held = await invited();
    work.owners.late = true;
    await expect(sendCode(held)).rejects.toMatchObject({ kind: 'timeout' });
    await open(held, BIRTH_DATE, work.owners.codes[0]!.code);
    work.owners.late = false;
    await sendCode(held);
    await work.service.db.query(sql.KEEP_UNCERTAIN_CODE.text, [held.clinicId, held.screeningId, Buffer.alloc(32)]);
    await open(held, BIRTH_DATE, work.owners.codes[1]!.code);
  });

  it('is not sent while the link is locked', async () => {
    const held = await invited();
    for (let attempt = 1; attempt <= 5; attempt++) await expect(open(held)).rejects.toMatchObject(wrong);
    await expectNothingHappened(work.service.db, () =>
      expect(sendCode(held)).rejects.toMatchObject({ kind: 'limited', code: 'link.locked' }),
    );
    expect(work.owners.codes).toEqual([]);
  });

  it('stays asked for from whoever has asked for too many', async () => {
    const held = await invited();
    work.owners.sending = { sent: false, refusal: 'too_many' };
    await expect(sendCode(held)).rejects.toMatchObject({ kind: 'limited', code: 'screening.too_many_codes' });
    await expect(open(held)).rejects.toMatchObject(wrong);
    work.owners.sending = { sent: true };
  });

  it('is sent five times an hour at most', async () => {
    const held = await invited();
    for (let send = 1; send <= 5; send++) await sendCode(held);
    await expectNothingHappened(work.service.db, () =>
      expect(sendCode(held)).rejects.toMatchObject({ kind: 'limited', code: 'screening.too_many_codes' }),
    );
    expect(work.owners.codes).toHaveLength(5);
  });

  it('is sent once for a request that comes twice', async () => {
    const held = await invited();
    const { linkToken, clinicId } = held;
    const scope = () => as(clinicId, holder, { idempotency: { key: 'k1', route: 'POST code', fingerprint: 'f' } });
    const first = await work.sending.send({ linkToken }, scope());
    expect(await work.sending.send({ linkToken }, scope())).toEqual(first);
    expect(work.owners.codes).toHaveLength(1);
  });

  it('that did not leave is not said to have left when the request comes again: it is sent then', async () => {
    const held = await invited();
    const again = (key: string) =>
      work.sending.send(
        { linkToken: held.linkToken },
        as(held.clinicId, holder, { idempotency: { key, route: 'POST code', fingerprint: 'f' } }),
      );
    await sendCode(held);
    work.owners.sending = { sent: false, refusal: 'away' };
    for (let time = 1; time <= 2; time++) {
      await expect(again('k1')).rejects.toMatchObject({ code: 'screening.code_not_sent' });
    }
    work.owners.sending = { sent: true };
    for (let time = 1; time <= 2; time++) expect(await again('k1')).toEqual({ sent: true, channel: 'sms' });
    expect(work.owners.codes).toHaveLength(4);
    work.owners.sending = { sent: false, refusal: 'undeliverable' };
    for (let time = 1; time <= 2; time++) expect(await again('k2')).toEqual({ sent: false });
    expect(work.owners.codes).toHaveLength(5);
    await open(held, BIRTH_DATE, work.owners.codes[3]!.code);
  });
});
