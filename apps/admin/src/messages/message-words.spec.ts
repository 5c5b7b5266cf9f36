import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ruleIds, stepIds } from './message-words.js';

const flows = fileURLToPath(new URL('../../../notifications/src/flows/', import.meta.url));
const stepsThere = globSync('*.flow.ts', { cwd: flows }).flatMap((file) => {
  const text = readFileSync(join(flows, file), 'utf8');
  // A file may hold two flows: each step belongs to the rule named last, and one above them all to the first.
  let rule = /rule: '(\w+)'/.exec(text)?.[1];
  return [...text.matchAll(/^ +(rule|name): '(\w+)'/gm)].flatMap(([, kind, word]) => {
    if (kind === 'rule') rule = word;
    return kind === 'name' ? [`${rule}.${word}`] : [];
  });
});

describe('the message log', () => {
  it('has words for every flow and every step that there is', () => {
    expect(stepsThere.length).toBeGreaterThan(10);
    expect(stepsThere.filter((step) => stepIds[step] === undefined)).toEqual([]);
    expect(stepsThere.filter((step) => ruleIds[step.split('.', 1)[0] ?? ''] === undefined)).toEqual([]);
  });
});
