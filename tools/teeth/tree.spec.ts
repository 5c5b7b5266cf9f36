import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { apply } from './tree.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stillwater-tree-'));
  writeFileSync(join(root, 'a.ts'), 'one();\ntwo();\nthree();\n');
});
afterEach(() => rmSync(root, { recursive: true }));

const text = () => readFileSync(join(root, 'a.ts'), 'utf8');

describe('taking a guarantee out', () => {
  it('changes what is named and takes it back, also twice in one file', () => {
    const undo = apply(root, [
      { file: 'a.ts', from: 'one();\n', to: '' },
      { file: 'a.ts', from: 'three()', to: '$&()' },
    ]);
    expect(text()).toBe('two();\n$&();\n');
    undo();
    expect(text()).toBe('one();\ntwo();\nthree();\n');
  });

  it('fails loudly when the text or the file is gone, or stands there twice', () => {
    expect(() => apply(root, [{ file: 'a.ts', from: 'four()', to: '' }])).toThrow(/a\.ts: .* 0 times/);
    expect(() => apply(root, [{ file: 'a.ts', from: '();', to: '' }])).toThrow(/a\.ts: .* 3 times/);
    expect(() => apply(root, [{ file: 'b.ts', from: 'one', to: '' }])).toThrow(/b\.ts is gone/);
  });
});
