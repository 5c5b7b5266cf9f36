import { Id, Instant, Text, View } from '@stillwater/contract-kit';

import { ParkedItem } from './parked-item.view.js';

@View('parked-detail', {
  example: {
    parkedId: '01995a10-6f20-7d3b-a5e8-9c1b2a805507',
    consumer: 'screening-raise-flag-for-urgent-inquiry',
    type: 'inquiry.flagged_urgent.v1',
    eventId: '01995a10-3c45-7f61-8b20-7e4d1c905508',
    aggregateId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    reason: 'The handler failed 10 times.',
    attempts: 10,
    parkedAt: '2026-11-02T14:41:07.220Z',
    state: 'parked',
    clinicId: '01995000-0000-7000-8000-000000000001',
    envelope: '{"specversion":"1.0","type":"inquiry.flagged_urgent.v1"}',
  },
})
export class ParkedDetail extends ParkedItem {
  @Id() clinicId!: string;
  @Text({ min: 0, max: 262_144, multiline: true, description: 'The message as it came.' }) envelope!: string;
  @Instant({ optional: true }) resolvedAt?: string;
  @Id({ optional: true }) resolvedById?: string;
  @Text({ max: 500, multiline: true, optional: true, description: 'Why it was dropped.' }) resolution?: string;
}
