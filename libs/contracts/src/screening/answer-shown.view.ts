import { Flag, Text, View } from '@stillwater/contract-kit';

/** A question with the answer that was given, as a clinician reads it. */
@View('answer-shown', {
  example: {
    itemId: 'blood-pressure',
    section: 'Blood vessels and heart',
    text: 'Has anybody told you that your blood pressure is high?',
    answerText: 'Yes, and medicine keeps it in range',
    value: 'controlled',
    skipped: false,
  },
})
export class AnswerShown {
  @Text({ max: 40 }) itemId!: string;
  @Text({ max: 120, optional: true, description: 'Title of the part of the questionnaire it stands in.' })
  section?: string;
  @Text({ max: 600 }) text!: string;
  @Text({ max: 2000, sensitive: 'clinical', optional: true, description: 'Absent when not answered.' })
  answerText?: string;
  @Text({ max: 500, sensitive: 'clinical', optional: true }) value?: string;
  @Flag({ description: 'Chose not to say.' }) skipped!: boolean;
}
