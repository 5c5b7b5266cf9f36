import { Flag, Int, OneOf, Text, View } from '@stillwater/contract-kit';

import {
  depressivePatterns,
  instruments,
  severityBands,
  type DepressivePattern,
  type Instrument,
  type SeverityBand,
} from './choices.js';

/** The score of one instrument. Without `total` too many answers were missing to make one. */
@View('instrument-score', {
  example: {
    instrument: 'phq-9',
    code: '44261-6',
    total: 11,
    max: 27,
    band: 'moderate',
    positive: true,
    prorated: false,
    missing: 0,
  },
})
export class InstrumentScore {
  @OneOf(instruments) instrument!: Instrument;
  @Text({ max: 20, description: 'LOINC code of the total.' }) code!: string;
  @Int({ min: 0, max: 27, sensitive: 'clinical', optional: true }) total?: number;
  @Int({ min: 0, max: 27 }) max!: number;
  @OneOf(severityBands, { sensitive: 'clinical', optional: true }) band?: SeverityBand;
  @Flag({ sensitive: 'clinical', description: 'At or above the published threshold.' }) positive!: boolean;
  @OneOf(depressivePatterns, {
    sensitive: 'clinical',
    optional: true,
    description: 'The answers of the PHQ-9 fit the pattern of a depressive syndrome. A clinician weighs it.',
  })
  pattern?: DepressivePattern;
  @Flag({ description: 'Estimated, because one or two answers are missing.' }) prorated!: boolean;
  @Int({ min: 0, max: 9 }) missing!: number;
}
