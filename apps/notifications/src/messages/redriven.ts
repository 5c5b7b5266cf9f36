import type { Unit } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';
import { MessageLogEntry, type Message } from './message.entity.js';

/** A message that reached nobody begins anew, with a line in its log. It is not saved yet. */
export async function redriven(unit: Unit, message: Message): Promise<void> {
  const { clinicId, id: messageId, attempts: attempt } = message;
  message.redrive(unit.now);
  const line = { clinicId, id: uuidv7(), messageId, at: unit.now, what: 'redriven' as const, reason: null, attempt };
  await unit.manager.insert(MessageLogEntry, line);
}
