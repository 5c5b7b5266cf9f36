import type { FieldFault, FlowStep, FlowTerms } from '@stillwater/contracts';
import type { FlowDocument, PersonStep, StaffStep } from '../flows/flow.rules.js';
import { isSame } from './flow-difference.rules.js';

/** So long at most may a message be held back in which somebody is told of a change. */
const MOST_GRACE_MINUTES = 60;

/** A step of an essential flow says when it starts and what stops it; a clinic decides about its words, ways and more steps. */
export function faultsOfEssential(shipped: FlowDocument, terms: FlowTerms): FieldFault[] {
  const faults: FieldFault[] = [];
  if (shipped.audience === 'person' && shipped.askStaffWhenHeld && terms.askStaffWhenHeld === false)
    faults.push(fault('/askStaffWhenHeld', 'must be true in this flow'));
  const told = shipped.audience === 'staff' ? shipped.roles : [];
  if (terms.roles && told.some((role) => !terms.roles?.includes(role)))
    faults.push(fault('/roles', `must have ${told.join(', ')}`));
  for (const step of shipped.steps) {
    const index = terms.steps.findIndex(({ name }) => name === step.name);
    const own = terms.steps[index];
    if (!own) faults.push(fault('/steps', `must have the step ${step.name}: it can not be left out`, 'required'));
    else faults.push(...faultsOfStep(step, own, `/steps/${index}`));
  }
  return faults;
}

function faultsOfStep(shipped: PersonStep | StaffStep, own: FlowStep, at: string): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const field of ['on', 'when', 'unless'] as const)
    if (!isSame(shipped[field], own[field])) faults.push(fault(`${at}/${field}`, 'must be as it is shipped'));
  if (own.wait.from !== 'event' || shipped.wait.from !== 'event') {
    if (!isSame(shipped.wait, own.wait)) faults.push(fault(`${at}/wait`, 'must be as it is shipped'));
  } else {
    const most = 'template' in shipped ? MOST_GRACE_MINUTES : shipped.wait.minutes;
    if ((own.wait.minutes ?? 0) > most) faults.push(fault(`${at}/wait/minutes`, `must be ${most} at most`, 'range'));
  }
  own.stopWhen.forEach((condition, index) => {
    if (!shipped.stopWhen.includes(condition))
      faults.push(fault(`${at}/stopWhen/${index}`, 'would leave this message out more often'));
  });
  if ((own.throttleMinutes ?? 0) > (shipped.throttleMinutes ?? 0))
    faults.push(fault(`${at}/throttleMinutes`, 'would leave this message out more often'));
  if ('template' in shipped) {
    if (shipped.calendar !== own.calendar) faults.push(fault(`${at}/calendar`, 'must be as it is shipped'));
    if (own.late && own.late.beyond !== shipped.late.beyond)
      faults.push(fault(`${at}/late/beyond`, `must be ${shipped.late.beyond}`));
    own.branches?.forEach((branch, index) => {
      if (branch.do === 'skip' && !shipped.branches?.some((known) => isSame(known, branch)))
        faults.push(fault(`${at}/branches/${index}/do`, 'would leave this message out more often'));
    });
  } else {
    if (own.roles && (shipped.roles ?? []).some((role) => !own.roles?.includes(role)))
      faults.push(fault(`${at}/roles`, `must have ${shipped.roles?.join(', ')}`));
    if (shipped.mail === 'at_once' && own.mail !== 'at_once') faults.push(fault(`${at}/mail`, 'must be at_once'));
  }
  return faults;
}

export function fault(pointer: string, message: string, code: FieldFault['code'] = 'choice'): FieldFault {
  return { pointer, code, message };
}
