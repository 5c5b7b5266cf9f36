import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staff } from '@stillwater/testing';
import { as, screeningAtWork, type ScreeningAtWork } from '../screening.fixture.js';
import { ExchangeQueries } from './exchange.queries.js';

let work: ScreeningAtWork;
let queries: ExchangeQueries;
const therapist = staff('therapist');

beforeAll(async () => {
  work = await screeningAtWork();
  queries = new ExchangeQueries(work.service.unitOfWork, work.service.keys);
});
afterAll(() => work?.service.drop());

describe('answers for other health software', () => {
  it('are those that were handed in', async () => {
    const { clinicId, screeningId, personId } = await work.submitted(await work.openClinic(), { age: '52' });
    const response = await queries.response(screeningId, as(clinicId, therapist));
    expect(response).toMatchObject({ id: screeningId, subject: { reference: `Patient/${personId}` } });
    expect(response.item[0]?.item[0]).toMatchObject({ linkId: 'age', answer: [{ valueInteger: 52 }] });
    const read = await work.service.db.query<{ result: string }>(
      `select result from audit_entry where clinic_id = $1 and object_id = $2 order by id desc limit 1`,
      [clinicId, screeningId],
    );
    expect(read).toEqual([{ result: 'ok' }]);
  });

  it('that were corrected are told from those that count', async () => {
    const { clinicId, screeningId } = await work.submitted(await work.openClinic());
    const { version } = await work.queries.show(screeningId, as(clinicId, therapist));
    await work.correcting.correct({ screeningId, version }, as(clinicId, therapist));
    expect(await queries.response(screeningId, as(clinicId, therapist))).toMatchObject({ status: 'entered-in-error' });
  });

  it('stay the person’s until then', async () => {
    const { clinicId, screeningId } = await work.invite(await work.openClinic());
    await expect(queries.response(screeningId, as(clinicId, therapist))).rejects.toMatchObject({
      code: 'screening.not_submitted',
    });
  });

  it('are for whoever reviews, in their clinic', async () => {
    const { clinicId, screeningId } = await work.submitted(await work.openClinic());
    for (const role of ['intake', 'nurse', 'manager', 'auditor', 'operator'] as const) {
      await expect(queries.response(screeningId, as(clinicId, staff(role)))).rejects.toMatchObject({
        code: 'screening.denied',
      });
    }
    await expect(queries.response(screeningId, as(await work.openClinic(), therapist))).rejects.toMatchObject({
      code: 'screening.unknown',
    });
  });
});

describe('a questionnaire for other health software', () => {
  it('is found by its version', async () => {
    const clinicId = await work.openClinic();
    expect(queries.questionnaire('kap-screening-1', as(clinicId, therapist))).toMatchObject({ status: 'active' });
    expect(() => queries.questionnaire('kap-screening-0', as(clinicId, therapist))).toThrow(
      expect.objectContaining({ code: 'questionnaire.unknown' }),
    );
    expect(() => queries.questionnaire('kap-screening-1', as(clinicId, staff('operator')))).toThrow(
      expect.objectContaining({ code: 'screening.denied' }),
    );
  });
});
