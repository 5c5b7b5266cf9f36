import { AddressOfStranger, ContactPoint, ContactPointForMessage, StrangerAddress } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import type { Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import type { PersonFlow, PersonStep, Reason } from '../flows/flow.rules.js';
import { AskForDetails, type OwnersAnswer } from './ask-for-details.js';
import type { LoadedMessage } from './load-message.js';
import type { Message } from './message.entity.js';
import { Turnstile } from './turnstile.js';

/** Where somebody may be written to, or why not. */
export type Contact = Omit<ContactPoint, 'refusal'> & { refusal?: Reason };

/** An owner refuses what is too much at once, and others ask as well: people, and whoever else sends. */
const ASKED_AT_ONCE = 24;

/**
 * Asks whom to write to, and what about, at the moment of sending. Who owns people and who owns what messages are about are
 * asked apart: one that is slow keeps nobody from another.
 */
@Injectable()
export class AskOwners {
  private readonly turnstiles = new Map<string, Turnstile>();

  constructor(
    private readonly asker: Asker,
    private readonly details: AskForDetails,
  ) {}

  contactPoint({ message, clinic }: LoadedMessage, { purpose }: PersonFlow, scope: Scope): Promise<Contact> {
    const { personId, inquiryId, subjectKind, subjectId, channel } = message;
    if (channel === 'app') throw new Error('A notice for staff has no address.');
    if (!personId) return this.stranger(message, clinic?.language ?? '', scope);
    const inquiry = inquiryId ?? (subjectKind === 'inquiry' ? subjectId : undefined);
    const about = subjectKind === 'reply' ? { replyId: subjectId } : inquiry ? { inquiryId: inquiry } : {};
    const asked = { personId, ...about, channel, purpose };
    return this.inTurn('contact', message, () =>
      this.asker.ask(ContactPointForMessage, asked, { scope, answer: ContactPoint }),
    );
  }

  about(loaded: LoadedMessage, step: PersonStep, scope: Scope): Promise<OwnersAnswer> {
    const { message } = loaded;
    return this.inTurn(message.subjectKind, message, () => this.details.ask(loaded, step, scope));
  }

  /** Somebody wrote whom nobody knows: they are answered in the clinic's language. */
  private async stranger(message: Message, language: string, scope: Scope): Promise<Contact> {
    const asked = { replyId: message.subjectId };
    const { address } = await this.inTurn('contact', message, () =>
      this.asker.ask(AddressOfStranger, asked, { scope, answer: StrangerAddress }),
    );
    return address ? { allowed: true, address, language } : { allowed: false, refusal: 'daily_cap', language };
  }

  private inTurn<T>(about: string, { clinicId, inReply }: Message, ask: () => Promise<T>): Promise<T> {
    const turnstile = this.turnstiles.get(about) ?? new Turnstile(ASKED_AT_ONCE);
    this.turnstiles.set(about, turnstile);
    return turnstile.through(clinicId, ask, inReply);
  }
}
