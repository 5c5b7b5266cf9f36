import { describe, expect, it } from '@jest/globals';
import { links } from './links.ts';
import { faultsOf } from './planted.fixture.ts';

describe('links', () => {
  it('lead to files and folders that are there, from where they stand', () => {
    const text = '[a](../README.md) [b](../libs) [c](#here) [d](https://example.org/x) [e](install.md#first)';
    expect(faultsOf(links, { 'README.md': '', 'docs/install.md': text })).toEqual([]);
  });

  it('fail when they lead nowhere', () => {
    expect(faultsOf(links, { 'docs/install.md': 'see [this](nowhere.md)' })).toEqual([
      'docs/install.md links to nowhere.md, which is not there',
    ]);
  });

  it('are not looked for in code', () => {
    expect(faultsOf(links, { 'README.md': '```\n[a](nowhere.md)\n```\n' })).toEqual([]);
  });
});
