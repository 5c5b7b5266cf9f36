import { Command, OneOf, Text } from '@stillwater/contract-kit';

import { Template } from './template.view.js';
import { templateChannels, templateId, templateLanguage, type TemplateChannel } from './template-choices.js';

/** The words of a message as the clinic sends them. */
@Command('show-template.v1', {
  owner: 'notifications',
  answers: Template,
  callers: ['gateway'],
  reads: true,
  example: { template: 'access-code', channel: 'sms', language: 'en' },
})
export class ShowTemplate {
  @Text(templateId) template!: string;
  @OneOf(templateChannels) channel!: TemplateChannel;
  @Text(templateLanguage) language!: string;
}
