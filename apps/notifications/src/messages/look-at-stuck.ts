import type { Statement, Unit } from '@stillwater/platform';
import { In } from 'typeorm';
import { flowsOf } from '../flows/flow-book.js';
import { stepOf, type PersonStep } from '../flows/flow.rules.js';
import { standingOf, subjectColumns, subjectJoins, type SubjectRow } from '../flows/look-at-subject.js';
import { Message } from './message.entity.js';
import type { Stuck } from './stuck.rules.js';
import { reachedOtherwise } from './stuck.statements.js';

/** Messages to people, with what decides whether they may be tried anew. A notice for staff is never among them. */
export async function lookAtStuck(unit: Unit, ids: readonly string[]): Promise<(Stuck & { message: Message })[]> {
  const { clinicId } = unit;
  const messages = await unit.manager.findBy(Message, { clinicId, id: In([...ids]), audience: 'person' });
  const rows = await unit.query<SubjectRow & { id: string; reachedOtherwise: boolean }>(LOOK, [clinicId, ids]);
  const around = new Map(rows.map((row) => [row.id, row]));
  const flowOf = await flowsOf(unit, messages);
  return messages.flatMap((message) => {
    const subject = around.get(message.id);
    if (!subject) return [];
    // Whoever writes to people has steps for people.
    const step = stepOf(flowOf(message), message.step) as PersonStep;
    const { reachedOtherwise: reached } = subject;
    return [{ message, step, subject, standing: standingOf(subject, unit.now), reachedOtherwise: reached }];
  });
}

const LOOK: Statement = {
  name: 'look-at-stuck',
  text: `select m.id, ${reachedOtherwise('m')} as "reachedOtherwise", ${subjectColumns('m')}
           from message m ${subjectJoins('m')}
          where m.clinic_id = $1 and m.id = any($2::uuid[])`,
};
