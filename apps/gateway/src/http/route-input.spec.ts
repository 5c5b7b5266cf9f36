import { Flag, Id, Int, ListOf, Text, View, each } from '@stillwater/contract-kit';
import { clinicRoutes, inquiryRoutes, type HttpRoute } from '@stillwater/contracts';
import { describe, expect, it } from '@jest/globals';

import { pathCheck, readInput } from './route-input.js';

@View('route-input-query')
class Filter {
  @Int({ min: 1, max: 100, optional: true }) limit?: number;
  @Flag({ optional: true }) urgent?: boolean;
  @Text({ max: 20, optional: true }) word?: string;
  @ListOf(each.id, { max: 3, optional: true }) ids?: string[];
}

@View('route-input-body')
class Body {
  @Id() assigneeId!: string;
}

const id = '01995000-0000-7000-8000-0000000000a2';
const clinicId = '01995000-0000-7000-8000-000000000001';
const base = { summary: 's', access: 'staff', status: 200, answer: Body, operationId: 'x', area: 'A' } as const;
const reading: HttpRoute = { ...base, method: 'GET', path: '/v1/clinics/{clinicId}/things', query: Filter };
const writing: HttpRoute = { ...base, method: 'POST', path: '/v1/clinics/{clinicId}/things/{inquiryId}', body: Body };
const raw = { params: { clinicId }, query: {}, body: undefined };

function faultsOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return (error as { errors: { pointer: string; code: string }[] }).errors.map(
      ({ pointer, code }) => `${code} ${pointer}`,
    );
  }
  return undefined;
}

describe('readInput', () => {
  it('turns the words of a query into what the contract wants', () => {
    const { query } = readInput(reading, { ...raw, query: { limit: '20', urgent: 'true', word: '20', ids: id } });
    expect(query).toEqual({ limit: 20, urgent: true, word: '20', ids: [id] });
  });

  it.each([
    [{ limit: 'many' }, ['type /limit']],
    [{ limit: '1e2' }, ['type /limit']],
    [{ limit: '0' }, ['range /limit']],
    [{ urgent: 'yes' }, ['type /urgent']],
    [{ word: ['a', 'b'] }, ['type /word']],
    [{ colour: 'red' }, ['unknown /colour']],
  ])('refuses the query %j', (query, expected) => {
    expect(faultsOf(() => readInput(reading, { ...raw, query }))).toEqual(expected);
  });

  it('puts path, query and body together, and leaves the clinic out', () => {
    const input = readInput(writing, { params: { clinicId, inquiryId: id }, query: {}, body: { assigneeId: id } });
    expect(input.all).toEqual({ inquiryId: id, assigneeId: id });
  });

  it.each([
    [{ assigneeId: id, inquiryId: id }, ['unknown /inquiryId']],
    [{ assigneeId: id, clinicId }, ['unknown /clinicId']],
    [JSON.parse(`{"assigneeId":"${id}","__proto__":{"admin":true}}`), ['unknown /__proto__']],
    [{}, ['required /assigneeId']],
    [{ assigneeId: 7 }, ['type /assigneeId']],
    [[], ['type ']],
    [undefined, ['type ']],
    [null, ['type ']],
  ])('refuses the body %j', (body, expected) => {
    expect(faultsOf(() => readInput(writing, { params: { clinicId, inquiryId: id }, query: {}, body }))).toEqual(
      expected,
    );
  });

  it('takes no query and no body where the route has none', () => {
    expect(faultsOf(() => readInput(clinicRoutes.showClinic, { ...raw, query: { a: '1' } }))).toEqual(['unknown /a']);
    expect(faultsOf(() => readInput(clinicRoutes.showClinic, { ...raw, body: { a: 1 } }))).toEqual(['unknown ']);
    expect(readInput(clinicRoutes.showClinic, { ...raw, body: {} }).all).toEqual({});
  });
});

describe('pathCheck', () => {
  it('answers what can not be an id as if it were unknown', () => {
    const check = pathCheck(inquiryRoutes.showInquiry);
    expect(() => check({ clinicId, inquiryId: id })).not.toThrow();
    for (const inquiryId of ['7', `${id}x`, id.toUpperCase(), "'; drop table inquiry", '']) {
      expect(() => check({ clinicId, inquiryId })).toThrow(
        expect.objectContaining({ kind: 'not_found', code: 'path.unknown' }),
      );
    }
  });
});
