import { describe, expect, it } from '@jest/globals';
import { instantOf } from '@stillwater/platform';
import { howToMeet, visitName, whenInShort, whenInWords } from './visit-words.rules.js';

describe('a moment in words', () => {
  it.each([
    [
      '2026-11-03T09:00',
      'America/New_York',
      'en',
      'Tuesday, November 3, 2026, 9:00 AM (Eastern Time)',
      'Tue, Nov 3, 9:00 AM ET',
    ],
    [
      '2026-11-03T14:15',
      'America/Phoenix',
      'en',
      'Tuesday, November 3, 2026, 2:15 PM (Mountain Standard Time)',
      'Tue, Nov 3, 2:15 PM MST',
    ],
    [
      '2027-03-14T09:00',
      'America/Los_Angeles',
      'en',
      'Sunday, March 14, 2027, 9:00 AM (Pacific Time)',
      'Sun, Mar 14, 9:00 AM PT',
    ],
    [
      '2026-11-03T09:00',
      'America/New_York',
      'es',
      'martes, 3 de noviembre de 2026, 9:00 a.m. (hora oriental)',
      'mar, 3 de nov, 9:00 a.m. ET',
    ],
  ])('%s in %s, %s: %s; %s', (wall, zone, language, long, short) => {
    const moment = { wall, zone, instant: instantOf(wall, zone) };
    expect(whenInWords(moment, language)).toBe(long);
    expect(whenInShort(moment, language)).toBe(short);
  });
});

describe('a visit', () => {
  it('is never called by what it is for', () => {
    expect(['CONSULT', 'MED_EVAL', 'PREP', 'DOSE_IM'].map((service) => visitName(service as 'CONSULT', 'en'))).toEqual([
      'Intro call',
      'Appointment',
      'Appointment',
      'Long appointment',
    ]);
    expect(visitName('CONSULT', 'es')).toBe('Llamada inicial');
    expect(visitName('CONSULT', 'fr')).toBe('Intro call');
  });

  it('takes place at the office only where it does', () => {
    expect(howToMeet('in_person', '12 Hilltop Road', 'en')).toContain('12 Hilltop Road');
    expect(howToMeet('phone', '12 Hilltop Road', 'en')).not.toContain('Hilltop');
  });
});
