import { LanguageTag, Text, View } from '@stillwater/contract-kit';

/** A document in one language. The clinic words it, and answers for it. */
@View('consent-words', {
  example: {
    language: 'en',
    title: 'Fees and cancellations',
    text: 'A visit that is called off a day before is free.',
  },
})
export class ConsentWords {
  @LanguageTag() language!: string;
  @Text({ max: 120 }) title!: string;
  @Text({ max: 20_000, multiline: true, sensitive: false, description: 'Plain text; an empty line parts paragraphs.' })
  text!: string;
}
