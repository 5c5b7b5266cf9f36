import { describe, expect, it } from '@jest/globals';
import { phoneNumber } from './phone-number.js';

describe('phoneNumber', () => {
  it.each([
    ['828-555-0142', '+18285550142'],
    ['(828) 555.0142', '+18285550142'],
    ['1 828 555 0142', '+18285550142'],
    ['+1 828 555 0142', '+18285550142'],
    ['+49 30 901820', '+4930901820'],
    ['555-0142', undefined],
    ['128-555-0142', undefined],
    ['+1 828 555', undefined],
    ['call me', undefined],
    ['', undefined],
  ])('%j is %s', (written, number) => {
    expect(phoneNumber(written)).toBe(number);
  });
});
