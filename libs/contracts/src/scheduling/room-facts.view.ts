import { Flag, ListOf, Text, View, each } from '@stillwater/contract-kit';

import { roomCapabilities, type RoomCapability } from './choices.js';

@View('room-facts', { example: { name: 'Creek', capabilities: ['therapy'], inUse: true } })
export class RoomFacts {
  @Text({ max: 60 }) name!: string;
  @ListOf(each.oneOf(roomCapabilities), { min: 1, max: 4 }) capabilities!: RoomCapability[];
  @Flag({ description: 'False: nothing new is booked into it.' }) inUse!: boolean;
}
