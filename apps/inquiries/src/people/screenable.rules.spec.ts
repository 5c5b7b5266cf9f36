import { describe, expect, test } from '@jest/globals';
import { refusalOf, type InquiryAboutSomebody } from './screenable.rules.js';

const now = new Date('2026-11-02T15:00:00Z');
const inquiry = (id: string, daysAgo: number, says: Partial<InquiryAboutSomebody> = {}): InquiryAboutSomebody => ({
  id,
  receivedAt: new Date(now.getTime() - daysAgo * 86_400_000),
  underEighteen: false,
  aboutSomeoneElse: false,
  ...says,
});
const young = { underEighteen: true };
const forAnother = { aboutSomeoneElse: true };

describe('no link to the health questionnaire', () => {
  test.each<[string, InquiryAboutSomebody[], string | undefined, string | undefined]>([
    ['nobody speaks against it', [inquiry('a', 1)], undefined, undefined],
    ['nothing was asked in writing', [], undefined, undefined],
    ['under 18', [inquiry('a', 1, young)], undefined, 'under_18'],
    ['under 18 in another inquiry of the year', [inquiry('a', 1), inquiry('b', 300, young)], 'a', 'under_18'],
    ['under 18 more than a year ago', [inquiry('a', 1), inquiry('b', 366, young)], undefined, undefined],
    ['the inquiry at hand is about somebody else', [inquiry('a', 1), inquiry('b', 5, forAnother)], 'b', 'third_person'],
    ['the latest is about somebody else', [inquiry('b', 5), inquiry('a', 1, forAnother)], undefined, 'third_person'],
    [
      'only an earlier one is about somebody else',
      [inquiry('a', 1), inquiry('b', 5, forAnother)],
      undefined,
      undefined,
    ],
    ['an unknown inquiry is named', [inquiry('a', 1, forAnother)], 'z', 'third_person'],
  ])('%s', (_case, inquiries, inquiryId, refusal) => {
    expect(refusalOf(inquiries, inquiryId, now)).toBe(refusal);
  });
});
