import {
  AddRoom,
  EditRoom,
  EditService,
  ListResources,
  ListServices,
  SetStaffCalendar,
  type ClinicService,
  type ResourceList,
  type Room,
  type ServiceList,
  type StaffCalendar,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { CalendarQueries } from './calendar.queries.js';
import { EditServiceUseCase } from './edit-service.js';
import { FurnishRoomsUseCase } from './furnish-rooms.js';
import { SetStaffCalendarUseCase } from './set-staff-calendar.js';

@Injectable()
export class CalendarsCommands {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly services: EditServiceUseCase,
    private readonly rooms: FurnishRoomsUseCase,
    private readonly staff: SetStaffCalendarUseCase,
  ) {}

  @Answers(ListServices)
  async listServices(_query: ListServices, call: Call): Promise<ServiceList> {
    return this.queries.services(call.scope());
  }

  @Answers(EditService)
  async editService(command: EditService, call: Call): Promise<ClinicService> {
    return this.services.edit(command, call.scope());
  }

  @Answers(ListResources)
  async listResources(_query: ListResources, call: Call): Promise<ResourceList> {
    return this.queries.resources(call.scope());
  }

  @Answers(AddRoom)
  async addRoom(command: AddRoom, call: Call): Promise<Room> {
    return this.rooms.add(command, call.scope());
  }

  @Answers(EditRoom)
  async editRoom(command: EditRoom, call: Call): Promise<Room> {
    return this.rooms.edit(command, call.scope());
  }

  @Answers(SetStaffCalendar)
  async setCalendar(command: SetStaffCalendar, call: Call): Promise<StaffCalendar> {
    return this.staff.set(command, call.scope());
  }
}
