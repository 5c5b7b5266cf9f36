import { describe, expect, it } from '@jest/globals';

import { ContractViolation } from './contract-violation.js';
import { envelope, openEnvelope, type EnvelopeMeta } from './envelope.js';
import { Id, Instant } from './field-decorators.js';
import { Event } from './message-decorators.js';

const ID = '01995a10-3c40-7b1e-9d2f-6a4c8e105501';
const OTHER = '01995a10-3c40-7b1e-9d2f-6a4c8e105599';

@Event('visit.booked.v1', { owner: 'scheduling', key: 'visitId', example: { visitId: ID, at: '2026-11-03T14:00:00Z' } })
class VisitBooked {
  @Id() visitId!: string;
  @Instant() at!: string;
}

const data: VisitBooked = { visitId: ID, at: '2026-11-03T14:00:00Z' };
const meta: EnvelopeMeta = {
  id: '01995a10-3c45-7f61-8b20-7e4d1c905508',
  clinicId: '01995000-0000-7000-8000-000000000001',
  time: '2026-11-02T14:03:20.512Z',
  aggregateId: ID,
  aggregateVersion: 1,
  correlationId: '01995a10-3c30-7000-8000-000000000010',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
};

describe('an envelope', () => {
  it('is a CloudEvent with the attributes of this platform', () => {
    expect(JSON.parse(JSON.stringify(envelope(VisitBooked, data, meta)))).toEqual({
      specversion: '1.0',
      id: meta.id,
      source: '/stillwater/scheduling',
      type: 'visit.booked.v1',
      time: meta.time,
      subject: ID,
      datacontenttype: 'application/json',
      dataschema: 'urn:stillwater:schema:visit.booked.v1',
      clinicid: meta.clinicId,
      aggregateversion: 1,
      correlationid: meta.correlationId,
      traceparent: meta.traceparent,
      data,
    });
  });

  it('comes back as it went, and tolerates what a later release adds', () => {
    const sent = envelope(VisitBooked, data, meta);
    const wire: unknown = JSON.parse(JSON.stringify({ ...sent, later: 1, data: { ...sent.data, later: 1 } }));
    const opened = openEnvelope(VisitBooked, wire);
    expect(opened.data).toBeInstanceOf(VisitBooked);
    expect(opened).toEqual(sent);
  });

  it('is not made for an event with a field too many, or of another aggregate', () => {
    expect(() => envelope(VisitBooked, { ...data, name: 'Avery' } as VisitBooked, meta)).toThrow(
      '/name is not a field',
    );
    expect(() => envelope(VisitBooked, data, { ...meta, aggregateId: OTHER })).toThrow('must be the visitId');
    expect(() => envelope(VisitBooked, data, { ...meta, clinicId: '*' })).toThrow('/clinicid must be a UUID');
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'hello'],
    ['no data', { ...envelope(VisitBooked, data, meta), data: undefined }],
    ['poor data', { ...envelope(VisitBooked, data, meta), data: { visitId: ID } }],
    ['another type', { ...envelope(VisitBooked, data, meta), type: 'visit.moved.v1' }],
    ['another aggregate', { ...envelope(VisitBooked, data, meta), subject: OTHER }],
    ['another version of the standard', { ...envelope(VisitBooked, data, meta), specversion: '0.3' }],
    ['no clinic', { ...envelope(VisitBooked, data, meta), clinicid: undefined }],
  ])('is not opened when it holds %s', (_case, wire) => {
    expect(() => openEnvelope(VisitBooked, wire)).toThrow(ContractViolation);
  });
});
