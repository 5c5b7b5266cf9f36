import { Event, Flag, Id, Instant, OneOf } from '@stillwater/contract-kit';

import { contactChannels, type ContactChannel } from './choices.js';

/** Staff reached out to the visitor. Automatic acknowledgements don't count. */
@Event('inquiry.contacted.v1', {
  owner: 'inquiries',
  key: 'inquiryId',
  example: {
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    byId: '01995000-0000-7000-8000-000000000042',
    channel: 'phone',
    reached: true,
    contactedAt: '2026-11-02T14:20:00Z',
  },
})
export class InquiryContacted {
  @Id() inquiryId!: string;
  @Id({ optional: true, description: 'Absent from releases before 0.3.' }) personId?: string;
  @Id() byId!: string;
  @OneOf(contactChannels) channel!: ContactChannel;
  @Flag({ description: 'Whether the visitor answered.' }) reached!: boolean;
  @Instant() contactedAt!: string;
}
