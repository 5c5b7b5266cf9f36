import type { RedriveOutcome } from '@stillwater/contracts';
import type { ClockJump, Statement, Unit } from '@stillwater/platform';
import { resolveNotices } from '../notices/resolve-notices.js';
import { lookAtStuck } from './look-at-stuck.js';
import type { Message } from './message.entity.js';
import { redriven } from './redriven.js';
import { redriveRefusal } from './stuck.rules.js';
import { isOtherOf, isStuck } from './stuck.statements.js';

/**
 * Has messages tried anew, each in what is left of its time, and says of each one that isn't why. Of one message by several
 * channels, all of them stuck, the first goes out.
 * @returns what became of each that exists, in the order of their ids
 */
export async function redriveStuck(
  unit: Unit,
  ids: readonly string[],
  jumps: readonly ClockJump[],
): Promise<RedriveOutcome[]> {
  const { clinicId } = unit;
  // With its siblings: who redrives one of them at this moment is waited for, and its effect is seen.
  await unit.query(LOCK, [clinicId, ids]);
  const onTheirWay = new Map<string, Message>();
  const outcomes: RedriveOutcome[] = [];
  for (const { message, ...around } of inOrderOf(ids, await lookAtStuck(unit, ids))) {
    const { id: messageId, rule, subjectId, occurrence, step } = message;
    const key = [rule, subjectId, occurrence, step].join('/');
    const reachedOtherwise = around.reachedOtherwise || onTheirWay.has(key);
    const refusal = redriveRefusal({ message, ...around, reachedOtherwise }, unit.now, jumps);
    outcomes.push({ messageId, ...(refusal ? { refusal } : {}) });
    unit.auditPart(unit.scope, { type: 'message', id: messageId }, { outcome: refusal ?? 'redriven' });
    if (refusal) continue;
    await redriven(unit, message);
    onTheirWay.set(key, message);
    resolveNotices(unit, subjectId, 'redriven');
  }
  await unit.manager.save([...onTheirWay.values()]);
  return outcomes;
}

function inOrderOf<T extends { message: { id: string } }>(ids: readonly string[], found: readonly T[]): T[] {
  const byId = new Map(found.map((one) => [one.message.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const LOCK: Statement = {
  name: 'lock-stuck',
  text: `select x.id from message x
          where x.clinic_id = $1 and ${isStuck('x')}
            and exists (select 1 from message m where m.clinic_id = $1 and m.id = any($2::uuid[])
                           and (m.id = x.id or ${isOtherOf('x', 'm')}))
          order by x.id for update`,
};
