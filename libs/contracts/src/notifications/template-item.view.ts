import { Flag, Id, Instant, OneOf, Text, Version, View } from '@stillwater/contract-kit';

import { templateChannels, templateId, templateLanguage, type TemplateChannel } from './template-choices.js';

/** The words of one message by one channel in one language: the shipped ones, or the clinic's own in their place. */
@View('template-item', {
  example: {
    template: 'appointment-reminder',
    channel: 'sms',
    language: 'es',
    own: true,
    usable: true,
    version: 1001,
    shippedVersion: 1,
    replacedAt: '2026-11-02T14:20:00Z',
    replacedById: '01995000-0000-7000-8000-000000000042',
  },
})
export class TemplateItem {
  @Text(templateId) template!: string;
  @OneOf(templateChannels) channel!: TemplateChannel;
  @Text(templateLanguage) language!: string;
  @Flag({ description: "The clinic's own; else the shipped words are inherited." }) own!: boolean;
  @Flag({ description: 'False: a newer release refuses the own words, and the shipped ones are sent.' })
  usable!: boolean;
  @Version({ description: 'What If-Match is compared with. Own ones are counted from 1001.' }) version!: number;
  @Version() shippedVersion!: number;
  @Instant({ optional: true, description: 'When the clinic last chose.' }) replacedAt?: string;
  @Id({ optional: true }) replacedById?: string;
}
