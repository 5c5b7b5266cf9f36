import type { FieldFault, FlowLateness, FlowStep, FlowTerms } from '@stillwater/contracts';
import type { FlowDocument, Lateness, PersonStep, StaffStep } from '../flows/flow.rules.js';
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
    else faults.push(...faultsOfStep(step, own, `/steps/${index}`), ...untold(shipped, terms, { step, own, index }));
  }
  return faults;
}

/** Whom the shipped step tells, the clinic's own tells too, whether either names them or leaves that to its flow. */
function untold(
  shipped: FlowDocument,
  terms: FlowTerms,
  { step, own, index }: { step: PersonStep | StaffStep; own: FlowStep; index: number },
): FieldFault[] {
  if (shipped.audience === 'person' || 'template' in step) return [];
  // Left to the flow on both sides: said once, of the flow.
  if (!step.roles && !own.roles) return [];
  const wanted = step.roles ?? shipped.roles;
  const told = own.roles ?? terms.roles ?? shipped.roles;
  return wanted.every((role) => told.includes(role))
    ? []
    : [fault(`/steps/${index}/roles`, `must have ${wanted.join(', ')}`)];
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
    if (own.late) faults.push(...faultsOfLateness(shipped.late, own.late, `${at}/late`));
    const { mostADay = Number.POSITIVE_INFINITY } = shipped;
    if ((own.mostADay ?? mostADay) < mostADay)
      faults.push(fault(`${at}/mostADay`, 'would leave this message out more often'));
    own.branches?.forEach((branch, index) => {
      if (branch.do === 'skip' && !shipped.branches?.some((known) => isSame(known, branch)))
        faults.push(fault(`${at}/branches/${index}/do`, 'would leave this message out more often'));
    });
  } else {
    if (!isSame(shipped.priority, own.priority)) faults.push(fault(`${at}/priority`, 'must be as it is shipped'));
    if (shipped.mail === 'at_once' && own.mail !== 'at_once') faults.push(fault(`${at}/mail`, 'must be at_once'));
  }
  return faults;
}

function faultsOfLateness(shipped: Lateness, own: FlowLateness, at: string): FieldFault[] {
  const { beyond } = shipped;
  if (own.beyond !== beyond) return [fault(`${at}/beyond`, `must be ${beyond}`)];
  if (beyond === 'skip' && own.graceMinutes < shipped.graceMinutes)
    return [fault(`${at}/graceMinutes`, `must be ${shipped.graceMinutes} at least`, 'range')];
  if (beyond === 'replace' && (own.upToMinutes ?? 0) < shipped.upToMinutes)
    return [fault(`${at}/upToMinutes`, `must be ${shipped.upToMinutes} at least`, 'range')];
  return [];
}

export function fault(pointer: string, message: string, code: FieldFault['code'] = 'choice'): FieldFault {
  return { pointer, code, message };
}
