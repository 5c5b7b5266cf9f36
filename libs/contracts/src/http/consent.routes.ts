import { ConsentDocumentList } from '../screening/consent-document-list.view.js';
import { ConsentDocumentToPublish } from '../screening/consent-document-to-publish.view.js';
import { ConsentDocument } from '../screening/consent-document.view.js';
import { ConsentForm } from '../screening/consent-form.view.js';
import { ConsentSignature } from '../screening/consent-signature.view.js';
import { ListConsentDocuments } from '../screening/list-consent-documents.command.js';
import { PersonConsents } from '../screening/person-consents.view.js';
import { PublishConsentDocument } from '../screening/publish-consent-document.command.js';
import { ShowConsentForm } from '../screening/show-consent-form.command.js';
import { ShowPersonConsents } from '../screening/show-person-consents.command.js';
import { SignConsents } from '../screening/sign-consents.command.js';
import { WithdrawConsentDocument } from '../screening/withdraw-consent-document.command.js';
import { area } from './route.js';

/** What people sign before a visit. The link is opened as that of the questions is. */
export const consentRoutes = area('Consents', {
  listConsentDocuments: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/consent-documents',
    summary: 'The documents that people sign at present',
    access: 'staff',
    ability: 'consent.read',
    asks: ListConsentDocuments,
    status: 200,
    answer: ConsentDocumentList,
  },
  publishConsentDocument: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/consent-documents',
    summary: 'Publish a document, or the next version of it',
    access: 'staff',
    ability: 'consent.edit',
    asks: PublishConsentDocument,
    body: ConsentDocumentToPublish,
    status: 201,
    answer: ConsentDocument,
    errors: [409, 422],
    idempotent: true,
  },
  withdrawConsentDocument: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/consent-documents/{documentId}/withdrawal',
    summary: 'Ask nobody to sign a document any more',
    access: 'staff',
    ability: 'consent.edit',
    asks: WithdrawConsentDocument,
    status: 200,
    answer: ConsentDocument,
    errors: [409],
    idempotent: true,
  },
  showPersonConsents: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/consents',
    summary: 'What a person has signed, and what is missing',
    access: 'staff',
    ability: 'consent.read',
    asks: ShowPersonConsents,
    query: ShowPersonConsents,
    status: 200,
    answer: PersonConsents,
  },
  showConsentForm: {
    method: 'GET',
    path: '/v1/links/consents',
    summary: 'The documents behind a link, as far as its holder may see them',
    access: 'link',
    asks: ShowConsentForm,
    status: 200,
    answer: ConsentForm,
  },
  signConsents: {
    method: 'POST',
    path: '/v1/links/consents/signatures',
    summary: 'Sign documents with the typed name',
    access: 'link',
    asks: SignConsents,
    body: ConsentSignature,
    status: 200,
    answer: ConsentForm,
    errors: [403, 409, 422],
    idempotent: true,
  },
});
