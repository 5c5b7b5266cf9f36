export type GivenAnswers = Readonly<Record<string, string>>;

/** The items of an instrument, in their order. */
function items(prefix: string, values: readonly number[]): GivenAnswers {
  return Object.fromEntries(values.map((value, index) => [`${prefix}-${index + 1}`, String(value)]));
}

/** Somebody whose body no rule has anything to say about: PHQ-9 14, GAD-7 12. */
export const usualAnswers: GivenAnswers = {
  age: '41',
  'own-decisions': 'yes',
  pregnancy: 'none',
  allergy: 'no',
  aneurysm: 'no',
  'brain-bleed': 'no',
  stroke: 'never',
  'blood-pressure': 'none',
  'blood-pressure-known': 'yes',
  'blood-pressure-upper': '122',
  'blood-pressure-lower': '78',
  heart: 'none',
  head: 'none',
  eyes: 'no',
  thyroid: 'none',
  ...items('phq9', [2, 2, 2, 2, 2, 1, 2, 1, 0]),
  'phq9-difficulty': '2',
  ...items('gad7', [2, 2, 2, 2, 2, 1, 1]),
};

/** The questionnaire doesn't ask for medicines yet: clonazepam stands in the front desk's note. GAD-7 16, PHQ-9 8. */
export const devonsAnswers: GivenAnswers = {
  ...usualAnswers,
  age: '47',
  'blood-pressure-known': 'no',
  ...items('phq9', [1, 1, 1, 1, 1, 1, 1, 1, 0]),
  'phq9-difficulty': '1',
  ...items('gad7', [3, 3, 2, 2, 2, 2, 2]),
};

/** High blood pressure, held by medicine at 138 over 86. */
export const emerysAnswers: GivenAnswers = {
  ...usualAnswers,
  age: '58',
  'blood-pressure': 'controlled',
  'blood-pressure-upper': '138',
  'blood-pressure-lower': '86',
};

export const finleysAnswers: GivenAnswers = { ...usualAnswers, age: '31', pregnancy: 'pregnant' };

/** PHQ-9 11, of which the last item is 1. */
export const graysAnswers: GivenAnswers = {
  ...usualAnswers,
  age: '38',
  ...items('phq9', [2, 2, 1, 1, 1, 1, 1, 1, 1]),
  ...items('gad7', [2, 1, 1, 2, 1, 1, 1]),
};

/** The first part alone, up to the conditions: the rest waits for another evening. */
export const caseysAnswers: GivenAnswers = Object.fromEntries(
  Object.entries({ ...usualAnswers, age: '34' }).slice(0, 15),
);
