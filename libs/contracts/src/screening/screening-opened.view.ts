import { Instant, View } from '@stillwater/contract-kit';

/** The questionnaire is open in this browser: the entry itself is a cookie that no script can read. */
@View('screening-opened', { example: { expiresAt: '2026-11-03T18:21:00Z' } })
export class ScreeningOpened {
  @Instant({ description: 'Moves on with every answer.' }) expiresAt!: string;
}
