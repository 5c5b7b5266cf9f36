import { describe, expect, it } from '@jest/globals';
import { recommendations } from '@stillwater/contracts';
import fc from 'fast-check';
import { recommend } from './eligibility.rules.js';
import { KAP_ELIGIBILITY_1 } from './kap-eligibility-1.rules.js';
import { KAP_SCREENING_1 } from './kap-screening-1.rules.js';
import { itemsOf } from './questionnaire.rules.js';
import { healthyAnswers } from './healthy.fixture.js';

const judge = (answers: Record<string, string | null>) => recommend(KAP_ELIGIBILITY_1, KAP_SCREENING_1, answers);
const found = (change: Record<string, string | null>) => {
  const { recommendation, reasons } = judge({ ...healthyAnswers, ...change });
  return [recommendation, reasons.map(({ code }) => code)];
};

describe('the recommendation', () => {
  it('is ok where nothing speaks against it', () => {
    expect(found({})).toEqual(['ok', []]);
  });

  it.each<[string, Record<string, string>, string, string[]]>([
    ['E01 under 18', { age: '17' }, 'not_suitable', ['E01:under_18']],
    ['E01 18', { age: '18' }, 'ok', []],
    ['E01 64', { age: '64' }, 'ok', []],
    ['E01 65', { age: '65' }, 'clinician_review', ['E01:65_or_older']],
    ['E02 no', { 'own-decisions': 'no' }, 'not_suitable', ['E02:no_consent']],
    ['E03 none of them', { pregnancy: 'none' }, 'ok', []],
    ['E03 pregnant', { pregnancy: 'pregnant' }, 'not_suitable', ['E03:pregnant_or_breastfeeding']],
    ['E03 breastfeeding', { pregnancy: 'breastfeeding' }, 'not_suitable', ['E03:pregnant_or_breastfeeding']],
    ['E03 trying', { pregnancy: 'trying' }, 'clinician_review', ['E03:possible_pregnancy']],
    ['E03 possible', { pregnancy: 'possible' }, 'clinician_review', ['E03:possible_pregnancy']],
    ['E04', { allergy: 'yes' }, 'not_suitable', ['E04:allergy']],
    ['E05', { aneurysm: 'yes' }, 'not_suitable', ['E05:aneurysm']],
    ['E06', { 'brain-bleed': 'yes' }, 'not_suitable', ['E06:brain_bleed']],
    ['E07 never', { stroke: 'never' }, 'ok', []],
    ['E07 recent', { stroke: 'within_6_months' }, 'not_suitable', ['E07:recent_stroke']],
    ['E07 older', { stroke: 'older' }, 'clinician_review', ['E07:past_stroke']],
    ['E08 uncontrolled', { 'blood-pressure': 'uncontrolled' }, 'not_suitable', ['E08:uncontrolled']],
    ['E08 untreated', { 'blood-pressure': 'untreated' }, 'not_suitable', ['E08:uncontrolled']],
    ['E08 160 upper', { 'blood-pressure-upper': '160' }, 'not_suitable', ['E08:very_high_reading']],
    ['E08 100 lower', { 'blood-pressure-lower': '100' }, 'not_suitable', ['E08:very_high_reading']],
    ['E08 159 upper', { 'blood-pressure-upper': '159' }, 'clinician_review', ['E08:high_reading']],
    ['E08 141 upper', { 'blood-pressure-upper': '141' }, 'clinician_review', ['E08:high_reading']],
    ['E08 140 upper', { 'blood-pressure-upper': '140' }, 'ok', []],
    ['E08 99 lower', { 'blood-pressure-lower': '99' }, 'clinician_review', ['E08:high_reading']],
    ['E08 91 lower', { 'blood-pressure-lower': '91' }, 'clinician_review', ['E08:high_reading']],
    ['E08 90 lower', { 'blood-pressure-lower': '90' }, 'ok', []],
    [
      'E08 controlled, 138/86',
      { 'blood-pressure': 'controlled', 'blood-pressure-upper': '138', 'blood-pressure-lower': '86' },
      'clinician_review',
      ['E08:controlled'],
    ],
    [
      'E08 controlled, 145/86',
      { 'blood-pressure': 'controlled', 'blood-pressure-upper': '145' },
      'clinician_review',
      ['E08:high_reading'],
    ],
    [
      'E08 uncontrolled, 170/95: every reason',
      { 'blood-pressure': 'uncontrolled', 'blood-pressure-upper': '170', 'blood-pressure-lower': '95' },
      'not_suitable',
      ['E08:uncontrolled', 'E08:very_high_reading', 'E08:high_reading'],
    ],
    [
      'E08 controlled, 140/90',
      { 'blood-pressure': 'controlled', 'blood-pressure-upper': '140', 'blood-pressure-lower': '90' },
      'clinician_review',
      ['E08:controlled'],
    ],
    [
      'E08 controlled, no reading',
      { 'blood-pressure': 'controlled', 'blood-pressure-known': 'no' },
      'clinician_review',
      ['E08:missing'],
    ],
    ['E08 no reading', { 'blood-pressure-known': 'no' }, 'clinician_review', ['E08:missing']],
    ['E09 heart attack', { heart: 'heart_attack' }, 'not_suitable', ['E09:acute_heart_disease']],
    ['E09 angina', { heart: 'unstable_angina' }, 'not_suitable', ['E09:acute_heart_disease']],
    ['E09 failure', { heart: 'failure' }, 'not_suitable', ['E09:acute_heart_disease']],
    ['E09 rhythm', { heart: 'rhythm' }, 'not_suitable', ['E09:acute_heart_disease']],
    ['E09 stable', { heart: 'stable' }, 'clinician_review', ['E09:stable_heart_disease']],
    ['E09 both', { heart: 'rhythm,stable' }, 'not_suitable', ['E09:acute_heart_disease', 'E09:stable_heart_disease']],
    ['E10 pressure', { head: 'pressure' }, 'not_suitable', ['E10:raised_pressure']],
    ['E10 mass', { head: 'mass' }, 'not_suitable', ['E10:raised_pressure']],
    ['E10 hydrocephalus', { head: 'hydrocephalus' }, 'not_suitable', ['E10:raised_pressure']],
    ['E10 injury', { head: 'injury' }, 'clinician_review', ['E10:head_injury']],
    ['E11', { eyes: 'yes' }, 'clinician_review', ['E11:eye_pressure']],
    ['E12 none', { thyroid: 'none' }, 'ok', []],
    ['E12 untreated', { thyroid: 'untreated' }, 'not_suitable', ['E12:untreated_thyroid']],
    ['E12 treated', { thyroid: 'treated' }, 'clinician_review', ['E12:treated_thyroid']],
    ['E20 item 9, several days', { 'phq9-9': '1' }, 'clinician_review', ['E20:item_9']],
    ['E20 item 9, nearly every day', { 'phq9-9': '3' }, 'clinician_review', ['E20:item_9']],
  ])('%s', (_name, change, recommendation, codes) => {
    expect(found(change)).toEqual([recommendation, codes]);
  });

  it('AGG-1: gives every reason, the worst first', () => {
    const change = { age: '70', heart: 'stable', allergy: 'yes', thyroid: 'untreated' };
    expect(found(change)).toEqual([
      'not_suitable',
      ['E04:allergy', 'E12:untreated_thyroid', 'E01:65_or_older', 'E09:stable_heart_disease'],
    ]);
  });

  it('does not count an answer to a question that is hidden by now', () => {
    expect(found({ 'blood-pressure-known': 'no', 'blood-pressure-upper': '170' })).toEqual([
      'clinician_review',
      ['E08:missing'],
    ]);
  });
});

const safetyItems = KAP_ELIGIBILITY_1.rules.flatMap(({ id, needs }) => needs.map((itemId) => [id, itemId] as const));

describe.each(safetyItems)('%s without an answer to %s', (id, itemId) => {
  const { [itemId]: _given, ...rest } = healthyAnswers;
  const missing = ['clinician_review', [`${id}:missing`]];

  it('AGG-2: is never ok: unanswered, or not said', () => {
    const { recommendation, reasons } = judge(rest);
    expect([recommendation, reasons.map(({ code }) => code)]).toEqual(missing);
    expect(found({ [itemId]: null })).toEqual(missing);
  });

  it('AGG-2: is never ok: not sure', () => {
    const item = itemsOf(KAP_SCREENING_1).find((one) => one.itemId === itemId)!;
    if (item.choices.some(({ value }) => value === 'not_sure'))
      expect(found({ [itemId]: 'not_sure' })).toEqual(missing);
    else expect(item.kind === 'number' || item.choices.length > 0).toBe(true);
  });
});

describe('any answers', () => {
  const anyAnswers = fc.record(
    Object.fromEntries(
      itemsOf(KAP_SCREENING_1).map(({ itemId, choices, min, max }) => [
        itemId,
        choices.length > 0
          ? fc.option(fc.constantFrom(...choices.map(({ value }) => value)))
          : fc.option(fc.integer({ min: min!, max: max! }).map(String)),
      ]),
    ),
    { requiredKeys: [] },
  );

  it('AGG-1: are judged as badly as the worst reason, and ok without any', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { recommendation, reasons } = judge(answers as Record<string, string | null>);
        const worst = Math.max(0, ...reasons.map(({ outcome }) => recommendations.indexOf(outcome)));
        expect(recommendation).toBe(recommendations[worst]);
        const codes = reasons.map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });

  it('are never ok while a safety question is open', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...safetyItems), (answers, [, itemId]) => {
        const { [itemId]: _given, ...rest } = { ...healthyAnswers, ...answers } as Record<string, string | null>;
        fc.pre(rest['blood-pressure-known'] === 'yes' || !itemId.startsWith('blood-pressure-'));
        expect(judge(rest).recommendation).not.toBe('ok');
      }),
    );
  });
});
