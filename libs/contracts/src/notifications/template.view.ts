import { each, ListOf, Nested, View } from '@stillwater/contract-kit';

import { TemplateItem } from './template-item.view.js';
import { TemplatePlace } from './template-place.view.js';
import { TemplateWords } from './template-words.view.js';

/** The words that are sent, with the shipped ones beside them. */
@View('template', {
  example: {
    template: 'access-code',
    channel: 'email',
    language: 'en',
    own: false,
    usable: true,
    version: 1,
    shippedVersion: 1,
    words: { subject: 'Your code', blocks: [{ kind: 'paragraph', text: 'Your code is {code}.' }] },
    shipped: { subject: 'Your code', blocks: [{ kind: 'paragraph', text: 'Your code is {code}.' }] },
    closing: ['{senderName}', '{postalAddress}'],
    places: [{ name: 'code', needed: true, sample: '482913' }],
  },
})
export class Template extends TemplateItem {
  @Nested(() => TemplateWords) words!: TemplateWords;
  @Nested(() => TemplateWords) shipped!: TemplateWords;
  @ListOf(each.text({ max: 600 }), {
    max: 12,
    description: 'What follows the blocks of every mail. No clinic words it.',
  })
  closing!: string[];
  @ListOf(() => TemplatePlace, { max: 20 }) places!: TemplatePlace[];
}
