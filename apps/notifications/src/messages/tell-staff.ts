import { StaffForNotice, StaffToTell, type NoticePriority, type StaffRole } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { Clock, UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { stepOf, type StaffFlow, type StaffStep } from '../flows/flow.rules.js';
import { isDigest, stopReason } from '../flows/follow-flow.rules.js';
import { lateBy, latenessOf, whenLate } from '../flows/lateness.rules.js';
import { openDigest } from '../notices/open-digest.js';
import { NotificationsConfig } from '../notifications.config.js';
import type { DigestCount } from '../templates/digest-words.rules.js';
import { messageText, type ClinicProfile } from '../templates/message-text.rules.js';
import type { RenderedMessage } from '../templates/template.rules.js';
import { countForDigest, readersWithNews, type Reader } from './count-for-digest.js';
import type { LoadedMessage } from './load-message.js';
import type { Message } from './message.entity.js';
import { planMessages } from './plan-messages.js';
import type { Outcome } from './settle-message.js';

/** A mail that is ready to be carried. */
export interface StaffMail {
  kind: 'ready';
  text: RenderedMessage;
  to: string;
}

interface StaffWords {
  words: string;
  counts?: DigestCount[];
}

/**
 * Mails to staff. One to all that a notice is for becomes one to each of them, as they are known at this moment; who has
 * left by the time theirs is made gets none. They say that something waits, or how much, and never what.
 */
@Injectable()
export class TellStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly asker: Asker,
    private readonly config: NotificationsConfig,
    private readonly clock: Clock,
  ) {}

  async make(
    loaded: LoadedMessage & { clinic: ClinicProfile },
    flow: StaffFlow,
    scope: Scope,
  ): Promise<Outcome | StaffMail> {
    const { message, clinic, now, templateFor } = loaded;
    const step = stepOf(flow, message.step) as StaffStep;
    const stopped = stopReason(step, loaded);
    if (stopped) return { kind: 'suppressed', reason: stopped };
    const lateMs = lateBy(message.wantedAt ?? message.plannedAt, now, this.clock.jumps);
    if (whenLate(latenessOf(step), lateMs).kind === 'lapsed') return { kind: 'suppressed', reason: 'lapsed' };
    const roles = [...(step.roles ?? flow.roles)];
    const { staffId } = message;
    const told = await this.asker.ask(
      StaffForNotice,
      { roles, ...(staffId ? { staffId } : {}) },
      { scope, answer: StaffToTell },
    );
    if (!staffId) return this.toEach(loaded, { flow, step, roles, told, scope });
    const [who] = told.staff;
    if (!who) return { kind: 'suppressed', reason: 'no_contact_point' };
    const { words, counts } = await this.unitOfWork.read(scope, (unit) =>
      isDigest(step) ? digestFor(unit, readerOf(who, roles), clinic) : wordsAbout(unit, message),
    );
    if (counts?.length === 0) return { kind: 'suppressed', reason: 'nothing_to_say' };
    const link = `${this.config.publicUrl.replace(/\/+$/, '')}/admin/${told.slug}/notices`;
    const text = messageText(templateFor(words, 'email', clinic.language), clinic, { link, counts }, now);
    return { kind: 'ready', text, to: who.email };
  }

  /** The digest's own notice is put before those who have something to do. */
  private async toEach(
    { message }: LoadedMessage,
    {
      flow,
      step,
      roles,
      told,
      scope,
    }: { flow: StaffFlow; step: StaffStep; roles: StaffRole[]; told: StaffToTell; scope: Scope },
  ): Promise<Outcome> {
    return this.unitOfWork.run({ ...scope, action: 'tell-staff' }, async (unit): Promise<Outcome> => {
      let { staff } = told;
      unit.audit({ type: 'message', id: message.id }, { rule: flow.rule, staff: told.staff.length });
      if (isDigest(step)) {
        if (!(await openDigest(unit, flow.rule, roles))) return { kind: 'suppressed', reason: 'nothing_to_say' };
        const readers = await readersWithNews(
          unit,
          staff.map((one) => readerOf(one, roles)),
        );
        staff = staff.filter(({ staffId }) => readers.has(staffId));
        // Nobody to write to, or nobody who wants it: the inbox has it all the same.
        if (staff.length === 0) return { kind: 'suppressed', reason: 'nothing_to_say' };
      }
      if (staff.length === 0) return { kind: 'suppressed', reason: 'no_contact_point' };
      const { factAt: at, subjectKind, subjectId, occurrence, wantedAt, plannedAt } = message;
      const fact = { at, subjectKind, subjectId, occurrence };
      const plan = {
        rule: flow.rule,
        flowVersion: flow.version,
        step: step.name,
        audience: 'staff',
        channel: 'email',
        priority: 'routine',
        roles: [],
        wantedAt: wantedAt ?? plannedAt,
        dueAt: unit.now,
      } as const;
      const each = staff.map(({ staffId }) => ({ fact, plan: { ...plan, staffId }, cause: scope }));
      await planMessages(unit, each);
      return { kind: 'sent' };
    });
  }
}

async function digestFor(unit: Unit, reader: Reader, { zone }: ClinicProfile): Promise<StaffWords> {
  return { words: 'staff-digest', counts: await countForDigest(unit, reader, zone) };
}

function readerOf({ staffId, roles }: Reader, told: readonly StaffRole[]): Reader {
  return { staffId, roles: told.filter((role) => roles.includes(role)) };
}

/** By what the notice is: it may have become urgent since. */
async function wordsAbout(unit: Unit, { rule, subjectId }: Message): Promise<StaffWords> {
  const [notice] = await unit.query<{ priority: NoticePriority }>(PRIORITY, [unit.clinicId, rule, subjectId]);
  return { words: notice?.priority === 'urgent' ? 'staff-urgent' : 'staff-notice' };
}

const PRIORITY: Statement = {
  name: 'priority-of-notice',
  text: `select priority from staff_notice where clinic_id = $1 and rule = $2 and subject_id = $3`,
};
