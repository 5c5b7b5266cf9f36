import { Command, OneOf, Text } from '@stillwater/contract-kit';

import { TemplateCheck } from './template-check.view.js';
import { templateChannels, templateId, templateLanguage, type TemplateChannel } from './template-choices.js';
import { TemplateWords } from './template-words.view.js';

/** Says what stands in the way of words, and changes nothing. */
@Command('check-template.v1', {
  owner: 'notifications',
  answers: TemplateCheck,
  callers: ['gateway'],
  example: {
    template: 'access-code',
    channel: 'sms',
    language: 'en',
    texts: ['{senderName}: {code} is your code. We never ask for it by phone.'],
  },
})
export class CheckTemplate extends TemplateWords {
  @Text(templateId) template!: string;
  @OneOf(templateChannels) channel!: TemplateChannel;
  @Text(templateLanguage) language!: string;
}
