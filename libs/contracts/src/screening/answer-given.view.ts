import { Flag, Text, View } from '@stillwater/contract-kit';

/** One answer. Either a value, or `skipped` for "prefer not to say"; neither takes the answer back. */
@View('answer-given', { example: { itemId: 'phq9-1', value: '1' } })
export class AnswerGiven {
  @Text({ max: 40, pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/ }) itemId!: string;
  @Text({ max: 500, sensitive: 'clinical', optional: true }) value?: string;
  @Flag({ optional: true }) skipped?: boolean;
}
