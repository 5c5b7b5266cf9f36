import { describe, expect, it } from '@jest/globals';
import { allDefinitions, type CommandDefinition, type EventDefinition } from '@stillwater/contract-kit';
import { httpRoutes } from '@stillwater/contracts';
import { asyncApi } from './asyncapi.ts';
import { asyncApiFaults, openApiFaults } from './check-documents.ts';
import { eventsPage } from './events-page.ts';
import { openApi } from './openapi.ts';
import { listenerFaults, type Json, type System } from './system.ts';

const definitions = allDefinitions();
const commands = definitions.filter((definition): definition is CommandDefinition => definition.kind === 'command');
const system: System = {
  version: '0.0.0',
  definitions,
  events: definitions.filter((definition): definition is EventDefinition => definition.kind === 'event'),
  commands,
  routes: httpRoutes,
  reactions: [{ service: 'screening', consumer: 'screening-raise-flag', event: 'InquiryFlaggedUrgent' }],
  overheard: [{ project: 'gateway', method: 'tell', message: 'InquiryClosed' }],
  comments: new Map([['InquiryReceived', 'A visitor wrote to a clinic.']]),
  answers: commands.map(({ owner, className }) => ({ project: owner, method: 'answer', message: className })),
};

const plain = (document: Json): Json => JSON.parse(JSON.stringify(document)) as Json;

/** A sound document with one value replaced. */
function planted(document: Json, path: readonly string[], value: unknown): Json {
  const copy = plain(document);
  let place = copy;
  for (const key of path.slice(0, -1)) place = place[key] as Json;
  place[path.at(-1)!] = value;
  return copy;
}

describe('the AsyncAPI document', () => {
  const document = plain(asyncApi(system));
  const received = ['components', 'messages', 'InquiryReceived'];

  it('has no fault', () => {
    expect(asyncApiFaults(document)).toEqual([]);
  });

  it('says who says, who hears, who asks and who answers', () => {
    expect(document).toMatchObject({
      channels: {
        inquiryReceived: { address: 'evt.{partition}.{clinicId}.inquiries.inquiry.received.v1' },
        receiveInquiry: {
          address: 'ask.inquiries.{caller}.receive-inquiry-v1',
          parameters: { caller: { enum: ['gateway'] } },
        },
        listParked: { address: 'ask.{service}.{caller}.list-parked-v1' },
      },
      operations: {
        sayInquiryReceived: { action: 'send', summary: 'A visitor wrote to a clinic.', tags: [{ name: 'inquiries' }] },
        'screening-raise-flag': { action: 'receive', channel: { $ref: '#/channels/inquiryFlaggedUrgent' } },
        answerReceiveInquiry: { action: 'receive', reply: { channel: { $ref: '#/channels/answers' } } },
      },
    });
  });

  it.each<[string, readonly string[], unknown, string]>([
    [
      'an action that is none',
      ['operations', 'sayInquiryReceived', 'action'],
      'shout',
      '/operations/sayInquiryReceived',
    ],
    ['a keyword that is none', ['channels', 'inquiryReceived', 'adress'], 'x', '/channels/inquiryReceived'],
    [
      'a parameter that is not declared',
      ['channels', 'inquiryReceived', 'address'],
      'evt.{partition}.{clinicId}.{surprise}',
      '{surprise} is not declared',
    ],
    [
      'a parameter that is not in the address',
      ['channels', 'inquiryReceived', 'address'],
      'evt.{partition}.fixed',
      'clinicId is not in the address',
    ],
    [
      'a reference that leads nowhere',
      [...received, 'headers'],
      { $ref: '#/components/schemas/Nothing' },
      'leads nowhere',
    ],
    [
      'an example that does not fit',
      [...received, 'examples', '0', 'payload', 'data', 'urgency'],
      'mild',
      'the example',
    ],
    ['an envelope that does not fit', [...received, 'examples', '0', 'payload', 'time'], '2026-11-02', 'the example'],
    [
      "a schema's example that does not fit",
      ['components', 'schemas', 'InquiryReceipt', 'examples', '0', 'inquiryId'],
      'x',
      'the example/inquiryId',
    ],
  ])('is refused with %s', (_case, path, value, says) => {
    expect(asyncApiFaults(planted(document, path, value)).join('\n')).toContain(says);
  });
});

describe('the OpenAPI document', () => {
  const document = plain(openApi(system));
  const assignment = ['paths', '/v1/clinics/{clinicId}/inquiries/{inquiryId}/assignment'];

  it('has no fault', () => {
    expect(openApiFaults(document)).toEqual([]);
  });

  it('has every route and nothing else', () => {
    const operations = Object.values(document.paths as Record<string, Json>).flatMap((item) =>
      Object.entries(item).flatMap(([method, operation]) =>
        method === 'parameters' ? [] : [(operation as { operationId: string }).operationId],
      ),
    );
    expect(operations.sort()).toEqual(httpRoutes.map(({ operationId }) => operationId).sort());
  });

  it('closes what it takes and leaves open what it gives', () => {
    const { schemas } = document.components as { schemas: Record<string, Json> };
    expect(schemas.ReceiveInquiry).toHaveProperty('additionalProperties', false);
    expect(schemas.ConsentGiven).toHaveProperty('additionalProperties', false);
    expect(schemas.InquiryDetail).not.toHaveProperty('additionalProperties');
  });

  it.each<[string, readonly string[], unknown, string]>([
    [
      'an operation id that is taken',
      [...assignment, 'post', 'operationId'],
      'signIn',
      'needs an operationId of its own',
    ],
    ['no operation id', [...assignment, 'post', 'operationId'], undefined, 'needs an operationId of its own'],
    ['a path parameter that is not declared', [...assignment, 'parameters'], [], '{inquiryId} is not declared'],
    ['an operation that never succeeds', [...assignment, 'post', 'responses'], { 400: {} }, 'never succeeds'],
    [
      'a reference that leads nowhere',
      [...assignment, 'post', 'requestBody'],
      { $ref: '#/components/x' },
      'leads nowhere',
    ],
    ['a schema that nobody needs', ['components', 'schemas', 'Idle'], { type: 'object' }, 'Idle is used nowhere'],
    [
      'an example that does not fit',
      ['components', 'schemas', 'SignIn', 'examples', '0', 'email'],
      'nobody',
      'the example/email',
    ],
  ])('is refused with %s', (_case, path, value, says) => {
    expect(openApiFaults(planted(document, path, value)).join('\n')).toContain(says);
  });
});

describe('the page of events', () => {
  it('says who says and who hears, and marks what may be absent and what is sensitive', () => {
    const page = eventsPage(system);
    expect(page).toContain(
      '| [inquiry.flagged_urgent.v1](#inquiryflagged_urgentv1) | inquiries | screening (raise-flag) |',
    );
    expect(page).toContain('| [inquiry.received.v1](#inquiryreceivedv1) | inquiries | nobody yet |');
    expect(page).toContain('| `email?` | email, sensitive (contact) |');
    expect(page).toContain('| `intent` | `question` · `ready_to_schedule` |');
  });
});

describe('listeners', () => {
  it('are complete', () => {
    expect(listenerFaults(system)).toEqual([]);
  });

  it('are missed for a command that its owner does not answer', () => {
    const elsewhere = system.answers.map((answer) =>
      answer.message === 'ShowInquiry' ? { ...answer, project: 'screening' } : answer,
    );
    expect(listenerFaults({ ...system, answers: elsewhere })).toEqual(['show-inquiry.v1 is not answered by inquiries']);
  });

  it('can not hear what is no event', () => {
    const reactions = [{ service: 'screening', consumer: 'screening-x', event: 'InquiryImagined' }];
    expect(listenerFaults({ ...system, reactions })).toEqual([
      'screening-x reacts to InquiryImagined, which is no event',
    ]);
    const overheard = [{ project: 'gateway', method: 'tell', message: 'InquiryImagined' }];
    expect(listenerFaults({ ...system, overheard })).toEqual(['gateway overhears InquiryImagined, which is no event']);
  });
});
