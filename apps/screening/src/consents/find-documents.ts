import type { Statement, Unit } from '@stillwater/platform';
import type { ConsentDocumentRow } from './consent-document.entity.js';
import type { Signed } from './consents.rules.js';

/** The newest version of each kind, withdrawn or not. */
export function newestDocuments(unit: Unit): Promise<ConsentDocumentRow[]> {
  return unit.query<ConsentDocumentRow>(NEWEST, [unit.clinicId]);
}

export function signedBy(unit: Unit, personId: string): Promise<Signed[]> {
  return unit.query<Signed & { documentId: string }>(SIGNED, [unit.clinicId, personId]);
}

const NEWEST: Statement = {
  name: 'newest-consent-documents',
  text: `select distinct on (kind) clinic_id as "clinicId", id, kind, version, services, texts,
                published_by_id as "publishedById", published_at as "publishedAt",
                withdrawn_by_id as "withdrawnById", withdrawn_at as "withdrawnAt"
           from consent_document where clinic_id = $1 order by kind, version desc`,
};

const SIGNED: Statement = {
  name: 'consents-signed-by',
  text: `select document_id as "documentId", kind, version, signed_at as "signedAt"
           from consent_signature where clinic_id = $1 and person_id = $2`,
};
