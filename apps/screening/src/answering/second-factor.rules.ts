import type { CodeRefusal } from '@stillwater/contracts';

/** Wrong tries after which a link is locked for a while. */
export const MOST_WRONG_TRIES = 5;

const LONGEST_LIFE_YEARS = 120;

/** Whether somebody alive may have been born that day. */
export function mayBeBirthDate(birthDate: string, now: Date): boolean {
  const today = now.toISOString().slice(0, 10);
  const oldest = `${Number(today.slice(0, 4)) - LONGEST_LIFE_YEARS}${today.slice(4)}`;
  return birthDate > oldest && birthDate <= today;
}

/** What is known when the second factor is tried. */
export interface Attempt {
  /** Undefined at the first opening: then the birth date is taken as given. */
  birthDateFits: boolean | undefined;
  /** There is another channel, and it carries codes. */
  codeNeeded: boolean;
  codeFits: boolean;
}

/**
 * Whether no code will ever reach the person this way: then the birth date alone must do. An outage is none of these: it
 * would otherwise be a way past the code.
 */
export function neverArrives(refusal: CodeRefusal | undefined): boolean {
  return refusal !== undefined && refusal !== 'away' && refusal !== 'too_many';
}

export function opens({ birthDateFits, codeNeeded, codeFits }: Attempt): boolean {
  return birthDateFits !== false && (!codeNeeded || codeFits);
}
