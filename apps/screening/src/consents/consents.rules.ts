import { createHash } from 'node:crypto';
import {
  consentDocumentKinds,
  type ConsentDocumentKind,
  type ConsentWords,
  type PersonConsentDocument,
} from '@stillwater/contracts';
import type { ConsentDocumentRow } from './consent-document.entity.js';

type Document = Pick<ConsentDocumentRow, 'id' | 'kind' | 'version' | 'services' | 'texts' | 'withdrawnAt'>;

/** What a person has signed. */
export interface Signed {
  documentId: string;
  kind: ConsentDocumentKind;
  version: number;
  signedAt: Date;
}

/** Of every version there ever was: the newest of each kind, unless it was withdrawn. An older one never comes back. */
export function inForce<D extends Document>(newest: readonly D[]): D[] {
  return inOrder(newest.filter(({ withdrawnAt }) => withdrawnAt === null));
}

/** What is to be signed before a visit. Who signed an older version has not signed this one. */
export function missing<D extends Document>(
  newest: readonly D[],
  signed: readonly Pick<Signed, 'documentId'>[],
  serviceCode: string,
): D[] {
  const done = new Set(signed.map(({ documentId }) => documentId));
  return inForce(newest).filter(({ id, services }) => !done.has(id) && services.some((code) => code === serviceCode));
}

/** Each kind as it stands with a person: what is in force, and what they have signed, though nobody signs it any more. */
export function standingWith(newest: readonly Document[], signed: readonly Signed[]): PersonConsentDocument[] {
  return inOrder(newest).flatMap(({ id, kind, version, services, texts, withdrawnAt }) => {
    const last = signed.filter((one) => one.kind === kind).sort((a, b) => b.version - a.version)[0];
    if (withdrawnAt && !last) return [];
    return [
      {
        kind,
        title: texts[0]!.title,
        services: withdrawnAt ? [] : services,
        ...(withdrawnAt ? {} : { inForce: version }),
        ...(last ? { signedVersion: last.version, signedAt: last.signedAt.toISOString() } : {}),
        missing: !withdrawnAt && last?.documentId !== id,
      },
    ];
  });
}

/** What a signature stands under, as its row keeps it. */
export function hashOfWords({ title, text }: Pick<ConsentWords, 'title' | 'text'>): Buffer {
  return createHash('sha256').update(`${title}\n\n${text}`).digest();
}

/** The place of the first text in a language that an earlier one is in; undefined: all differ. */
export function twiceIn(texts: readonly Pick<ConsentWords, 'language'>[]): number | undefined {
  const tags = texts.map(({ language }) => language.toLowerCase());
  const place = tags.findIndex((tag, index) => tags.indexOf(tag) < index);
  return place < 0 ? undefined : place;
}

function inOrder<D extends Pick<Document, 'kind'>>(documents: readonly D[]): D[] {
  return documents.toSorted((a, b) => consentDocumentKinds.indexOf(a.kind) - consentDocumentKinds.indexOf(b.kind));
}
