import type { Instrument, SeverityBand } from '@stillwater/contracts';

/** Answers to a questionnaire by item: a value as it is kept, or null for "prefer not to say". */
export type Answers = Readonly<Record<string, string | null>>;

/** A published questionnaire with its exact wording and its rules of scoring. */
export interface InstrumentDocument {
  readonly instrument: Instrument;
  /** LOINC codes of the panel and of its total. */
  readonly panel: string;
  readonly code: string;
  readonly lead: string;
  readonly notice: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly code: string }[];
  readonly items: readonly { readonly itemId: string; readonly code: string; readonly text: string }[];
  /** Asked after the items and not counted. */
  readonly extra?: {
    readonly itemId: string;
    readonly code: string;
    readonly text: string;
    readonly choices: readonly { readonly value: string; readonly label: string }[];
  };
  /** Lowest total of each band, ascending. */
  readonly bands: readonly { readonly from: number; readonly band: SeverityBand }[];
  readonly positiveFrom: number;
  /** With more answers missing there is no total. */
  readonly mostMissing: number;
  /** An item that nothing may be estimated for: without it there is no total. */
  readonly neverEstimated?: string;
}

export interface Score {
  readonly instrument: Instrument;
  readonly code: string;
  readonly total?: number;
  readonly max: number;
  readonly band?: SeverityBand;
  readonly positive: boolean;
  readonly prorated: boolean;
  readonly missing: number;
}

/**
 * The score of one instrument. One or two missing answers are estimated from the others: sum x items / answered, halves
 * up. What was answered already decides `positive` even where there is no total, since the rest can only add to it.
 */
export function scoreOf(document: InstrumentDocument, answers: Answers): Score {
  const { instrument, code, items, choices, bands, positiveFrom, mostMissing, neverEstimated } = document;
  const given = items.flatMap(({ itemId }) => (answers[itemId] ? [Number(answers[itemId])] : []));
  const missing = items.length - given.length;
  const sum = given.reduce((total, value) => total + value, 0);
  const max = items.length * (choices.length - 1);
  const estimable = missing <= mostMissing && !(neverEstimated && !answers[neverEstimated]);
  if (missing > 0 && !estimable) {
    return { instrument, code, max, positive: sum >= positiveFrom, prorated: false, missing };
  }
  const total = halvesUp(sum * items.length, given.length);
  const { band } = bands.findLast(({ from }) => total >= from)!;
  return { instrument, code, total, max, band, positive: total >= positiveFrom, prorated: missing > 0, missing };
}

/** A quotient of whole numbers, rounded to the nearest, without a step through fractions. */
function halvesUp(dividend: number, divisor: number): number {
  return Math.floor((2 * dividend + divisor) / (2 * divisor));
}
