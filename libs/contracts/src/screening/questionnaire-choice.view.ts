import { Flag, Text, View } from '@stillwater/contract-kit';

@View('questionnaire-choice', { example: { value: '1', label: 'Several days' } })
export class QuestionnaireChoice {
  @Text({ max: 40 }) value!: string;
  @Text({ max: 300 }) label!: string;
  @Flag({ optional: true, description: 'Excludes every other choice, such as "none of these".' }) alone?: boolean;
  @Flag({ optional: true, description: 'Whoever gives it is shown help at once, whether or not it is saved yet.' })
  callsForHelp?: boolean;
}
