import { describe, expect, it } from '@jest/globals';
import { meaningOf } from './reply-words.rules.js';

describe('what a reply asks for', () => {
  it.each([
    'STOP',
    'stop',
    ' Stop. ',
    'STOP!',
    'StopAll',
    'stop all',
    'UNSUBSCRIBE',
    'End',
    'QUIT',
    'revoke',
    'opt out',
    'opt-out',
    'Please stop',
    'stop please',
    'BAJA',
    'alto',
    'Stop texting me',
    'please do not text me again',
    "don't contact me",
    'no more messages',
    'Take me off your list',
    'stop sending these messages',
    'unsubscribe me',
    'No me escriban más',
    'stop emailing me',
  ])('%j stops messages', (text) => {
    expect(meaningOf(text)).toBe('stop');
  });

  it.each(['CANCEL', 'cancel ', 'Cancelar'])('%j stops them too, and may have meant a visit', (text) => {
    expect(meaningOf(text)).toBe('stop_cancel');
  });

  it.each(['Wrong number', 'Sorry, you have the wrong person!', 'Número equivocado'])(
    '%j is a stranger: it stops them, and staff see that there is something to mend',
    (text) => {
      expect(meaningOf(text)).toBe('stop_cancel');
    },
  );

  it.each([
    ['START', 'start'],
    ['unstop', 'start'],
    ['HELP', 'help'],
    ['Ayuda', 'help'],
    ['Y', 'confirm'],
    ['yes!', 'confirm'],
    ['Sí', 'confirm'],
    ['SI', 'confirm'],
    ['Constructor', 'other'],
  ])('%j is %s', (text, meaning) => {
    expect(meaningOf(text)).toBe(meaning);
  });

  /** `C` asks for a call about the visit: it ends no messages, and no visit either. */
  it.each([
    '',
    'C',
    'c.',
    'N',
    'Can I bring my sister?',
    'I would like to cancel my appointment on Tuesday',
    'Where does the bus stop?',
    'At the end of the week?',
    'I want to quit my job and start anew',
    'yes but could we make it ten',
    'help me understand the bill',
    'please do not stop the treatment',
  ])('%j is for a human', (text) => {
    expect(meaningOf(text)).toBe('other');
  });
});
