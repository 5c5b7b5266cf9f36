import { Command, Id, Version } from '@stillwater/contract-kit';

import { RoomFacts } from './room-facts.view.js';
import { Room } from './room.view.js';

/** Appointments that are in the room stay in it. */
@Command('edit-room.v1', {
  owner: 'scheduling',
  answers: Room,
  callers: ['gateway'],
  example: {
    roomId: '01995b00-0000-7000-8000-000000000071',
    version: 1,
    name: 'Creek',
    capabilities: ['therapy'],
    inUse: false,
  },
})
export class EditRoom extends RoomFacts {
  @Id() roomId!: string;
  @Version() version!: number;
}
