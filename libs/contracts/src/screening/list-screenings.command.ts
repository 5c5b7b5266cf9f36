import { Command, Id, OneOf } from '@stillwater/contract-kit';

import { PageRequest } from '../page-request.js';
import { screeningStates, type ScreeningState } from './choices.js';
import { ScreeningPage } from './screening-page.view.js';

@Command('list-screenings.v1', {
  owner: 'screening',
  answers: ScreeningPage,
  callers: ['gateway'],
  reads: true,
  example: { queue: 'review', limit: 25 },
})
export class ListScreenings extends PageRequest {
  @OneOf(['review'], { optional: true, description: 'Submitted and not yet decided: those with an open flag first.' })
  queue?: 'review';
  @Id({ optional: true }) personId?: string;
  @OneOf(screeningStates, { optional: true }) state?: ScreeningState;
}
