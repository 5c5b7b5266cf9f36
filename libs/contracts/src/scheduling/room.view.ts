import { Id, Version, View } from '@stillwater/contract-kit';

import { RoomFacts } from './room-facts.view.js';

@View('room', {
  example: {
    roomId: '01995b00-0000-7000-8000-000000000071',
    name: 'Creek',
    capabilities: ['therapy'],
    inUse: true,
    version: 1,
  },
})
export class Room extends RoomFacts {
  @Id() roomId!: string;
  @Version() version!: number;
}
