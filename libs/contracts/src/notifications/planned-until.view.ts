import { Instant, View } from '@stillwater/contract-kit';

/** How far to look ahead. */
@View('planned-until', { example: { untilAt: '2026-12-02T00:00:00Z' } })
export class PlannedUntil {
  @Instant({ optional: true, description: '30 days from now unless told.' }) untilAt?: string;
}
