import { Flag, Instant, Int, Text, View } from '@stillwater/contract-kit';

@View('answer-receipt', {
  example: { itemId: 'phq9-1', savedAt: '2026-11-03T18:02:11.204Z', answered: 1, total: 31, crisis: false },
})
export class AnswerReceipt {
  @Text({ max: 40 }) itemId!: string;
  @Instant() savedAt!: string;
  @Int({ min: 0, max: 1000 }) answered!: number;
  @Int({ min: 0, max: 1000, description: 'Questions shown, given the answers so far.' }) total!: number;
  @Flag({ description: 'Show the crisis block large: a clinician was told.' }) crisis!: boolean;
}
