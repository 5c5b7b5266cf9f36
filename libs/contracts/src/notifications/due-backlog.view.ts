import { Instant, Int, View } from '@stillwater/contract-kit';

/** What is due and not done. */
@View('due-backlog', { example: { due: 3, oldestDueAt: '2026-11-02T14:03:20.790Z' } })
export class DueBacklog {
  @Int({ min: 0, max: 1_000_000_000 }) due!: number;
  @Instant({ optional: true }) oldestDueAt?: string;
}
