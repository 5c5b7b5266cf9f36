import { UNKNOWABLE, type Taken } from './ledger.ts';

/** A message as its row stands in the end. */
export interface Ended {
  id: string;
  state: string;
  /** Somebody was told that it could not be delivered. */
  noticed: boolean;
}

export interface History {
  ended: readonly Ended[];
  taken: readonly Taken[];
  /** What each life of the sender had in hand when it was killed. */
  inHandAtDeath: readonly ReadonlySet<string>[];
}

export interface Verdict {
  messages: number;
  /** Never taken by the carrier, and not parked before somebody's eyes either: lost. */
  lost: string[];
  /** Said to be sent, and the carrier never had it. */
  invented: string[];
  /** Still under way when everything should be over. */
  unfinished: string[];
  /** Taken more than once. */
  doubled: number;
  /** Of those: where an earlier answer was lost, or its sender killed, so that nobody could know. */
  doubledUnknowably: number;
  /** The others: a fault. */
  doubledNeedlessly: string[];
  parked: number;
  ok: boolean;
}

/** Holds what the carrier took against what our own rows say. */
export function judge({ ended, taken, inHandAtDeath }: History): Verdict {
  const takes = new Map<string, Taken[]>();
  for (const take of taken) takes.set(take.messageId, [...(takes.get(take.messageId) ?? []), take]);
  const of = (id: string): readonly Taken[] => takes.get(id) ?? [];
  const unfinished = ended.filter(({ state }) => state === 'pending' || state === 'sending').map(({ id }) => id);
  const over = ended.filter(({ state }) => state !== 'pending' && state !== 'sending');
  const lost = over.filter(({ id, noticed, state }) => of(id).length === 0 && !(state === 'failed' && noticed));
  const invented = over.filter(({ id, state }) => state === 'sent' && of(id).length === 0);
  const doubled = [...takes].filter(([, all]) => all.length > 1);
  // Each but the last must have been one whose fate was hidden from its sender.
  const hidden = ({ messageId, answer, life, heard }: Taken): boolean =>
    UNKNOWABLE.includes(answer) || !heard || Boolean(inHandAtDeath[life]?.has(messageId));
  const needless = doubled.filter(([, all]) => !all.slice(0, -1).every(hidden)).map(([id]) => id);
  const verdict = {
    messages: ended.length,
    lost: lost.map(({ id }) => id),
    invented: invented.map(({ id }) => id),
    unfinished,
    doubled: doubled.length,
    doubledUnknowably: doubled.length - needless.length,
    doubledNeedlessly: needless,
    parked: ended.filter(({ state }) => state === 'failed').length,
  };
  const faults = [verdict.lost, verdict.invented, verdict.unfinished, verdict.doubledNeedlessly];
  return { ...verdict, ok: faults.every(({ length }) => length === 0) };
}
