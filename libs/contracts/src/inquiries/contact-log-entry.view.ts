import { Id, Instant, View } from '@stillwater/contract-kit';

import { ContactAttempt } from './contact-attempt.view.js';

@View('contact-log-entry', {
  example: {
    channel: 'phone',
    reached: true,
    note: 'Prefers mornings.',
    at: '2026-11-02T14:20:00Z',
    byId: '01995000-0000-7000-8000-000000000042',
  },
})
export class ContactLogEntry extends ContactAttempt {
  @Instant() at!: string;
  @Id() byId!: string;
}
