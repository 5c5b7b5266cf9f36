import { Inject, Injectable } from '@nestjs/common';
import { ReceiveReply, ReplyReceipt, StopTexts, TextsStopped } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import type { Scope } from '@stillwater/platform';

import { ClinicQueries } from '../clinics/clinic.queries.js';

/**
 * Passes a reply to the owner of people. A word that ends texts ends those of every clinic of the organisation: whoever
 * sent it hardly knows them apart. Where one can't be told, the carrier is told to try again.
 */
@Injectable()
export class PassReply {
  constructor(
    @Inject(ClinicQueries) private readonly clinics: ClinicQueries,
    @Inject(Asker) private readonly asker: Asker,
  ) {}

  async run(reply: ReceiveReply, scope: Omit<Scope, 'action'>): Promise<void> {
    const { meaning } = await this.asker.ask(ReceiveReply, reply, {
      scope: { ...scope, action: 'receive-reply' },
      answer: ReplyReceipt,
    });
    if (reply.channel !== 'sms' || (meaning !== 'stop' && meaning !== 'stop_cancel')) return;
    const { from } = reply;
    const siblings = await this.clinics.siblingsOf(scope.clinicId);
    // One that can't be told keeps the word from no other.
    const told = await Promise.allSettled(
      siblings.map((clinicId) =>
        this.asker.ask(
          StopTexts,
          { from },
          { scope: { ...scope, clinicId, action: 'stop-texts' }, answer: TextsStopped },
        ),
      ),
    );
    for (const outcome of told) if (outcome.status === 'rejected') throw outcome.reason;
  }
}
