import { Command, OneOf, Text, Version } from '@stillwater/contract-kit';

import { Template } from './template.view.js';
import { templateChannels, templateId, templateLanguage, type TemplateChannel } from './template-choices.js';
import { TemplateWords } from './template-words.view.js';

/** Puts words of the clinic in place of those that are sent. */
@Command('replace-template.v1', {
  owner: 'notifications',
  answers: Template,
  callers: ['gateway'],
  example: {
    template: 'access-code',
    channel: 'sms',
    language: 'en',
    version: 1,
    texts: ['{senderName}: {code} is your code. We never ask for it by phone.'],
  },
})
export class ReplaceTemplate extends TemplateWords {
  @Text(templateId) template!: string;
  @OneOf(templateChannels) channel!: TemplateChannel;
  @Text(templateLanguage) language!: string;
  @Version() version!: number;
}
