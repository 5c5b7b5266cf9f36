import { Inject, Injectable } from '@nestjs/common';
import { LeaveMails, MailsLeft } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { codeOfLinkToken } from '@stillwater/platform';

import { ClinicQueries } from '../clinics/clinic.queries.js';
import { linkUnknown } from '../http/link-access.js';
import type { WebhookCall } from './webhook-call.js';

/**
 * The button beside a mail that its reader's program shows. The token is the proof, and stands in the address because the
 * standard wants it there: it opens nothing, and tells nobody what it was for.
 */
@Injectable()
export class HearOneClick {
  constructor(
    @Inject(ClinicQueries) private readonly clinics: ClinicQueries,
    @Inject(Asker) private readonly asker: Asker,
  ) {}

  /** @throws Problem `link.unknown` */
  async run({ arrival, body }: WebhookCall, token: string): Promise<null> {
    const code = codeOfLinkToken(token);
    const clinicId = code && (await this.clinics.idOfCode(code));
    // Programs that only look at addresses send something else, or nothing.
    if (!clinicId || new URLSearchParams(body.toString('utf8')).get('List-Unsubscribe') !== 'One-Click')
      throw linkUnknown();
    const actor = { kind: 'service', id: 'gateway', roles: [] } as const;
    const { left } = await this.asker.ask(
      LeaveMails,
      { token },
      { scope: { ...arrival, clinicId, actor, action: 'leave-mails' }, answer: MailsLeft },
    );
    if (!left) throw linkUnknown();
    return null;
  }
}
