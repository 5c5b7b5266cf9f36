import { Flag, Int, ListOf, View, each } from '@stillwater/contract-kit';

import { eachStaffRole, type StaffRole } from '../gateway/roles.js';
import { roomCapabilities, visitModes, type RoomCapability, type VisitMode } from './choices.js';

/** What a clinic decides about one kind of visit. */
@View('service-terms', {
  example: {
    offered: true,
    durationMinutes: 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 10,
    modes: ['video', 'in_person'],
    roles: ['prescriber'],
    rooms: ['therapy'],
  },
})
export class ServiceTerms {
  @Flag({ description: 'False: it can not be booked.' }) offered!: boolean;
  @Int({ min: 5, max: 480 }) durationMinutes!: number;
  @Int({ min: 0, max: 120, description: 'Blocks staff and room before the visit, not the person.' })
  bufferBeforeMinutes!: number;
  @Int({ min: 0, max: 120, description: 'Blocks staff and room after the visit, not the person.' })
  bufferAfterMinutes!: number;
  @ListOf(each.oneOf(visitModes), { min: 1, max: 3 }) modes!: VisitMode[];
  @ListOf(eachStaffRole, { min: 1, max: 7, description: 'Who can hold it: one member of staff with one of these.' })
  roles!: StaffRole[];
  @ListOf(each.oneOf(roomCapabilities), {
    max: 4,
    description: 'In person it takes a room fit for one of these; empty: no room is kept.',
  })
  rooms!: RoomCapability[];
}
