/** A visit about which a text has asked the person whether they will come. */
export interface AskedVisit {
  appointmentId: string;
  startsAt: Date;
  confirmed: boolean;
}

/**
 * What a yes is about. With one visit that waits for it, that one; when all are confirmed, any: it says nothing new.
 * Between several nobody guesses.
 */
export function meantBy(asked: readonly AskedVisit[]): AskedVisit | undefined {
  const visits = [...new Map(asked.map((visit) => [visit.appointmentId, visit])).values()];
  const waiting = visits.filter(({ confirmed }) => !confirmed);
  if (waiting.length > 1) return undefined;
  return waiting[0] ?? visits[0];
}
