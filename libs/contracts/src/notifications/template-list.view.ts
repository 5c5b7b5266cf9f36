import { ListOf, View } from '@stillwater/contract-kit';

import { TemplateItem } from './template-item.view.js';

@View('template-list', {
  example: {
    items: [
      {
        template: 'appointment-reminder',
        channel: 'sms',
        language: 'en',
        own: false,
        usable: true,
        version: 1,
        shippedVersion: 1,
      },
    ],
  },
})
export class TemplateList {
  @ListOf(() => TemplateItem, { max: 1000 }) items!: TemplateItem[];
}
