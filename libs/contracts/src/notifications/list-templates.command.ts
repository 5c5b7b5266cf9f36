import { Command } from '@stillwater/contract-kit';

import { TemplateList } from './template-list.view.js';

/** Every template that the clinic may word. */
@Command('list-templates.v1', {
  owner: 'notifications',
  answers: TemplateList,
  callers: ['gateway'],
  reads: true,
  example: {},
})
export class ListTemplates {}
