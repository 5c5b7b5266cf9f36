import { createHash } from 'node:crypto';
import { hashOfLinkToken, Problem, type Unit } from '@stillwater/platform';
import {
  FIND_LINKED,
  FIND_LINKED_CONSENTS,
  FIND_LINKED_CONSENTS_TO_CHANGE,
  FIND_LINKED_RELEASE,
  FIND_LINKED_RELEASE_TO_CHANGE,
  FIND_LINKED_TO_CHANGE,
  type LinkedRelease,
  type LinkedScreening,
} from './linked.statements.js';

/** What a link and an entry are looked up by. */
export interface LinkHeld {
  linkToken: string;
  entryToken?: string;
}

/**
 * The screening that a link leads to, whatever has become of it.
 * @param change holds it for a change in this transaction
 * @throws Problem `link.unknown`
 */
export async function linkedScreening(unit: Unit, held: LinkHeld, change: boolean): Promise<LinkedScreening> {
  const { linkToken, entryToken } = held;
  const values = [unit.clinicId, hashOfLinkToken(linkToken), entryToken ? hashOfEntryToken(entryToken) : null];
  const [asked] = await unit.query<LinkedScreening>(change ? FIND_LINKED_TO_CHANGE : FIND_LINKED, values);
  const found = asked ?? (await linkedRelease(unit, values, change)) ?? (await linkedConsents(unit, values, change));
  if (!found) throw Problem.notFound('link.unknown');
  unit.audit({ type: 'screening', id: found.id });
  return found;
}

async function linkedRelease(unit: Unit, values: unknown[], change: boolean): Promise<LinkedScreening | undefined> {
  const statement = change ? FIND_LINKED_RELEASE_TO_CHANGE : FIND_LINKED_RELEASE;
  const [found] = await unit.query<LinkedScreening & LinkedRelease>(statement, values);
  if (!found) return undefined;
  const { releaseId, sealed, readAt } = found;
  return { ...found, release: { releaseId, sealed, readAt } };
}

async function linkedConsents(unit: Unit, values: unknown[], change: boolean): Promise<LinkedScreening | undefined> {
  const statement = change ? FIND_LINKED_CONSENTS_TO_CHANGE : FIND_LINKED_CONSENTS;
  const [found] = await unit.query<LinkedScreening>(statement, values);
  return found;
}

/**
 * The same, for somebody who is filling it in.
 * @throws Problem `link.unknown`, `link.expired`, `link.used` or `screening.locked`
 */
export async function screeningToFillIn(unit: Unit, held: LinkHeld): Promise<LinkedScreening> {
  const found = await linkedScreening(unit, held, true);
  refuseOver(found, unit.now);
  if (isElsewhere(found)) throw used();
  if (!found.entered) throw screeningLocked();
  return found;
}

/** @throws Problem `link.expired` or `link.used` */
export function refuseOver(found: Standing, now: Date): void {
  if (hasExpired(found, now)) throw Problem.gone('link.expired', 'This link has expired.');
  if (!isOpen(found) && !isElsewhere(found)) throw used();
}

export function screeningLocked(): Problem {
  return Problem.denied('screening.locked', 'Give your birth date again: the page was not used for a while.');
}

type Standing = Pick<LinkedScreening, 'state' | 'expiresAt' | 'release' | 'consentsFor'>;

/** The link leads to something else than the questions. */
function isElsewhere({ release, consentsFor }: Pick<Standing, 'release' | 'consentsFor'>): boolean {
  return release !== undefined || consentsFor !== undefined;
}

function used(): Problem {
  return Problem.gone('link.used', 'The answers were handed in, and are not changed any more.');
}

/** @throws Problem `link.locked` */
export function refuseWhileLocked({ secondsLocked }: Pick<LinkedScreening, 'secondsLocked'>): void {
  if (secondsLocked === null || secondsLocked <= 0) return;
  throw new Problem('limited', 'link.locked', 'Too many wrong tries: the link is locked for a while.', {
    retryAfterSeconds: secondsLocked,
  });
}

export function isOpen({ state }: Pick<LinkedScreening, 'state'>): boolean {
  return state === 'invited' || state === 'in_progress';
}

/** True from the instant on, also before the timer has fired, and whatever has become of the answers. */
export function hasExpired(
  { state, expiresAt, consentsFor }: Pick<Standing, 'state' | 'expiresAt' | 'consentsFor'>,
  now: Date,
): boolean {
  return (state === 'expired' && consentsFor === undefined) || expiresAt <= now;
}

export function hashOfEntryToken(entryToken: string): Buffer {
  return createHash('sha256').update(entryToken).digest();
}
