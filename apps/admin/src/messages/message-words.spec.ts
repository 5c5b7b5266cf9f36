import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ruleIds, stepIds } from './message-words.js';

const flows = fileURLToPath(new URL('../../../notifications/src/flows/', import.meta.url));
const stepsThere = globSync('*.flow.ts', { cwd: flows }).flatMap((file) => {
  const text = readFileSync(join(flows, file), 'utf8');
  const rule = /rule: '(\w+)'/.exec(text)?.[1];
  return [...text.matchAll(/^ +name: '(\w+)'/gm)].map(([, step]) => `${rule}.${step}`);
});

describe('the message log', () => {
  it('has words for every flow and every step that there is', () => {
    expect(stepsThere.length).toBeGreaterThan(10);
    expect(stepsThere.filter((step) => stepIds[step] === undefined)).toEqual([]);
    expect(stepsThere.filter((step) => ruleIds[step.split('.', 1)[0] ?? ''] === undefined)).toEqual([]);
  });
});
