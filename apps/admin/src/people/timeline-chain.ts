import type { components } from '@stillwater/api-client';

/** What a chain is made of: an event, and the one that it followed from. */
export type Link = Pick<components['schemas']['TimelineEntry'], 'eventId' | 'causedById' | 'at'>;

/** Why an event came to be and what came of it, as far as the entries at hand tell. */
export interface Chain<L extends Link> {
  /** From the first cause down to the nearest. */
  readonly causes: readonly L[];
  /** A cause is named that isn't among the entries: it is older than what is loaded, or about somebody else. */
  readonly beginsEarlier: boolean;
  /** What followed directly, the earliest first. */
  readonly effects: readonly L[];
}

/** Walks the causes of one entry up and its effects one step down; a circle, which nobody should send, ends the walk. */
export function chainOf<L extends Link>(entries: readonly L[], entry: L): Chain<L> {
  const byId = new Map(entries.map((one) => [one.eventId, one]));
  const causes: L[] = [];
  const seen = new Set([entry.eventId]);
  let wanted = entry.causedById;
  while (wanted !== undefined && !seen.has(wanted)) {
    seen.add(wanted);
    const cause = byId.get(wanted);
    if (cause === undefined) return { causes, beginsEarlier: true, effects: effectsOf(entries, entry) };
    causes.unshift(cause);
    wanted = cause.causedById;
  }
  return { causes, beginsEarlier: false, effects: effectsOf(entries, entry) };
}

function effectsOf<L extends Link>(entries: readonly L[], { eventId }: L): L[] {
  return entries.filter(({ causedById }) => causedById === eventId).toSorted((a, b) => a.at.localeCompare(b.at));
}
