import { ListOf, Text, View } from '@stillwater/contract-kit';

import { FieldFault } from '../http/field-fault.view.js';
import { TextPreview } from './text-preview.view.js';

/** The message as a person would read it, with invented values, and what stands in its way. */
@View('template-preview', {
  example: {
    faults: [],
    subject: 'Your code',
    text: 'Your code is 482913.',
    html: '<!doctype html><p>Your code is 482913.</p>',
  },
})
export class TemplatePreview {
  @ListOf(() => FieldFault, { max: 100 }) faults!: FieldFault[];
  @Text({ max: 2000, optional: true }) subject?: string;
  @Text({ max: 40_000, multiline: true, sensitive: false, optional: true, description: 'Of a mail.' }) text?: string;
  @Text({ max: 100_000, multiline: true, sensitive: false, optional: true, description: 'Of a mail.' }) html?: string;
  @ListOf(() => TextPreview, { max: 4, optional: true, description: 'Of a text message, each of its lengths.' })
  texts?: TextPreview[];
}
