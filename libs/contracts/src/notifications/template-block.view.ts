import { OneOf, Text, View } from '@stillwater/contract-kit';

import { templateBlocks, type TemplateBlockKind } from './template-choices.js';

/** A part of a mail. `{name}` stands for a value. */
@View('template-block', { example: { kind: 'paragraph', text: 'Hello {givenName},', without: 'Hello,' } })
export class TemplateBlock {
  @OneOf(templateBlocks) kind!: TemplateBlockKind;
  @Text({ max: 600, description: 'Of lines their title, of a link the words that lead there.' }) text!: string;
  @Text({ max: 600, optional: true, description: 'Of a paragraph: what is read when one of its values is missing.' })
  without?: string;
}
