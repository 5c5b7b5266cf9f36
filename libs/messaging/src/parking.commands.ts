import { Inject, Injectable } from '@nestjs/common';
import {
  DropParked,
  ListParked,
  ParkedDetail,
  ParkedItem,
  ParkedPage,
  RetryParked,
  ShowParked,
} from '@stillwater/contracts';
import { Problem, UnitOfWork } from '@stillwater/platform';
import { validate as isUuid } from 'uuid';
import type { Call } from './call.js';
import { Answers } from './listeners.js';
import { findParked, listParked, resolveParked, type ParkedMessage } from './parked-messages.js';
import { RetryParkedMessage } from './retry-parked-message.js';

const PAGE = 25;

/** What every service answers about the messages that wait for a person in its database. */
@Injectable()
export class ParkingCommands {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(RetryParkedMessage) private readonly retryParkedMessage: RetryParkedMessage,
  ) {}

  @Answers(ListParked)
  async list({ state = 'parked', cursor, limit = PAGE }: ListParked, call: Call): Promise<ParkedPage> {
    refuseUnlessTrusted(call);
    const rows = await this.unitOfWork.read(call.scope(), (unit) =>
      listParked(unit, state, readCursor(cursor), limit + 1),
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return { items: page.map(toItem), ...(rows.length > limit && last ? { nextCursor: writeCursor(last.id) } : {}) };
  }

  @Answers(ShowParked)
  async show({ parkedId }: ShowParked, call: Call): Promise<ParkedDetail> {
    refuseUnlessTrusted(call);
    return this.unitOfWork.run(call.scope(), async (unit) => {
      unit.audit({ type: 'parked-message', id: parkedId });
      const found = await findParked(unit, parkedId);
      if (!found) throw unknown();
      return toDetail(found);
    });
  }

  @Answers(RetryParked)
  async retry({ parkedId }: RetryParked, call: Call): Promise<ParkedItem> {
    refuseUnlessTrusted(call);
    return toItem(await this.retryParkedMessage.run(call.scope(), parkedId));
  }

  @Answers(DropParked)
  async drop({ parkedId, reason }: DropParked, call: Call): Promise<ParkedItem> {
    refuseUnlessTrusted(call);
    return this.unitOfWork.run(call.scope(), async (unit) => {
      unit.audit({ type: 'parked-message', id: parkedId });
      const dropped = await resolveParked(unit, parkedId, 'dropped', reason);
      if (dropped) return toItem(dropped);
      throw (await findParked(unit, parkedId))
        ? Problem.conflict('parked.resolved', 'Somebody has settled this message.')
        : unknown();
    });
  }
}

function refuseUnlessTrusted({ actor }: Call): void {
  const trusted = actor.kind === 'operator' || actor.roles.includes('manager') || actor.roles.includes('operator');
  if (!trusted) throw Problem.denied('parked.denied', 'Parked messages are for managers and operators.');
}

function unknown(): Problem {
  return Problem.notFound('parked.unknown');
}

function toItem(row: ParkedMessage): ParkedItem {
  const { consumer, type, eventId, aggregateId, reason, attempts, state } = row;
  return {
    parkedId: row.id,
    consumer,
    type,
    eventId,
    ...(aggregateId === null ? {} : { aggregateId }),
    reason,
    attempts,
    parkedAt: row.parkedAt.toISOString(),
    state,
  };
}

function toDetail(row: ParkedMessage): ParkedDetail {
  return {
    ...toItem(row),
    clinicId: row.clinicId,
    envelope: row.envelope.toString('utf8'),
    ...(row.resolvedAt === null ? {} : { resolvedAt: row.resolvedAt.toISOString() }),
    ...(isUuid(row.resolvedBy) ? { resolvedById: row.resolvedBy as string } : {}),
    ...(row.resolution === null ? {} : { resolution: row.resolution }),
  };
}

function writeCursor(id: string): string {
  return Buffer.from(id).toString('base64url');
}

function readCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const id = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!isUuid(id)) throw Problem.invalid('request.cursor', 'The cursor is not one that a page ended with.');
  return id;
}
