import { Instant, Int, View } from '@stillwater/contract-kit';

/** Until when a person could have moved or cancelled by themselves. */
@View('policy-window', { example: { policyHours: 24, policyEndsAt: '2026-11-02T14:00:00.000Z' } })
export class PolicyWindow {
  @Int({ min: 0, max: 336 }) policyHours!: number;
  @Instant() policyEndsAt!: string;
}
