import { TakeYes, YesTaken, type ReplyReceived } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { Problem, UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { flowsOf, type FlowName } from '../flows/flow-book.js';
import { stepOf } from '../flows/flow.rules.js';
import { meantBy, type AskedVisit } from './yes.rules.js';

/** Who answers a text that asks for a yes confirms the visit that it asks about. */
@Injectable()
export class ConfirmByText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly asker: Asker,
  ) {}

  /** @returns whether the visit is confirmed: otherwise the reply is for staff */
  async confirm({ replyId, personId, channel, meaning, receivedAt }: ReplyReceived, scope: Scope): Promise<boolean> {
    if (meaning !== 'confirm' || channel !== 'sms' || !personId) return false;
    const meant = meantBy(await this.asked(personId, receivedAt, scope));
    if (!meant) return false;
    const yes = { appointmentId: meant.appointmentId, personId, startsAt: meant.startsAt.toISOString(), replyId };
    try {
      return (await this.asker.ask(TakeYes, yes, { scope, answer: YesTaken })).confirmed;
    } catch (error) {
      if (error instanceof Problem && error.kind === 'not_found') return false;
      throw error;
    }
  }

  private asked(personId: string, receivedAt: string, { clinicId, actor }: Scope): Promise<AskedVisit[]> {
    return this.unitOfWork.read({ clinicId, actor }, async (unit) => {
      const rows = await unit.query<AskedVisit & FlowName & { step: string }>(ASKED, [clinicId, personId, receivedAt]);
      const flowOf = await flowsOf(unit, rows);
      return rows.filter((row) => {
        const flow = flowOf(row);
        return flow.audience === 'person' && stepOf(flow, row.step).stopWhen.includes('appointment_confirmed');
      });
    });
  }
}

/**
 * Texts about visits to come, as their times stand now. One whose fate is not known counts: who answers it has got it.
 * What was sent after the reply it did not answer.
 */
const ASKED: Statement = {
  name: 'visits-asked-about-by-text',
  text: `select m.rule, m.flow_version as "flowVersion", m.step, a.id as "appointmentId", a.starts_at as "startsAt",
                a.confirmed_version > a.time_version as confirmed
           from message m join appointment_copy a on a.clinic_id = m.clinic_id and a.id = m.subject_id
          where m.clinic_id = $1 and m.person_id = $2 and m.channel = 'sms' and m.subject_kind = 'appointment'
            and m.attempts > 0 and m.state <> 'suppressed' and m.delivery is distinct from 'undelivered'
            and coalesce(m.ended_at, m.planned_at) <= $3
            and m.occurrence >= a.time_version and a.cancelled_version = 0 and a.starts_at > $3
          order by m.planned_at desc, m.id desc`,
};
