import { Command, Email, Flag, LanguageTag, ListOf, OneOf, Phone, Text, UsState, Zone } from '@stillwater/contract-kit';

import { inquiryForms, intents, type InquiryForm, type Intent } from './choices.js';
import { ConsentGiven } from './consent-given.view.js';
import { InquiryReceipt } from './inquiry-receipt.view.js';

/** The inquiry form as the visitor sends it. An e-mail address, a phone number or both must be given. */
@Command('receive-inquiry.v1', {
  owner: 'inquiries',
  answers: InquiryReceipt,
  callers: ['gateway'],
  example: {
    intent: 'ready_to_schedule',
    givenName: 'Avery',
    familyName: 'Lane',
    email: 'avery.lane@example.com',
    phone: '+18285550101',
    stateOfResidence: 'NC',
    message: 'A friend told me about you. When could we talk?',
    inDanger: false,
    consents: [{ kind: 'email', textVersion: 'email.1.en-US' }],
    zone: 'America/New_York',
    language: 'en-US',
    form: 'clinic_page',
  },
})
export class ReceiveInquiry {
  @OneOf(intents) intent!: Intent;
  @Text({ max: 80, sensitive: 'contact' }) givenName!: string;
  @Text({ max: 80, sensitive: 'contact', optional: true }) familyName?: string;
  @Email({ optional: true }) email?: string;
  @Phone({ optional: true }) phone?: string;
  @UsState() stateOfResidence!: string;
  @Text({ max: 4000, multiline: true, optional: true }) message?: string;
  @Flag({ description: '"I am in danger now".' }) inDanger!: boolean;
  @Flag({ optional: true, description: 'The visitor writes about another person.' }) aboutSomeoneElse?: boolean;
  @Flag({ optional: true, description: 'The person who asks for help is under 18.' }) underEighteen?: boolean;
  @ListOf(() => ConsentGiven, { max: 4 }) consents!: ConsentGiven[];
  @Zone({ optional: true }) zone?: string;
  @LanguageTag({ optional: true }) language?: string;
  @OneOf(inquiryForms) form!: InquiryForm;
}
