import type { Channel } from '../templates/template.rules.js';
import type { ClaimedMessage, Room } from './claim-due-messages.js';

/** A channel that gets rid of what it is given within this time needs no room left beside it: it makes room by itself. */
const QUICK_MS = 2_000;

/** What was looked at and goes by one channel. */
interface InChannel {
  count: number;
  /** How long the one that was let go last had been in hand, and when that was. */
  heldMs: number;
  movedAt: number;
}

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

  /** The channels of those that were looked at, and since when they are in hand. */
  private readonly admitted = new Map<string, { channel: Channel; since: number }>();
  private readonly channels = new Map<Channel, InChannel>();

  /** @param now milliseconds of any beginning */
  constructor(
    private readonly capacity: number,
    private readonly now = () => performance.now(),
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

  /** What is claimed may all be of one channel: if that is quick, it waits, rather than be given back for seconds. */
  room(most: number): Room {
    const free = this.capacity - this.clinicOf.size;
    const notLookedAt = this.clinicOf.size - this.admitted.size;
    const quick = [...this.channels.values()].filter((channel) => this.isQuick(channel)).map(({ count }) => count);
    const left = this.mostOfChannel - notLookedAt - Math.max(0, ...quick);
    return { limit: Math.min(free, most, left), share: free, inHandOf: this.countOf };
  }

  /** @returns whether its channel has room for it; if not, somebody must give it back */
  admit(id: string, channel: Channel): boolean {
    const same = this.channels.get(channel) ?? { count: 0, heldMs: 0, movedAt: 0 };
    if (same.count >= this.mostOfChannel) return false;
    const since = this.now();
    if (same.count === 0) same.movedAt = since;
    same.count += 1;
    this.channels.set(channel, same);
    this.admitted.set(id, { channel, since });
    return true;
  }

  take({ id, clinicId }: ClaimedMessage): void {
    this.clinicOf.set(id, clinicId);
    this.countOf.set(clinicId, (this.countOf.get(clinicId) ?? 0) + 1);
  }

  letGo({ id, clinicId }: ClaimedMessage): void {
    if (!this.clinicOf.delete(id)) return;
    this.leaveChannel(id);
    this.letGoSince += 1;
    const left = this.countOf.get(clinicId)! - 1;
    if (left > 0) this.countOf.set(clinicId, left);
    else this.countOf.delete(clinicId);
  }

  private get mostOfChannel(): number {
    return (this.capacity * 3) / 4;
  }

  private isQuick({ heldMs, movedAt }: InChannel): boolean {
    return heldMs < QUICK_MS && this.now() - movedAt < QUICK_MS;
  }

  private leaveChannel(id: string): void {
    const left = this.admitted.get(id);
    const channel = left && this.channels.get(left.channel);
    if (!left || !channel) return;
    this.admitted.delete(id);
    channel.count -= 1;
    channel.movedAt = this.now();
    channel.heldMs = channel.movedAt - left.since;
  }
}
