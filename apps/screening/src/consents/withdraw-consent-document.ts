import { ConsentDocumentWithdrawn, type ConsentDocument, type WithdrawConsentDocument } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { ConsentDocumentRow } from './consent-document.entity.js';
import { requireConsentEditor } from './consents.policy.js';
import { documentView } from './consents.queries.js';

/** Nobody is asked to sign it any more. What was signed stays. */
@Injectable()
export class WithdrawConsentDocumentUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `consent_document.unknown`, `consent.denied` or `consent_document.replaced` */
  withdraw({ documentId }: WithdrawConsentDocument, scope: Scope): Promise<ConsentDocument> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { clinicId, now, manager } = unit;
      unit.audit({ type: 'consent_document', id: documentId });
      const document = await manager.findOne(ConsentDocumentRow, {
        where: { clinicId, id: documentId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!document) throw Problem.notFound('consent_document.unknown');
      requireConsentEditor(scope.actor);
      if (document.withdrawnAt) {
        unit.audit({ type: 'consent_document', id: documentId }, { ignored: 'already_withdrawn' });
        return documentView(document);
      }
      const { kind, version } = document;
      const newest = await manager.maximum(ConsentDocumentRow, 'version', { clinicId, kind });
      document.withdraw(scope.actor.id, now, newest ?? version);
      await manager.save(document);
      unit.say(
        ConsentDocumentWithdrawn,
        {
          documentId,
          kind,
          documentVersion: version,
          withdrawnById: scope.actor.id,
          withdrawnAt: now.toISOString(),
        },
        { version: 2 },
      );
      return documentView(document);
    });
  }
}
