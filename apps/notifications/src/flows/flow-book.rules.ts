import type { FlowDocument } from './flow.rules.js';
import { n01 } from './n01.flow.js';
import { n02 } from './n02.flow.js';
import { n03, n03First } from './n03.flow.js';
import { n04 } from './n04.flow.js';
import { n05, n05Staff } from './n05.flow.js';
import { n06 } from './n06.flow.js';
import { n07 } from './n07.flow.js';
import { n08 } from './n08.flow.js';
import { n09 } from './n09.flow.js';
import { n10 } from './n10.flow.js';
import { n11 } from './n11.flow.js';
import { n12, n12First } from './n12.flow.js';
import { n13 } from './n13.flow.js';
import { n16, n16Staff } from './n16.flow.js';
import { n26, n26Staff } from './n26.flow.js';
import { n31 } from './n31.flow.js';
import { n33 } from './n33.flow.js';
import { n36 } from './n36.flow.js';
import { n37 } from './n37.flow.js';
import { n38 } from './n38.flow.js';
import { n39 } from './n39.flow.js';
import { n40 } from './n40.flow.js';

/** Every shipped flow in every version that a message or a timer may still be under way in. */
export const flows: readonly FlowDocument[] = [
  n01,
  n02,
  n03First,
  n03,
  n04,
  n05,
  n05Staff,
  n06,
  n07,
  n08,
  n09,
  n10,
  n11,
  n12First,
  n12,
  n13,
  n16,
  n16Staff,
  n26,
  n26Staff,
  n31,
  n33,
  n36,
  n37,
  n38,
  n39,
  n40,
];

/** The newest version of each shipped flow. */
export const newestFlows: readonly FlowDocument[] = flows.filter(
  (flow) => !flows.some((other) => other.rule === flow.rule && other.version > flow.version),
);

/** A flow that no event starts is asked for, and no clinic's to change. */
export const replaceableFlows: readonly FlowDocument[] = newestFlows.filter(({ steps }) =>
  steps.some(({ on }) => on.length > 0),
);

export function startedBy(all: readonly FlowDocument[], type: string): FlowDocument[] {
  return all.filter(({ steps }) => steps.some(({ on }) => on.some((event) => event === type)));
}

/** @throws Error when a message names a flow that no longer exists: a version may not be deleted while it is in use */
export function shippedFlow(rule: string, version: number): FlowDocument {
  const found = flows.find((flow) => flow.rule === rule && flow.version === version);
  if (!found) throw new Error(`There is no flow ${rule} version ${version}.`);
  return found;
}
