import { Id, Instant, Url, View } from '@stillwater/contract-kit';

/**
 * The link works once: hand it over in person or by a way you trust. Without one the person signs in as before, or
 * uses the link that another clinic has handed over.
 */
@View('staff-invitation', {
  example: {
    staffId: '01995000-0000-7000-8000-000000000042',
    link: 'https://clinic.example/admin/enrol#Zk3v0T9mUqS6hXn2bYw1LA',
    expiresAt: '2026-11-05T14:00:00Z',
  },
})
export class StaffInvitation {
  @Id() staffId!: string;
  @Url({ sensitive: 'secret', optional: true }) link?: string;
  @Instant({ optional: true }) expiresAt?: string;
}
