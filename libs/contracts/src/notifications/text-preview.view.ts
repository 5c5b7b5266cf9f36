import { Int, OneOf, Text, View } from '@stillwater/contract-kit';

import { textEncodings, type TextEncoding } from './template-choices.js';

/** One length of a text message, filled in. */
@View('text-preview', {
  example: {
    text: 'JT Office: appointment Tue, Nov 3, 9:00 AM ET. Call 828-555-0142. STOP to opt out',
    encoding: 'GSM-7',
    length: 81,
    longest: 121,
    segments: 1,
  },
})
export class TextPreview {
  @Text({ max: 2000, sensitive: false }) text!: string;
  @OneOf(textEncodings) encoding!: TextEncoding;
  @Int({ min: 0, max: 5000, description: 'In signs of the encoding.' }) length!: number;
  @Int({ min: 0, max: 5000, description: 'With the longest values.' }) longest!: number;
  @Int({ min: 1, max: 40, description: 'Only one is sent.' }) segments!: number;
}
