import { Command } from '@stillwater/contract-kit';

import { RoomFacts } from './room-facts.view.js';
import { Room } from './room.view.js';

@Command('add-room.v1', {
  owner: 'scheduling',
  answers: Room,
  callers: ['gateway'],
  example: { name: 'Creek', capabilities: ['therapy'], inUse: true },
})
export class AddRoom extends RoomFacts {}
