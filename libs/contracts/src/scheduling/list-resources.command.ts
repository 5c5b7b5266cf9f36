import { Command } from '@stillwater/contract-kit';

import { ResourceList } from './resource-list.view.js';

@Command('list-resources.v1', {
  owner: 'scheduling',
  answers: ResourceList,
  callers: ['gateway'],
  reads: true,
  example: {},
})
export class ListResources {}
