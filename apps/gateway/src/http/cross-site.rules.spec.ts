import { describe, expect, it } from '@jest/globals';

import { isCrossSite, type Provenance } from './cross-site.rules.js';

const site = 'https://clinic.example';
const host = 'clinic.example';

describe('isCrossSite', () => {
  it.each<[string, Provenance, boolean]>([
    ['our own page', { secFetchSite: 'same-origin', origin: site, host }, false],
    ['an address typed in', { secFetchSite: 'none', host }, false],
    ['a sister host', { secFetchSite: 'same-site', origin: 'https://evil.clinic.example', host }, true],
    ['another site', { secFetchSite: 'cross-site', origin: 'https://evil.example', host }, true],
    ['another site that claims our origin', { secFetchSite: 'cross-site', origin: site, host }, true],
    ['an unknown word', { secFetchSite: 'same-origin, none', host }, true],
    ['an older browser on our page', { origin: site, host }, false],
    ['an older browser on our page, behind a port', { origin: 'http://localhost:3000', host: 'localhost:3000' }, false],
    ['an older browser on another site', { origin: 'https://evil.example', host }, true],
    ['an older browser in a sandbox', { origin: 'null', host }, true],
    ['a program', { host }, false],
  ])('%s', (_name, from, expected) => {
    expect(isCrossSite('POST', from, site)).toBe(expected);
    expect(isCrossSite('DELETE', from, site)).toBe(expected);
    expect(isCrossSite('GET', from, site)).toBe(false);
  });
});
