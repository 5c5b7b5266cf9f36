import { Email, Instant, Text, View } from '@stillwater/contract-kit';

/** What the holder of an enrolment link may finish. */
@View('enrolment-offer', {
  example: { name: 'Theo Banks', email: 'theo.banks@example.com', expiresAt: '2026-11-05T14:00:00Z' },
})
export class EnrolmentOffer {
  @Text({ max: 120 }) name!: string;
  @Email() email!: string;
  @Instant() expiresAt!: string;
}
