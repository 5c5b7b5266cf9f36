import { Command, OneOf, Text, Version } from '@stillwater/contract-kit';

import { Template } from './template.view.js';
import { templateChannels, templateId, templateLanguage, type TemplateChannel } from './template-choices.js';

/** Goes back to the shipped words, and to their next versions. */
@Command('restore-template.v1', {
  owner: 'notifications',
  answers: Template,
  callers: ['gateway'],
  example: { template: 'access-code', channel: 'sms', language: 'en', version: 1 },
})
export class RestoreTemplate {
  @Text(templateId) template!: string;
  @OneOf(templateChannels) channel!: TemplateChannel;
  @Text(templateLanguage) language!: string;
  @Version() version!: number;
}
