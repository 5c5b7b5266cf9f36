import { each, ListOf, Text, View } from '@stillwater/contract-kit';

import { TemplateBlock } from './template-block.view.js';

/** What a clinic may word: of a mail its subject and blocks, of a text message its lengths. */
@View('template-words', {
  example: {
    subject: 'Your code',
    blocks: [{ kind: 'paragraph', text: 'Your code is {code}. Enter it on the page that asked for it.' }],
  },
})
export class TemplateWords {
  @Text({ max: 120, optional: true }) subject?: string;
  @ListOf(() => TemplateBlock, { max: 12, optional: true }) blocks?: TemplateBlock[];
  @ListOf(each.text({ max: 320 }), {
    max: 4,
    optional: true,
    description: 'The longest first: the first that fits into one part is sent.',
  })
  texts?: string[];
}
