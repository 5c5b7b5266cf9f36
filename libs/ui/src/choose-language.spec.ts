import { describe, expect, it } from '@jest/globals';
import { chooseLanguage } from './choose-language.js';
import { languagesOf } from './languages.js';

describe('chooseLanguage', () => {
  it.each([
    [['es-US'], 'es-US'],
    [['es'], 'es-US'],
    [['ES-mx', 'en'], 'es-US'],
    [['fr', 'en-GB', 'es'], 'en-US'],
    [['en-US', 'es'], 'en-US'],
    [['fr'], 'en-US'],
    [[], 'en-US'],
  ])('%j gets %s', (wanted, given) => {
    expect(chooseLanguage(wanted, ['es-US'], 'en-US')).toBe(given);
  });
});

describe('languagesOf', () => {
  it('makes a language of one file; a word that it lacks comes from the fallback', async () => {
    const file = { shared: { 'shell.skip': 'Al contenido' }, patient: { 'inquiry.send': 'Enviar' }, admin: {} };
    const words = { 'inquiry.send': 'Send', 'home.title': 'Find your clinic' };
    const { others } = languagesOf('patient', { tag: 'en-US', words }, { '../messages/es-US.json': async () => file });
    expect(Object.keys(others)).toEqual(['es-US']);
    await expect(others['es-US']?.()).resolves.toEqual({
      'shell.skip': 'Al contenido',
      'inquiry.send': 'Enviar',
      'home.title': 'Find your clinic',
    });
  });
});
