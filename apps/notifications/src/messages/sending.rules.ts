import type { Reason } from '../flows/flow.rules.js';
import type { SubjectRow } from '../flows/look-at-subject.js';

/** The parts of a message that its version check needs. */
export interface Versioned {
  subjectKind: string;
  occurrence: number;
}

/** Its owner's answer about an appointment, at the moment of sending. */
export interface AppointmentNow {
  state: string;
  startsAt: Date;
  mode: string;
  confirmed: boolean;
}

/** What is already heard makes the message older than its subject: it was moved, and another message says so. */
export function overtaken(
  { subjectKind, occurrence }: Versioned,
  { timeVersion }: Pick<SubjectRow, 'timeVersion'>,
): boolean {
  return subjectKind === 'appointment' && occurrence < (timeVersion ?? 0);
}

/**
 * Why a message about an appointment is wrong by now, although nothing of it was heard yet: the owner knows first.
 * @param step what the message is for
 */
export function overtakenByOwner(
  step: { calendar?: 'request' | 'cancel' | undefined; stopsWhenConfirmed: boolean; ofNoShow?: boolean },
  known: Pick<SubjectRow, 'startsAt' | 'mode'>,
  now: AppointmentNow,
): Reason | undefined {
  if (step.calendar === 'cancel') return now.state === 'cancelled' ? undefined : 'superseded';
  if (step.ofNoShow) return now.state === 'no_show' ? undefined : 'superseded';
  if (now.state !== 'booked' && now.state !== 'confirmed') return 'cancelled';
  if (known.startsAt?.getTime() !== now.startsAt.getTime() || known.mode !== now.mode) return 'superseded';
  return step.stopsWhenConfirmed && now.confirmed ? 'confirmed' : undefined;
}

/** A person is told nothing twice: moved back to the time that they know, an appointment has not moved. */
export function knowsAlready({ toldVersion, toldStartsAt, toldMode }: SubjectRow, now: AppointmentNow): boolean {
  return Boolean(toldVersion) && toldStartsAt?.getTime() === now.startsAt.getTime() && toldMode === now.mode;
}

/** By law and by our own rule. What is over goes by e-mail. */
const MOST_TEXTS_A_DAY = 1;
const MOST_TEXTS_A_WEEK = 3;

export function textCap({
  textsToday,
  textsThisWeek,
}: {
  textsToday: number;
  textsThisWeek: number;
}): Reason | undefined {
  if (textsToday >= MOST_TEXTS_A_DAY) return 'daily_cap';
  return textsThisWeek >= MOST_TEXTS_A_WEEK ? 'weekly_cap' : undefined;
}

/** A reply may come at any hour as long as its reader still has the page before their eyes. */
const REPLY_MS = 10 * 60_000;

export function isReply({ inReply, factAt }: { inReply: boolean; factAt: Date }, now: Date): boolean {
  return inReply && now.getTime() - factAt.getTime() <= REPLY_MS;
}

/** What did not go out may go another way, and one to all staff becomes one to each of them: at once. */
export function leadsOn(
  { audience, staffId }: { audience: string; staffId: string | null },
  { kind }: { kind: string },
): boolean {
  return audience === 'person' ? kind === 'suppressed' || kind === 'failed' : kind === 'sent' && !staffId;
}

/**
 * Parts what is in hand: now the first about each subject and the first for each person, in the order of their ids, and
 * later the others. Mails to several of the staff about one thing don't hang on each other.
 */
export function inRounds<T extends { message: { subjectId: string; personId: string | null; staffId: string | null } }>(
  all: readonly T[],
): { now: T[]; later: T[] } {
  const seen = new Set<string>();
  const [now, later]: [T[], T[]] = [[], []];
  for (const loaded of all) {
    const { subjectId, personId, staffId } = loaded.message;
    const about = staffId ? `${subjectId} ${staffId}` : subjectId;
    const isFirst = !seen.has(about) && !(personId && seen.has(personId));
    seen.add(about);
    if (personId) seen.add(personId);
    (isFirst ? now : later).push(loaded);
  }
  return { now, later };
}
