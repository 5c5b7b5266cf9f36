import type { ConsentDocument, ConsentDocumentList, PersonConsents } from '@stillwater/contracts';
import { UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import type { ConsentDocumentRow } from './consent-document.entity.js';
import { requireConsentReader } from './consents.policy.js';
import { inForce, standingWith } from './consents.rules.js';
import { newestDocuments, signedBy } from './find-documents.js';

@Injectable()
export class ConsentsQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `consent.denied` */
  list(scope: Scope): Promise<ConsentDocumentList> {
    return this.unitOfWork.run(scope, async (unit) => {
      requireConsentReader(scope.actor);
      return { documents: inForce(await newestDocuments(unit)).map(documentView) };
    });
  }

  /** @throws Problem `consent.denied` */
  ofPerson(personId: string, scope: Scope): Promise<PersonConsents> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'person', id: personId });
      requireConsentReader(scope.actor);
      return { documents: standingWith(await newestDocuments(unit), await signedBy(unit, personId)) };
    });
  }
}

export function documentView(row: ConsentDocumentRow): ConsentDocument {
  const { id, kind, version, services, texts, publishedById, publishedAt, withdrawnAt } = row;
  return {
    documentId: id,
    kind,
    version,
    services,
    texts,
    publishedById,
    publishedAt: publishedAt.toISOString(),
    ...(withdrawnAt ? { withdrawnAt: withdrawnAt.toISOString() } : {}),
  };
}
