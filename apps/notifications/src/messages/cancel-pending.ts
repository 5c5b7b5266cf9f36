import { NotificationSuppressed, type MessageChannel, type MessageSubject } from '@stillwater/contracts';
import type { Statement, Unit } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';
import type { Reason } from '../flows/flow.rules.js';
import { versionSaid } from './said-version.rules.js';

/** A message that waited and is not wanted any more. */
export interface CancelledMessage {
  id: string;
  rule: string;
  flowVersion: number;
  channel: MessageChannel;
  subjectKind: MessageSubject;
  subjectId: string;
  personId: string | null;
  redrives: number;
}

/** Which messages that wait are ended. */
export type Ended =
  | { personId: string }
  /** @property steps `rule/step/version` of those that are meant; all of the subject without it */
  | { subjectId: string; steps?: readonly string[] }
  | { subjectId: string; olderThan: number };

/** Ends what is still waiting to be sent, with a line in the log for each. */
export async function cancelPending(unit: Unit, ended: Ended, reason: Reason): Promise<CancelledMessage[]> {
  const common = [unit.clinicId, unit.now, reason];
  const cancelled =
    'personId' in ended
      ? await unit.query<CancelledMessage>(OF_PERSON, [...common, ended.personId])
      : await unit.query<CancelledMessage>(OF_SUBJECT, [
          ...common,
          ended.subjectId,
          'steps' in ended ? ended.steps : null,
          'olderThan' in ended ? ended.olderThan : null,
        ]);
  const suppressedAt = unit.now.toISOString();
  for (const { id: messageId, rule, channel, subjectKind, subjectId, personId, redrives } of cancelled) {
    unit.send(LOG, [unit.clinicId, uuidv7(), messageId, unit.now, reason]);
    unit.say(
      NotificationSuppressed,
      { messageId, rule, channel, subjectKind, subjectId, ...(personId ? { personId } : {}), suppressedAt },
      { version: versionSaid({ redrives }, 'outcome') },
    );
  }
  return cancelled;
}

const ENDED = `returning id, rule, flow_version as "flowVersion", channel, subject_kind as "subjectKind",
                   subject_id as "subjectId", person_id as "personId", redrives`;

const OF_PERSON: Statement = {
  name: 'cancel-messages-of-person',
  text: `update message set state = 'suppressed', reason = $3, ended_at = $2
          where clinic_id = $1 and person_id = $4 and audience = 'person' and state = 'pending' ${ENDED}`,
};

const OF_SUBJECT: Statement = {
  name: 'cancel-messages-of-subject',
  text: `update message set state = 'suppressed', reason = $3, ended_at = $2
          where clinic_id = $1 and subject_id = $4 and audience = 'person' and state = 'pending'
            and ($5::text[] is null or rule || '/' || step || '/' || flow_version = any($5)) and ($6::integer is null or occurrence < $6) ${ENDED}`,
};

const LOG: Statement = {
  name: 'log-cancelled-message',
  text: `insert into message_log (clinic_id, id, message_id, at, what, reason, attempt)
         select $1, $2, id, $4, 'suppressed', $5, attempts from message where clinic_id = $1 and id = $3`,
};
