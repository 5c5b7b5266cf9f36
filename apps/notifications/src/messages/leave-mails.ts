import { randomBytes } from 'node:crypto';
import { ReplyReceipt, TakeOptOut, type LeaveMails, type MailsLeft, type TakeComplaint } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { hashOfLinkToken, Problem, UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { NotificationsConfig } from '../notifications.config.js';
import type { Message } from './message.entity.js';

/**
 * The button of mails that nobody's safety and no visit hangs on (RFC 8058): each try has a link of its own, of which only
 * the hash is kept. Pressed, it is the owner of people who decides what it means; a complaint says the same.
 */
@Injectable()
export class LeaveMailsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly asker: Asker,
    private readonly config: NotificationsConfig,
  ) {}

  /** @param code the clinic's, by which the link finds its way back */
  async linkFor({ id }: Pick<Message, 'id'>, code: string, scope: Scope): Promise<string> {
    const token = `${code}-${randomBytes(16).toString('base64url')}`;
    await this.unitOfWork.run({ ...scope, action: 'make-unsubscribe-link' }, async (unit) => {
      unit.audit({ type: 'message', id });
      unit.send(KEEP, [unit.clinicId, hashOfLinkToken(token), id, unit.now]);
    });
    return `${this.config.publicUrl.replace(/\/+$/, '')}/v1/webhooks/mail/leave/${token}`;
  }

  async leave({ token }: LeaveMails, scope: Scope): Promise<MailsLeft> {
    const found = await this.unitOfWork.run(scope, async (unit) => {
      const [message] = await unit.query<Left>(FIND, [unit.clinicId, hashOfLinkToken(token)]);
      unit.audit({ type: 'message', id: message?.id ?? 'unknown' });
      return message;
    });
    if (!found?.personId) return { left: false };
    return this.optOut(found, found.personId, scope);
  }

  /** @throws Problem `message.unknown` */
  async complain({ messageId }: TakeComplaint, scope: Scope): Promise<MailsLeft> {
    const found = await this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'message', id: messageId });
      const [message] = await unit.query<Left>(FIND_MAIL, [unit.clinicId, messageId]);
      if (!message) throw Problem.notFound('message.unknown');
      return message;
    });
    return found.personId ? this.optOut(found, found.personId, scope) : { left: false };
  }

  private async optOut(found: Left, personId: string, scope: Scope): Promise<MailsLeft> {
    const { id: messageId, subjectKind, subjectId } = found;
    const inquiryId = found.inquiryId ?? (subjectKind === 'inquiry' ? subjectId : undefined);
    await this.asker.ask(
      TakeOptOut,
      { personId, messageId, ...(inquiryId ? { inquiryId } : {}) },
      { scope, answer: ReplyReceipt },
    );
    return { left: true };
  }
}

type Left = Pick<Message, 'id' | 'personId' | 'inquiryId' | 'subjectKind' | 'subjectId'>;

const KEEP: Statement = {
  name: 'keep-unsubscribe-link',
  text: `insert into unsubscribe_link (clinic_id, token_hash, message_id, created_at) values ($1, $2, $3, $4)`,
};

const COLUMNS = `m.id, m.person_id as "personId", m.inquiry_id as "inquiryId", m.subject_kind as "subjectKind",
                m.subject_id as "subjectId"`;

const FIND_MAIL: Statement = {
  name: 'find-mail',
  text: `select ${COLUMNS} from message m where m.clinic_id = $1 and m.id = $2 and m.channel = 'email'`,
};

const FIND: Statement = {
  name: 'find-unsubscribe-link',
  text: `select ${COLUMNS}
           from unsubscribe_link u join message m on m.clinic_id = u.clinic_id and m.id = u.message_id
          where u.clinic_id = $1 and u.token_hash = $2`,
};
