import { Id, Instant, Url, View } from '@stillwater/contract-kit';

/** The link is shown once and works once. Hand it over in person or by a way you trust. */
@View('staff-invitation', {
  example: {
    staffId: '01995000-0000-7000-8000-000000000042',
    link: 'https://clinic.example/admin/enrol#Zk3v0T9mUqS6hXn2bYw1LA',
    expiresAt: '2026-11-05T14:00:00Z',
  },
})
export class StaffInvitation {
  @Id() staffId!: string;
  @Url({ sensitive: 'secret' }) link!: string;
  @Instant() expiresAt!: string;
}
