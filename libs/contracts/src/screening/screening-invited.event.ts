import { Event, Id, Instant } from '@stillwater/contract-kit';

/** The person holds a live link to the health questionnaire. */
@Event('screening.invited.v1', {
  owner: 'screening',
  key: 'screeningId',
  example: {
    screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    invitedAt: '2026-11-03T15:10:00Z',
    expiresAt: '2026-11-10T15:10:00Z',
  },
})
export class ScreeningInvited {
  @Id() screeningId!: string;
  @Id() personId!: string;
  @Id({ optional: true, description: 'The inquiry that led here.' }) inquiryId?: string;
  @Instant() invitedAt!: string;
  /** After this instant the link answers "expired". */
  @Instant() expiresAt!: string;
}
