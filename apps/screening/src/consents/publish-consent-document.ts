import { ConsentDocumentPublished, type ConsentDocument, type PublishConsentDocument } from '@stillwater/contracts';
import { newId, Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { ConsentDocumentRow } from './consent-document.entity.js';
import { documentView } from './consents.queries.js';
import { requireConsentEditor } from './consents.policy.js';
import { inForce, twiceIn } from './consents.rules.js';
import { newestDocuments } from './find-documents.js';

/** Those of every kind together fit into one answer: the broker carries a megabyte. */
const MOST_BYTES = 128 * 1024;

/** The next version of a document. Whoever publishes has seen the one that it replaces. */
@Injectable()
export class PublishConsentDocumentUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `consent.denied`, `consent_document.changed`, `.language_twice` or `.too_long` */
  publish({ kind, services, texts, replacesId }: PublishConsentDocument, scope: Scope): Promise<ConsentDocument> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { clinicId, now, manager } = unit;
      const id = newId();
      unit.audit({ type: 'consent_document', id }, { kind });
      requireConsentEditor(scope.actor);
      const twice = twiceIn(texts);
      if (twice !== undefined) {
        const message = 'There is a text in this language already.';
        throw Problem.unprocessable('consent_document.language_twice', message, [
          { pointer: `/texts/${twice}/language`, code: 'choice', message },
        ]);
      }
      if (Buffer.byteLength(JSON.stringify(texts)) > MOST_BYTES) {
        const message = 'All its texts together are too long.';
        throw Problem.unprocessable('consent_document.too_long', message, [
          { pointer: '/texts', code: 'length', message },
        ]);
      }
      const newest = await newestDocuments(unit);
      if (inForce(newest).find((one) => one.kind === kind)?.id !== replacesId) throw changed();
      const document = manager.create(ConsentDocumentRow, {
        clinicId,
        id,
        kind,
        version: (newest.find((one) => one.kind === kind)?.version ?? 0) + 1,
        services: [...new Set(services)],
        texts: texts.map(({ language, title, text }) => ({ language, title, text })),
        publishedById: scope.actor.id,
        publishedAt: now,
        withdrawnById: null,
        withdrawnAt: null,
      });
      // Of two that publish at once, the one who comes second has not seen the first.
      const { raw } = await manager
        .createQueryBuilder()
        .insert()
        .into(ConsentDocumentRow)
        .values(document)
        .orIgnore()
        .returning('id')
        .execute();
      if ((raw as unknown[]).length === 0) throw changed();
      unit.say(
        ConsentDocumentPublished,
        {
          documentId: id,
          kind,
          documentVersion: document.version,
          services: document.services,
          publishedById: scope.actor.id,
          publishedAt: now.toISOString(),
        },
        { version: 1 },
      );
      return documentView(document);
    });
  }
}

function changed(): Problem {
  return Problem.conflict(
    'consent_document.changed',
    'Somebody else has published or withdrawn a version since you looked.',
  );
}
