import { Text, View } from '@stillwater/contract-kit';
import type { ProblemExtension } from '@stillwater/contracts';
import { Problem } from '@stillwater/platform';
import { describe, expect, it } from '@jest/globals';

import { problemAnswer } from './problem-document.js';

@View('other-times', { example: { nextFree: 'tomorrow' } })
class OtherTimes {
  @Text({ max: 20 }) nextFree!: string;
}

const listed: ProblemExtension[] = [{ code: 'slot.taken', status: 409, with: OtherTimes }];

const refusal = (code: string, extensions?: Record<string, unknown>) =>
  new Problem('conflict', code, 'Somebody was quicker.', extensions && { extensions });

describe('what a refusal shows', () => {
  it('is what the route lists for its code', () => {
    const problem = Problem.fromJSON(refusal('slot.taken', { nextFree: 'tomorrow' }).toJSON());
    expect(problemAnswer(problem, undefined, listed).body).toMatchObject({ code: 'slot.taken', nextFree: 'tomorrow' });
  });

  it.each([
    ['a code that is not listed', refusal('slot.never', { nextFree: 'tomorrow' }), listed],
    ['a route that lists nothing', refusal('slot.taken', { nextFree: 'tomorrow' }), undefined],
    ['a field that is not listed', refusal('slot.taken', { nextFree: 'tomorrow', person: 'Avery' }), listed],
    ['another form', refusal('slot.taken', { nextFree: 5 }), listed],
    ['nothing to show', refusal('slot.taken'), listed],
  ])('is no more than a problem with %s', (_name, problem, extensions) => {
    expect(Object.keys(problemAnswer(problem, undefined, extensions).body).sort()).toEqual(
      ['code', 'detail', 'status', 'title', 'traceId', 'type'].sort(),
    );
  });

  it('says that something is over with 410', () => {
    const { body } = problemAnswer(Problem.gone('link.expired', 'This link has expired.'), undefined);
    expect(body).toMatchObject({ status: 410, type: '/problems/link.expired' });
  });
});
