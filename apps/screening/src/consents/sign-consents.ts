import { ConsentSigned, type ConsentForm, type SignConsents } from '@stillwater/contracts';
import { newId, PersonKeys, Problem, UnitOfWork, type Scope, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { refuseOver, screeningLocked } from '../answering/find-linked.js';
import { ConsentSignatureRow } from './consent-signature.entity.js';
import { hashOfWords } from './consents.rules.js';
import { linkedConsents, type LinkedConsents } from './find-linked-consents.js';
import { consentForm } from './show-consent-form.js';

/** The person puts their name under what they have read. All of it is signed, or nothing; what was signed before stays. */
@Injectable()
export class SignConsentsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  /**
   * @throws Problem `link.unknown`, `link.expired` or `screening.locked`; `consents.changed` when one of them was
   * replaced or withdrawn since it was read, `consents.language`
   */
  sign({ linkToken, entryToken, name, documents }: SignConsents, scope: Scope): Promise<ConsentForm> {
    return this.unitOfWork.run(scope, async (unit) => {
      const found = await linkedConsents(unit, { linkToken, entryToken }, true);
      refuseOver(found, unit.now);
      if (!found.entered) throw screeningLocked();
      const wanted = documents.map(({ documentId, language }, place) => wordsOf(found, documentId, language, place));
      const key = await this.keys.of(unit.clinicId, found.keyId);
      const left = new Set(found.toSign);
      for (const { document, words } of wanted) {
        if (!left.delete(document)) continue;
        const id = newId();
        const sealed = key.seal('consent', id, { name: name.trim() });
        await keep(unit, { id, document, words, sealed, personId: found.personId });
      }
      return consentForm({ ...found, toSign: [...left] }, unit.now, true);
    });
  }
}

type Words = ReturnType<typeof wordsOf>;

function wordsOf({ asked }: LinkedConsents, documentId: string, language: string, place: number) {
  const document = asked.find(({ id }) => id === documentId);
  if (!document) {
    const changed = 'One of the documents has changed since you opened the page. Please read it as it is now.';
    throw Problem.conflict('consents.changed', changed);
  }
  const words = document.texts.find((text) => text.language === language);
  if (words) return { document, words };
  const message = 'The document is not there in this language.';
  throw Problem.unprocessable('consents.language', message, [
    { pointer: `/documents/${place}/language`, code: 'choice', message },
  ]);
}

async function keep(
  unit: Unit,
  { id, document, words, sealed, personId }: Words & { id: string; sealed: Buffer; personId: string },
): Promise<void> {
  const { clinicId, now } = unit;
  const { id: documentId, kind, version } = document;
  const signature = unit.manager.create(ConsentSignatureRow, {
    clinicId,
    id,
    personId,
    documentId,
    kind,
    version,
    language: words.language,
    wordsHash: hashOfWords(words),
    sealed,
    signedAt: now,
  });
  // The link to another visit may be of another screening: who signs by both at once has signed once.
  const { raw } = await unit.manager
    .createQueryBuilder()
    .insert()
    .into(ConsentSignatureRow)
    .values(signature)
    .orIgnore()
    .returning('id')
    .execute();
  if ((raw as unknown[]).length === 0) return;
  unit.say(
    ConsentSigned,
    { signatureId: id, personId, documentId, kind, documentVersion: version, signedAt: now.toISOString() },
    { version: 1 },
  );
}
