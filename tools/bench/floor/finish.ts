import { newId } from './ids.ts';

/** Who asks, and by which request. */
export interface Asked {
  clinicId: string;
  actorKind: 'visitor' | 'staff';
  actorId: string;
  route: string;
  ipHash: string;
  requestId: string;
  traceparent: string;
  idempotencyKey: string;
}

/** The one event of a use case, and what its audit row names. */
export interface Done {
  owner: string;
  type: string;
  action: string;
  objectType: string;
  /** Of the object, which is the event's aggregate too. */
  objectId: string;
  eventId: string;
  at: string;
  data: object;
}

/** The parameters of FINISH: the event as a CloudEvents envelope, the sealed answer, the audit row. */
export function finishValues(asked: Asked, done: Done, answer: Buffer): unknown[] {
  const { clinicId, actorId, requestId, traceparent } = asked;
  const { objectId, eventId, type, at } = done;
  const partition = Number.parseInt(objectId.slice(-1), 16);
  const pp = String(partition).padStart(2, '0');
  const envelope = {
    specversion: '1.0',
    id: eventId,
    source: `/stillwater/${done.owner}`,
    type,
    time: at,
    subject: objectId,
    datacontenttype: 'application/json',
    dataschema: `/schemas/${type}.json`,
    clinicid: clinicId,
    aggregateversion: 1,
    correlationid: requestId,
    causationid: requestId,
    traceparent,
    data: done.data,
  };
  const headers = {
    'ce-type': type,
    'ce-time': at,
    clinic: clinicId,
    'agg-id': objectId,
    'agg-version': '1',
    traceparent,
    'content-type': 'application/cloudevents+json',
  };
  return [
    clinicId,
    partition,
    eventId,
    type,
    objectId,
    1,
    `evt.${pp}.${clinicId}.${done.owner}.${type}`,
    JSON.stringify(headers),
    Buffer.from(JSON.stringify(envelope)),
    answer,
    actorId,
    asked.route,
    asked.idempotencyKey,
    newId(),
    at,
    asked.actorKind,
    done.action,
    done.objectType,
    objectId,
    requestId,
    requestId,
    asked.ipHash,
  ];
}
