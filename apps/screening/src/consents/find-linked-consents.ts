import type { Unit } from '@stillwater/platform';
import { Problem } from '@stillwater/platform';
import { linkedScreening, type LinkHeld } from '../answering/find-linked.js';
import type { LinkedScreening } from '../answering/linked.statements.js';
import type { ConsentDocumentRow } from './consent-document.entity.js';
import { missing } from './consents.rules.js';
import { newestDocuments, signedBy } from './find-documents.js';

export interface LinkedConsents extends LinkedScreening {
  /** What is missing before the visit that the link is of. */
  toSign: ConsentDocumentRow[];
  /** What is asked for before it, signed or not. */
  asked: ConsentDocumentRow[];
}

/**
 * What a link leads to, when it is one of those to documents.
 * @param change holds it for a change in this transaction: of two browsers that sign at once, one waits for the other
 * @throws Problem `link.unknown`
 */
export async function linkedConsents(unit: Unit, held: LinkHeld, change: boolean): Promise<LinkedConsents> {
  const found = await linkedScreening(unit, held, change);
  if (!found.consentsFor) throw Problem.notFound('link.unknown');
  const newest = await newestDocuments(unit);
  return {
    ...found,
    asked: missing(newest, [], found.consentsFor),
    toSign: missing(newest, await signedBy(unit, found.personId), found.consentsFor),
  };
}
