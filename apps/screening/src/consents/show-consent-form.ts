import type { ConsentForm, ShowConsentForm } from '@stillwater/contracts';
import { UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { hasExpired } from '../answering/find-linked.js';
import { SecondFactor } from '../answering/second-factor.js';
import { linkedConsents, type LinkedConsents } from './find-linked-consents.js';

/** What the holder of a link sees: nothing to read before the second factor is given. */
@Injectable()
export class ShowConsentFormUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly factor: SecondFactor,
  ) {}

  /** @throws Problem `link.unknown` */
  async show({ linkToken, entryToken }: ShowConsentForm, scope: Scope): Promise<ConsentForm> {
    const { found, form, known } = await this.unitOfWork.run(scope, async (unit) => {
      const linked = await linkedConsents(unit, { linkToken, entryToken }, false);
      const factor = await this.factor.of(unit, linked);
      return { found: linked, known: factor, form: consentForm(linked, unit.now, factor.birthDateKnown) };
    });
    if (form.state !== 'locked') return form;
    const codeChannel = await this.factor.channelOf(found, known, scope);
    return codeChannel ? { ...form, codeChannel } : form;
  }
}

/** The documents are shown to whoever has given the second factor, and for as long as the visit isn't over. */
export function consentForm(found: LinkedConsents, now: Date, birthDateKnown: boolean): ConsentForm {
  const always = { expiresAt: found.expiresAt.toISOString(), documents: [] };
  if (hasExpired(found, now)) return { ...always, state: 'expired', birthDateKnown: false };
  if (!found.entered) return { ...always, state: 'locked', birthDateKnown };
  if (found.toSign.length === 0) return { ...always, state: 'signed', birthDateKnown };
  const documents = found.toSign.map(({ id, kind, version, texts }) => ({ documentId: id, kind, version, texts }));
  return { ...always, state: 'open', birthDateKnown, documents };
}
