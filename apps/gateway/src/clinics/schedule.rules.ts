import type { Closure, OpeningHours } from '@stillwater/contracts';
import type { ProblemField } from '@stillwater/platform';

export interface Schedule {
  language: string;
  languages: readonly string[];
  hours: readonly OpeningHours[];
  closures: readonly Closure[];
}

/** What each field alone can't show. Times of day and dates compare as text: both run from large to small. */
export function faultsInSchedule({ language, languages, hours, closures }: Schedule): ProblemField[] {
  const faults: ProblemField[] = [];
  if (!languages.includes(language)) faults.push(fault('/languages', 'must hold the language of the clinic'));
  hours.forEach((opening, index) => {
    if (opening.closes <= opening.opens) faults.push(fault(`/hours/${index}/closes`, 'must be later than it opens'));
    const earlier = hours.slice(0, index).some((other) => overlap(opening, other));
    if (earlier) faults.push(fault(`/hours/${index}`, 'overlaps another opening of the same day'));
  });
  closures.forEach(({ from, to }, index) => {
    if (to < from) faults.push(fault(`/closures/${index}/to`, 'must not be before its first day'));
  });
  return faults;
}

/** An opening in every week overlaps one in a certain week of the month; two in different weeks never meet. */
function overlap(a: OpeningHours, b: OpeningHours): boolean {
  if (a.weekday !== b.weekday) return false;
  if (a.weekOfMonth !== undefined && b.weekOfMonth !== undefined && a.weekOfMonth !== b.weekOfMonth) return false;
  return a.opens < b.closes && b.opens < a.closes;
}

function fault(pointer: string, message: string): ProblemField {
  return { pointer, code: 'range', message };
}
