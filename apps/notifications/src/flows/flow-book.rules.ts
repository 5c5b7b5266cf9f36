import type { FlowDocument } from './flow.rules.js';
import { n01 } from './n01.flow.js';
import { n02 } from './n02.flow.js';
import { n06 } from './n06.flow.js';
import { n07 } from './n07.flow.js';
import { n08 } from './n08.flow.js';
import { n09 } from './n09.flow.js';
import { n11 } from './n11.flow.js';
import { n12 } from './n12.flow.js';
import { n36 } from './n36.flow.js';
import { n37 } from './n37.flow.js';

/** Every flow in every version that a message or a timer may still be under way in. */
export const flows: readonly FlowDocument[] = [n01, n02, n06, n07, n08, n09, n11, n12, n36, n37];

/** The flows that new facts follow: the newest version of each rule. */
export function flowsStartedBy(type: string): FlowDocument[] {
  return flows.filter(
    (flow) =>
      flow.steps.some(({ on }) => on.includes(type)) &&
      !flows.some((other) => other.rule === flow.rule && other.version > flow.version),
  );
}

/** @throws Error when a message names a flow that no longer exists: a version may not be deleted while it is in use */
export function flowOf(rule: string, version: number): FlowDocument {
  const found = flows.find((flow) => flow.rule === rule && flow.version === version);
  if (!found) throw new Error(`There is no flow ${rule} version ${version}.`);
  return found;
}
