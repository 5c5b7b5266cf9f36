import type { FlowDocument } from './flow.rules.js';
import { n01 } from './n01.flow.js';
import { n02 } from './n02.flow.js';

/** Every flow in every version that a message may still be under way in. */
export const flows: readonly FlowDocument[] = [n01, n02];

/** The flows that new facts follow: the newest version of each rule. */
export function flowsStartedBy(type: string): FlowDocument[] {
  return flows.filter(
    (flow) => flow.on === type && !flows.some((other) => other.rule === flow.rule && other.version > flow.version),
  );
}

/** @throws Error when a message names a flow that no longer exists: a version may not be deleted while it is in use */
export function flowOf(rule: string, version: number): FlowDocument {
  const found = flows.find((flow) => flow.rule === rule && flow.version === version);
  if (!found) throw new Error(`There is no flow ${rule} version ${version}.`);
  return found;
}
