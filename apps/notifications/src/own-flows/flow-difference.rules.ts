import type { FlowChange, FlowTerms } from '@stillwater/contracts';
import type { FlowDocument } from '../flows/flow.rules.js';

/** What a clinic may decide about a flow, of any flow. */
export function termsOf(flow: FlowDocument): FlowTerms {
  const { steps } = flow;
  const head = flow.audience === 'person' ? { askStaffWhenHeld: flow.askStaffWhenHeld } : { roles: [...flow.roles] };
  return structuredClone({ ...head, steps }) as FlowTerms;
}

/** Every place in which a clinic's flow differs from the shipped one. Steps are the same when they have the same name. */
export function differences(shipped: FlowTerms, own: FlowTerms): FlowChange[] {
  const [{ steps: before, ...headBefore }, { steps: after, ...headAfter }] = [shipped, own];
  const changes = compare(headBefore, headAfter, '');
  after.forEach((step, index) => {
    const at = `/steps/${index}`;
    const known = before.find(({ name }) => name === step.name);
    if (known) changes.push(...compare(known, step, at));
    else changes.push({ pointer: at, kind: 'added', own: JSON.stringify(step) });
  });
  before.forEach((step, index) => {
    if (!after.some(({ name }) => name === step.name))
      changes.push({ pointer: `/steps/${index}`, kind: 'removed', shipped: JSON.stringify(step) });
  });
  return changes;
}

/** Whether two values say the same, in whatever order their fields stand. */
export function isSame(one: unknown, other: unknown): boolean {
  return asText(one) === asText(other);
}

function asText(value: unknown): string {
  return JSON.stringify(value ?? null, (_name, part: unknown) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

function compare(before: unknown, after: unknown, pointer: string): FlowChange[] {
  if (isSame(before, after)) return [];
  if (before === undefined) return [{ pointer, kind: 'added', own: JSON.stringify(after) }];
  if (after === undefined) return [{ pointer, kind: 'removed', shipped: JSON.stringify(before) }];
  if (!isObject(before) || !isObject(after))
    return [{ pointer, kind: 'changed', shipped: JSON.stringify(before), own: JSON.stringify(after) }];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => compare(before[name], after[name], `${pointer}/${name}`));
}

/** Lists are compared as wholes: their order says what is tried first. */
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
