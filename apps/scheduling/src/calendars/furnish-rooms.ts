import type { AddRoom, EditRoom, Room } from '@stillwater/contracts';
import { codeOf, newId, Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { requireScheduleEditor } from '../scheduling.policy.js';
import { expectVersion, RoomRow } from './calendar.entity.js';
import { roomView } from './calendar.queries.js';
import { calendarChanged } from './calendar.statements.js';

/** Rooms are added and changed, never removed: what took place in one keeps it. */
@Injectable()
export class FurnishRoomsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  add(facts: AddRoom, scope: Scope): Promise<Room> {
    return this.namedOnce(scope, () =>
      this.unitOfWork.run(scope, async (unit) => {
        requireScheduleEditor(scope.actor);
        const room = Object.assign(new RoomRow(), { clinicId: unit.clinicId, id: newId(), ...facts, version: 1 });
        unit.audit({ type: 'room', id: room.id });
        await unit.manager.insert(RoomRow, room);
        calendarChanged(unit);
        return roomView(room);
      }),
    );
  }

  /** @throws Problem `room.unknown`, `room.changed` or `room.name_taken` */
  edit({ roomId, version, ...facts }: EditRoom, scope: Scope): Promise<Room> {
    return this.namedOnce(scope, () =>
      this.unitOfWork.run(scope, async (unit) => {
        const { manager, clinicId } = unit;
        unit.audit({ type: 'room', id: roomId });
        const room = await manager.findOne(RoomRow, {
          where: { clinicId, id: roomId },
          lock: { mode: 'pessimistic_write' },
        });
        if (!room) throw Problem.notFound('room.unknown');
        requireScheduleEditor(scope.actor);
        expectVersion(room, version, 'room');
        Object.assign(room, facts, { version: version + 1 });
        await manager.save(room);
        calendarChanged(unit);
        return roomView(room);
      }),
    );
  }

  private async namedOnce(scope: Scope, work: () => Promise<Room>): Promise<Room> {
    try {
      return await work();
    } catch (error) {
      if (codeOf(error) !== '23505') throw error;
      const problem = Problem.conflict('room.name_taken', 'Another room of this clinic has this name.');
      await this.unitOfWork.recordRefusal(scope, problem);
      throw problem;
    }
  }
}
