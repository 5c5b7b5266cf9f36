import { randomUUID } from 'node:crypto';
import type { InquiryReceipt, ReceiveInquiry } from '@stillwater/contracts';
import { Browser, type Answer } from './browser.js';

/** An inquiry as the form sends it; each one from another address. */
export function someInquiry(fields: Partial<ReceiveInquiry> = {}): ReceiveInquiry & { email: string } {
  return {
    intent: 'ready_to_schedule',
    givenName: 'Avery',
    familyName: 'Lindqvist',
    email: `avery.${randomUUID().slice(0, 8)}@example.com`,
    stateOfResidence: 'NC',
    message: 'A friend told me about you. When could we talk?',
    inDanger: false,
    consents: [{ kind: 'email', textVersion: 'email.1.en-US' }],
    language: 'en-US',
    form: 'clinic_page',
    ...fields,
  };
}

export function sendInquiry(
  address: string,
  slug: string,
  inquiry: unknown,
  key: string = randomUUID(),
): Promise<Answer<InquiryReceipt>> {
  return new Browser(address).post(`/v1/public/clinics/${slug}/inquiries`, inquiry, { 'idempotency-key': key });
}
