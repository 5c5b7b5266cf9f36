import { Command } from '@stillwater/contract-kit';

import { ServiceList } from './service-list.view.js';

/** The kinds of visit of a clinic, offered or not. */
@Command('list-services.v1', {
  owner: 'scheduling',
  answers: ServiceList,
  callers: ['gateway'],
  reads: true,
  example: {},
})
export class ListServices {}
