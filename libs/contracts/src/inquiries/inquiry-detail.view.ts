import { each, Email, Flag, Instant, ListOf, OneOf, Phone, Text, UsState, View } from '@stillwater/contract-kit';

import { closeReasons, type CloseReason } from './choices.js';
import { ConsentRecord } from './consent-record.view.js';
import { ContactLogEntry } from './contact-log-entry.view.js';
import { InquiryListItem } from './inquiry-list-item.view.js';

/** One inquiry as the staff who work on it see it. */
@View('inquiry-detail', {
  example: {
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    givenName: 'Avery',
    familyName: 'Lane',
    intent: 'ready_to_schedule',
    state: 'contacted',
    urgency: 'routine',
    assigneeId: '01995000-0000-7000-8000-000000000042',
    receivedAt: '2026-11-02T14:03:20.512Z',
    contactedAt: '2026-11-02T14:20:00Z',
    version: 3,
    message: 'A friend told me about you. When could we talk?',
    inDanger: false,
    aboutSomeoneElse: false,
    underEighteen: false,
    email: 'avery.lane@example.com',
    phone: '+18285550101',
    stateOfResidence: 'NC',
    consents: [{ kind: 'email', textVersion: 'email.1.en-US', givenAt: '2026-11-02T14:03:20.512Z' }],
    contacts: [
      {
        channel: 'phone',
        reached: true,
        note: 'Prefers mornings.',
        at: '2026-11-02T14:20:00Z',
        byId: '01995000-0000-7000-8000-000000000042',
      },
    ],
    otherInquiries: ['01993f02-7d10-7c44-a1b6-0e9f5d2c5503'],
    abilities: ['assign', 'log-contact', 'close'],
  },
})
export class InquiryDetail extends InquiryListItem {
  @Text({ max: 4000, multiline: true, optional: true }) message?: string;
  @Flag() inDanger!: boolean;
  @Flag() aboutSomeoneElse!: boolean;
  @Flag() underEighteen!: boolean;
  @Email({ optional: true }) email?: string;
  @Phone({ optional: true }) phone?: string;
  @UsState() stateOfResidence!: string;
  @ListOf(() => ConsentRecord, { max: 100 }) consents!: ConsentRecord[];
  @ListOf(() => ContactLogEntry, { max: 500, description: 'The latest first.' }) contacts!: ContactLogEntry[];
  @Instant({ optional: true }) closedAt?: string;
  @OneOf(closeReasons, { optional: true }) closeReason?: CloseReason;
  @Text({ max: 2000, multiline: true, optional: true }) closeNote?: string;
  @ListOf(each.id, { max: 100, description: 'Of the same person, the latest first.' }) otherInquiries!: string[];
  @ListOf(each.text({ max: 40 }), { max: 20, description: 'What the asking member of staff may do with it now.' })
  abilities!: string[];
}
