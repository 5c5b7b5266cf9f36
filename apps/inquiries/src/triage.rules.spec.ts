import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { triage } from './triage.rules.js';

describe('triage', () => {
  test.each([
    ['How much does a visit cost?', 'routine'],
    ['I want to kill myself', 'review'],
    ['i WANT  to -- Die.', 'review'],
    ['there is no reason\nto live', 'review'],
    ['My suicide-prevention training is done', 'review'],
    ['I was overdosed on spreadsheets', 'routine'],
    ['ｓｕｉｃｉｄｅ', 'review'],
    ['Ya no quiero nada, solo quitarme la vida', 'review'],
    ['¿Cuánto cuesta una visita?', 'routine'],
    ['', 'routine'],
  ])('reads %j as %s', (message, urgency) => {
    expect(triage({ inDanger: false, message })).toBe(urgency);
  });

  test('a minor or a worry about somebody else goes to a human', () => {
    expect(triage({ inDanger: false, underEighteen: true })).toBe('review');
    expect(triage({ inDanger: false, aboutSomeoneElse: true })).toBe('review');
  });

  test('words never lower what a person says of themselves', () => {
    fc.assert(fc.property(fc.string(), (message) => triage({ inDanger: true, message }) === 'acute'));
  });
});
