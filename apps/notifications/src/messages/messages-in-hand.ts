import type { Channel } from '../templates/template.rules.js';
import type { ClaimedMessage, Room } from './claim-due-messages.js';

/** Kept free for people who wait for an answer. */
const FOR_REPLIES = 32;

/**
 * What one channel has in hand. Nobody may have more in hand than is still free, so that however many clinics hang,
 * the next one finds room.
 */
export class MessagesInHand {
  /** More was due than there was room for. */
  waits = false;
  private letGoSince = 0;
  private readonly clinicOf = new Map<string, string>();
  private readonly countOf = new Map<string, number>();

  constructor(
    readonly channel: Channel,
    private readonly capacity: number,
  ) {}

  get ids(): string[] {
    return [...this.clinicOf.keys()];
  }

  /** So many were let go that it pays to look again. */
  get hasRoomAgain(): boolean {
    return this.letGoSince >= this.capacity / 8;
  }

  /** Somebody has as many as they may have. */
  get anyFull(): boolean {
    const share = this.capacity - this.clinicOf.size;
    return [...this.countOf.values()].some((count) => count >= share);
  }

  looked(waits: boolean): void {
    this.waits = waits;
    this.letGoSince = 0;
  }

  room(inReply: boolean, most: number): Room {
    const free = this.capacity + (inReply ? FOR_REPLIES : 0) - this.clinicOf.size;
    const limit = Math.min(free, most);
    return { channel: this.channel, inReply, limit, share: Math.max(free, 1), inHandOf: this.countOf };
  }

  take({ id, clinicId }: ClaimedMessage): void {
    this.clinicOf.set(id, clinicId);
    this.countOf.set(clinicId, (this.countOf.get(clinicId) ?? 0) + 1);
  }

  letGo({ id, clinicId }: ClaimedMessage): void {
    if (!this.clinicOf.delete(id)) return;
    this.letGoSince += 1;
    const left = this.countOf.get(clinicId)! - 1;
    if (left > 0) this.countOf.set(clinicId, left);
    else this.countOf.delete(clinicId);
  }
}
