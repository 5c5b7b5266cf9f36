import { Command, OneOf, Text } from '@stillwater/contract-kit';

import { TemplatePreview } from './template-preview.view.js';
import { templateChannels, templateId, templateLanguage, type TemplateChannel } from './template-choices.js';
import { TemplateWords } from './template-words.view.js';

/** Fills words in with invented values, and changes nothing. */
@Command('preview-template.v1', {
  owner: 'notifications',
  answers: TemplatePreview,
  callers: ['gateway'],
  example: {
    template: 'access-code',
    channel: 'sms',
    language: 'en',
    texts: ['{senderName}: {code} is your code. We never ask for it by phone.'],
  },
})
export class PreviewTemplate extends TemplateWords {
  @Text(templateId) template!: string;
  @OneOf(templateChannels) channel!: TemplateChannel;
  @Text(templateLanguage) language!: string;
}
