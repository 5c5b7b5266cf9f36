import { Command, EVERY_SERVICE, OneOf } from '@stillwater/contract-kit';

import { PageRequest } from '../page-request.js';
import { parkedStates, type ParkedState } from './choices.js';
import { ParkedPage } from './parked-page.view.js';

@Command('list-parked.v1', {
  owner: EVERY_SERVICE,
  answers: ParkedPage,
  callers: ['gateway'],
  reads: true,
  example: { state: 'parked', limit: 25 },
})
export class ListParked extends PageRequest {
  @OneOf(parkedStates, { optional: true, description: '`parked` unless told.' }) state?: ParkedState;
}
