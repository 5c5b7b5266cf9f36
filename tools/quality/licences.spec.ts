import { describe, expect, it } from '@jest/globals';
import { licences } from './licences.ts';
import { faultsOf } from './planted.fixture.ts';

const locked = (name: string, license: string) => ({
  'package-lock.json': JSON.stringify({
    packages: { [`node_modules/${name}`]: { version: '1.0.0', license, integrity: 'sha512-x' } },
  }),
});

describe('licences', () => {
  it.each(['MIT', 'Apache-2.0 AND MIT', '(MIT OR GPL-3.0)'])('allow %s', (licence) => {
    expect(faultsOf(licences, locked('left-pad', licence))).toEqual([]);
  });

  it.each(['GPL-3.0', 'AGPL-3.0-only', 'MIT AND GPL-3.0', 'SEE LICENSE IN FILE', 'BUSL-1.1'])(
    'refuse %s',
    (licence) => {
      expect(faultsOf(licences, locked('left-pad', licence))).toEqual([`left-pad: ${licence}`]);
    },
  );

  it('refuse a package without one', () => {
    expect(faultsOf(licences, locked('left-pad', ''))).toEqual(['left-pad: no licence']);
  });

  it('want a hash of what is installed', () => {
    const packages = { 'node_modules/left-pad': { version: '1.0.0', license: 'MIT' } };
    expect(faultsOf(licences, { 'package-lock.json': JSON.stringify({ packages }) })).toEqual([
      'left-pad: package-lock.json has no hash of it',
    ]);
  });

  it('want an exception named in NOTICE, on every system', () => {
    const package_ = locked('lightningcss-linux-x64-gnu', 'MPL-2.0');
    expect(faultsOf(licences, package_)).toEqual(['NOTICE does not name lightningcss']);
    expect(faultsOf(licences, { ...package_, NOTICE: 'lightningcss (MPL-2.0)' })).toEqual([]);
  });

  it('believe the installed package before the lock file, and name who has a NOTICE', () => {
    const installed = {
      ...locked('left-pad', 'MIT'),
      'node_modules/left-pad/package.json': JSON.stringify({ license: 'GPL-3.0' }),
      'node_modules/left-pad/NOTICE.txt': 'made by somebody',
    };
    expect(faultsOf(licences, installed)).toEqual(['left-pad: GPL-3.0', 'NOTICE does not name left-pad']);
  });
});
