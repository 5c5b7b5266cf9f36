import type { DepressivePattern, Instrument, SeverityBand } from '@stillwater/contracts';

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
  readonly pattern?: {
    /** Without one of these there is no pattern. */
    readonly core: readonly string[];
    /** From which answer on an item counts; `counts` for all that are not named. */
    readonly counts: number;
    readonly countsFor: Readonly<Record<string, number>>;
    /** How many items count, the most first. */
    readonly rows: readonly { readonly from: number; readonly pattern: DepressivePattern }[];
  };
}

export interface Score {
  readonly instrument: Instrument;
  readonly code: string;
  readonly total?: number;
  readonly max: number;
  readonly band?: SeverityBand;
  readonly positive: boolean;
  readonly pattern?: DepressivePattern;
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
  const pattern = patternOf(document, answers);
  const found = { positive: sum >= positiveFrom, ...(pattern ? { pattern } : {}) };
  const estimable = missing <= mostMissing && !(neverEstimated && !answers[neverEstimated]);
  if (missing > 0 && !estimable) {
    return { instrument, code, max, ...found, prorated: false, missing };
  }
  const total = halvesUp(sum * items.length, given.length);
  const { band } = bands.findLast(({ from }) => total >= from)!;
  return {
    instrument,
    code,
    total,
    max,
    band,
    ...found,
    positive: total >= positiveFrom,
    prorated: missing > 0,
    missing,
  };
}

/** A missing answer counts for nothing: it might make the pattern a graver one, and is shown as missing beside it. */
function patternOf({ items, pattern }: InstrumentDocument, answers: Answers): DepressivePattern | undefined {
  if (!pattern) return undefined;
  const { core, counts, countsFor, rows } = pattern;
  const counting = items
    .map(({ itemId }) => itemId)
    .filter((id) => Number(answers[id] ?? 0) >= (countsFor[id] ?? counts));
  if (!counting.some((id) => core.includes(id))) return undefined;
  return rows.find(({ from }) => counting.length >= from)?.pattern;
}

/** A quotient of whole numbers, rounded to the nearest, without a step through fractions. */
function halvesUp(dividend: number, divisor: number): number {
  return Math.floor((2 * dividend + divisor) / (2 * divisor));
}
