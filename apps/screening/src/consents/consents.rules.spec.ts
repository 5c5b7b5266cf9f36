import { describe, expect, it } from '@jest/globals';
import type { ConsentDocumentKind, ConsentService } from '@stillwater/contracts';
import { hashOfWords, inForce, missing, standingWith, twiceIn } from './consents.rules.js';

const texts = [{ language: 'en', title: 'Fees', text: 'A visit costs something.' }];
const document = (
  kind: ConsentDocumentKind,
  version = 1,
  withdrawn = false,
  services: ConsentService[] = ['PREP'],
) => ({
  id: `${kind}-${version}`,
  kind,
  version,
  services,
  texts,
  withdrawnAt: withdrawn ? new Date('2026-03-02T15:00:00Z') : null,
});
const signed = (kind: ConsentDocumentKind, version = 1) => ({
  documentId: `${kind}-${version}`,
  kind,
  version,
  signedAt: new Date('2026-03-01T15:00:00Z'),
});

describe('what is missing', () => {
  it.each([
    ['nothing, where nothing is asked for', [], [], 'PREP', []],
    [
      'all of it at first, in the order of the list',
      ['fee_policy', 'treatment'],
      [],
      'PREP',
      ['treatment', 'fee_policy'],
    ],
    ['the rest', ['fee_policy', 'treatment'], ['treatment'], 'PREP', ['fee_policy']],
    ['nothing in the end', ['fee_policy', 'treatment'], ['treatment', 'fee_policy'], 'PREP', []],
    ['nothing before another visit', ['treatment'], [], 'INTEG', []],
  ] as const)('%s', (_what, asked, done, service, expected) => {
    const found = missing(
      asked.map((kind) => document(kind)),
      done.map((kind) => signed(kind)),
      service,
    );
    expect(found.map(({ kind }) => kind)).toEqual(expected);
  });

  it('a newer version, though the older was signed; not what was withdrawn', () => {
    expect(missing([document('telehealth', 2)], [signed('telehealth', 1)], 'PREP')).toHaveLength(1);
    expect(missing([document('telehealth', 2, true)], [], 'PREP')).toEqual([]);
    expect(inForce([document('telehealth', 2, true), document('treatment')])).toEqual([document('treatment')]);
  });
});

describe('how it stands with a person', () => {
  const fees = { kind: 'fee_policy', title: 'Fees' } as const;
  const at = { signedAt: '2026-03-01T15:00:00.000Z' };

  it.each([
    ['missing', document('fee_policy'), [], [{ ...fees, services: ['PREP'], inForce: 1, missing: true }]],
    [
      'signed',
      document('fee_policy', 2),
      [signed('fee_policy', 1), signed('fee_policy', 2)],
      [{ ...fees, services: ['PREP'], inForce: 2, signedVersion: 2, ...at, missing: false }],
    ],
    [
      'signed in an older version',
      document('fee_policy', 2),
      [signed('fee_policy', 1)],
      [{ ...fees, services: ['PREP'], inForce: 2, signedVersion: 1, ...at, missing: true }],
    ],
    ['withdrawn before', document('fee_policy', 1, true), [], []],
    [
      'withdrawn after',
      document('fee_policy', 1, true),
      [signed('fee_policy')],
      [{ ...fees, services: [], signedVersion: 1, ...at, missing: false }],
    ],
  ])('%s', (_what, newest, done, expected) => {
    expect(standingWith([newest], done)).toEqual(expected);
  });
});

describe('the words', () => {
  it('are known again by title and text', () => {
    const [words] = texts;
    const hash = hashOfWords(words!);
    expect(hash.toString('hex')).toBe('6c06f06a14466f46d4faa2b62101974ba59f206ff177b290709ba84e58074a76');
    expect(hashOfWords({ ...words!, text: 'A visit costs nothing.' })).not.toEqual(hash);
    expect(hashOfWords({ ...words!, title: 'Fee' })).not.toEqual(hash);
  });

  it.each([
    [['en', 'es'], undefined],
    [['en', 'es', 'EN'], 2],
    [['en-US', 'en'], undefined],
  ])('in %j: twice at %s', (tags, expected) => {
    expect(twiceIn(tags.map((language) => ({ language })))).toBe(expected);
  });
});
