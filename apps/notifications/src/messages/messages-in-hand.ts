import type { Channel } from '../templates/template.rules.js';
import type { ClaimedMessage, Room } from './claim-due-messages.js';

/**
 * What this process has in hand. Nobody may have more in hand than is still free, so that however many clinics hang, the
 * next one finds room; and no channel may fill it, so that a carrier that hangs leaves room for the other.
 */
export class MessagesInHand {
  /** More was due than there was room for. */
  waits = false;
  private letGoSince = 0;
  private readonly clinicOf = new Map<string, string>();
  private readonly countOf = new Map<string, number>();

  /** The channels of those that were looked at. */
  private readonly channelOf = new Map<string, Channel>();

  constructor(private readonly capacity: number) {}

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

  room(most: number): Room {
    const free = this.capacity - this.clinicOf.size;
    return { limit: Math.min(free, most), share: free, inHandOf: this.countOf };
  }

  /** @returns whether its channel has room for it; if not, somebody must give it back */
  admit(id: string, channel: Channel): boolean {
    const same = [...this.channelOf.values()].filter((other) => other === channel).length;
    if (same >= (this.capacity * 3) / 4) return false;
    this.channelOf.set(id, channel);
    return true;
  }

  take({ id, clinicId }: ClaimedMessage): void {
    this.clinicOf.set(id, clinicId);
    this.countOf.set(clinicId, (this.countOf.get(clinicId) ?? 0) + 1);
  }

  letGo({ id, clinicId }: ClaimedMessage): void {
    if (!this.clinicOf.delete(id)) return;
    this.channelOf.delete(id);
    this.letGoSince += 1;
    const left = this.countOf.get(clinicId)! - 1;
    if (left > 0) this.countOf.set(clinicId, left);
    else this.countOf.delete(clinicId);
  }
}
