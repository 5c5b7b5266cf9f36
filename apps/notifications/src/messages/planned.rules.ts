import type { ContactPoint, PlannedMessage } from '@stillwater/contracts';
import { wallTimeAt, type ClockJump } from '@stillwater/platform';
import type { PersonStep, StopCondition } from '../flows/flow.rules.js';
import { stopReason } from '../flows/follow-flow.rules.js';
import { lateBy, whenLate } from '../flows/lateness.rules.js';
import type { SubjectRow } from '../flows/look-at-subject.js';
import { sendingTime, type Sending } from '../flows/quiet-hours.rules.js';
import type { Channel } from '../templates/template.rules.js';
import { isReply, overtaken, type Versioned } from './sending.rules.js';

/** A timer, or a message that waits; `channel` once the message is planned, `dueAt` when it is looked at next. */
export interface Ahead extends Versioned {
  step: PersonStep;
  channel: Channel | null;
  wantedAt: Date;
  dueAt: Date | null;
  inReply: boolean;
  factAt: Date;
  subject: Pick<SubjectRow, 'startsAt' | 'timeVersion'>;
  standing: ReadonlySet<StopCondition>;
}

type Reached = Pick<ContactPoint, 'allowed' | 'refusal' | 'zone'>;

export interface Around {
  now: Date;
  jumps: readonly ClockJump[];
  contacts: Readonly<Record<Channel, Reached>>;
  clinicZone: string;
}

type Expected = Pick<
  PlannedMessage,
  'channel' | 'channels' | 'wantedAt' | 'sendAt' | 'localTime' | 'zone' | 'movedByQuietHours' | 'reason' | 'risks'
>;

/** When and how a message will go out if nothing else happens, why it would not, and what could still stop it. */
export function expected(ahead: Ahead, { now, jumps, contacts, clinicZone }: Around): Expected {
  const { step, standing, wantedAt, dueAt, subject } = ahead;
  const first = ahead.channel ? step.channels.indexOf(ahead.channel) : 0;
  const channels = step.channels.slice(first).map((channel) => {
    const { allowed, refusal } = contacts[channel];
    return { channel, ...(allowed ? {} : { refusal: refusal ?? ('no_contact_point' as const) }) };
  });
  const open = channels.find(({ refusal }) => !refusal);
  const zone = (open && contacts[open.channel].zone) ?? clinicZone;
  // One that has been tried waits for its next try, which keeps quiet hours too.
  const from = dueAt && dueAt > now ? dueAt : now;
  const time = timeOf(ahead, from, zone);
  const sendAt = time.kind === 'wait' ? time.until : from;
  const late = whenLate(step.late, lateBy(wantedAt > sendAt ? sendAt : wantedAt, from, jumps));
  const lapsed = time.kind === 'too_late' || late.kind === 'lapsed';
  const reason =
    stopReason(step, { standing }) ??
    (overtaken(ahead, subject) ? 'superseded' : undefined) ??
    (open ? undefined : channels.at(-1)?.refusal) ??
    (lapsed ? 'lapsed' : undefined);
  return {
    ...(open ? { channel: open.channel } : {}),
    channels,
    wantedAt: wantedAt.toISOString(),
    sendAt: sendAt.toISOString(),
    localTime: wallTimeAt(sendAt, zone).slice(0, 16),
    zone,
    movedByQuietHours: time.kind === 'wait' && time.moved,
    ...(reason ? { reason } : {}),
    risks: [
      ...step.stopWhen,
      'consent_taken_back',
      ...(open?.channel === 'sms' ? (['text_caps'] as const) : []),
      ...(step.late.beyond === 'send' ? [] : (['too_late'] as const)),
    ],
  };
}

function timeOf({ step, wantedAt, inReply, factAt, subject }: Ahead, from: Date, zone: string): Sending {
  const atAnyHour =
    step.quietHours === 'ignore' || (step.quietHours === 'ignore_in_reply' && isReply({ inReply, factAt }, from));
  if (!atAnyHour) return sendingTime(wantedAt, from, zone, subject.startsAt ?? undefined, factAt);
  return from < wantedAt ? { kind: 'wait', until: wantedAt, moved: false } : { kind: 'now' };
}
