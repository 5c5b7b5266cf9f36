import type { IncomingHttpHeaders } from 'node:http';
import { Problem } from '@stillwater/platform';

import type { Arrival } from '../http/arrival.js';

/** What another system has sent, as it came. */
export interface WebhookCall {
  arrival: Arrival;
  /** As its sender called it: on the public address. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export function header({ headers }: Pick<WebhookCall, 'headers'>, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}

const LONGEST_TEXT = 4_000;

/** What somebody wrote back, as far as it is text: no sign in it may keep a STOP from being heard. */
export function readable(text: string): string {
  const written = text.replaceAll(/(?![\t\n\r])[\p{Cc}\p{Surrogate}]/gu, ' ');
  return [...written].slice(0, LONGEST_TEXT).join('');
}

/** One answer for every webhook that proves nothing. */
export function unsigned(): Problem {
  return Problem.denied('webhook.unsigned', 'The signature does not fit.');
}

export function notSetUp(): Problem {
  return Problem.notFound('webhook.not_set_up', 'Nobody listens here.');
}

export function ofNobody(): Problem {
  return Problem.notFound('webhook.clinic_unknown', 'No clinic writes from there.');
}
