import { randomBytes, randomUUID } from 'node:crypto';
import { PEOPLE_EACH, personOf } from './people.ts';

/** What is asked for, over and over. */
export type Work =
  | { kind: 'inquiry'; path: string }
  /** Visits in diaries; `first` is the number of the first one, `from` when times begin, `slot` how long one is, in ms. */
  | {
      kind: 'booking';
      desks: readonly { clinicId: string; staffId: string }[];
      first: number;
      from: number;
      slot: number;
      slots: number;
    }
  /** Answers of people who are behind their links. */
  | { kind: 'answers'; people: readonly { link: string; cookie: string }[]; answers: readonly [string, string][] }
  | { kind: 'get'; path: string };

export interface Requests {
  /** The status that counts as done. */
  done: number;
  /** The whole request, ASCII. */
  next(): string;
}

/** @param headers sent with every request */
export function requestsOf(work: Work, headers: Record<string, string>): Requests {
  const fixed = linesOf({ host: '127.0.0.1', ...headers });
  switch (work.kind) {
    case 'inquiry':
      return inquiries(work.path, fixed);
    case 'booking':
      return bookings(work, fixed);
    case 'answers':
      return answers(work, fixed);
    case 'get':
      return { done: 200, next: () => `GET ${work.path} HTTP/1.1\r\n${fixed}\r\n` };
  }
}

function linesOf(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
}

function sending(line: string, fixed: string, content: string): string {
  return (
    `${line} HTTP/1.1\r\n${fixed}content-type: application/json\r\nidempotency-key: ${randomUUID()}\r\n` +
    `content-length: ${content.length}\r\n\r\n${content}`
  );
}

const NAMES = ['Avery', 'Blake', 'Casey', 'Devon', 'Emery', 'Finley', 'Gray', 'Harper', 'Indigo', 'Jules'];
const MESSAGE =
  'I have lived with anxiety for some years and have tried two medicines without much change. A friend told me ' +
  'about your clinic. I would like to know how the first conversation works, what it costs, and how long it takes.';

/** What all bodies have in common is written once. */
const COMMON = JSON.stringify({
  stateOfResidence: 'OR',
  message: MESSAGE,
  inDanger: false,
  consents: [
    { kind: 'email', textVersion: 'email.1.en-US' },
    { kind: 'sms', textVersion: 'sms.1.en-US' },
  ],
  zone: 'America/Los_Angeles',
  language: 'en-US',
  form: 'clinic_page',
}).slice(1);

/** Bodies of two runs never share an address. */
function inquiries(path: string, fixed: string): Requests {
  const runId = randomBytes(4).toString('hex');
  const area = String(200 + (randomBytes(2).readUInt16BE() % 800));
  let serial = 0;
  const next = (): string => {
    serial += 1;
    const content =
      `{"intent":"${serial % 3 === 0 ? 'ready_to_schedule' : 'question'}","givenName":"${NAMES[serial % NAMES.length]}",` +
      `"familyName":"Bench${serial}","email":"visitor.${runId}.${serial}@example.com",` +
      `"phone":"+1${area}${String(serial).padStart(7, '0')}",${COMMON}`;
    return sending(`POST ${path}`, fixed, content);
  };
  return { done: 201, next };
}

/** Has no factor in common with the number of times that a diary has. */
const STRIDE = 1009;

function bookings({ desks, first, from, slot, slots }: Extract<Work, { kind: 'booking' }>, fixed: string): Requests {
  let serial = first;
  const next = (): string => {
    const desk = desks[serial % desks.length]!;
    const round = Math.floor(serial / desks.length);
    const startsAt = new Date(from + ((round * STRIDE) % slots) * slot).toISOString();
    serial += 1;
    const content =
      `{"serviceCode":"CONSULT","startsAt":"${startsAt}","mode":"phone","personId":"${personOf(desk.staffId, round % PEOPLE_EACH)}",` +
      `"staffId":"${desk.staffId}"}`;
    return sending(`POST /v1/clinics/${desk.clinicId}/appointments`, fixed, content);
  };
  return { done: 201, next };
}

/** Person after person gives the next answer. */
function answers({ people, answers: given }: Extract<Work, { kind: 'answers' }>, fixed: string): Requests {
  let serial = 0;
  const next = (): string => {
    const { link, cookie } = people[serial % people.length]!;
    const [itemId, value] = given[Math.floor(serial / people.length) % given.length]!;
    serial += 1;
    const own = linesOf({ 'stillwater-link': link, cookie });
    return sending('PUT /v1/links/screening/answer', fixed + own, JSON.stringify({ itemId, value }));
  };
  return { done: 200, next };
}
