import type { FieldFault, FlowStep, FlowTerms, FlowWait, StaffRole } from '@stillwater/contracts';
import { flows } from '../flows/flow-book.rules.js';
import { CONDITIONS, EVENTS, KNOWN_LATER, OVER } from '../flows/flow-events.rules.js';
import type { FlowDocument, PersonStep, StaffStep } from '../flows/flow.rules.js';
import { CONSENTS_MISSING } from '../flows/n16.flow.js';
import { templates } from '../templates/template-book.rules.js';
import { fault, faultsOfEssential } from './essential-flow.rules.js';

export type Subject = (typeof EVENTS)[keyof typeof EVENTS]['subject'];

const PERSON_FIELDS = ['template', 'channels', 'late', 'quietHours', 'branches', 'calendar', 'mostADay'] as const;
const STAFF_FIELDS = ['priority', 'roles', 'mail'] as const;

/** From the strictest on. */
const QUIET_HOURS = ['keep', 'ignore_in_reply', 'ignore'] as const;

/** What each origin of a wait counts in; the others must be absent. */
const COUNTED_IN: Readonly<Record<FlowWait['from'], readonly (readonly (keyof FlowWait)[])[]>> = {
  event: [['minutes']],
  opening: [['minutes'], ['days']],
  appointment_start: [['hours'], ['hours', 'elseMinutes'], ['minutes']],
  appointment_day: [['days', 'at']],
  clinic_day: [['at']],
};

/**
 * What stands in the way of a clinic's flow: what its interpreter would misread, and what no clinic may decide. The
 * shipped flow says what it is about and how far it may go.
 */
export function faultsIn(shipped: FlowDocument, terms: FlowTerms): FieldFault[] {
  const faults: FieldFault[] = [];
  const subject = subjectOf(shipped);
  if (shipped.audience === 'person') absent(faults, '/roles', terms.roles, 'a flow to a person has no roles');
  else absent(faults, '/askStaffWhenHeld', terms.askStaffWhenHeld, 'a flow for staff holds nothing back');
  if (shipped.audience === 'staff' && terms.roles?.includes('auditor')) faults.push(withoutNotices('/roles'));
  terms.steps.forEach((step, index) => {
    const at = `/steps/${index}`;
    if (terms.steps.findIndex(({ name }) => name === step.name) < index)
      faults.push(fault(`${at}/name`, 'is the name of an earlier step'));
    faults.push(...faultsOfStep(shipped, subject, step, at, terms.roles));
  });
  if (shipped.essential) faults.push(...faultsOfEssential(shipped, terms));
  return faults;
}

export function subjectOf({ steps }: FlowDocument): Subject {
  const [event] = steps.flatMap(({ on }) => on);
  if (!event) throw new Error('A flow that no event starts is about nothing.');
  return EVENTS[event].subject;
}

function faultsOfStep(
  shipped: FlowDocument,
  subject: Subject,
  step: FlowStep,
  at: string,
  roles: readonly StaffRole[] | undefined,
): FieldFault[] {
  const faults: FieldFault[] = [];
  const events = new Set(shipped.steps.flatMap(({ on }) => on));
  if (step.on.length === 0) faults.push(fault(`${at}/on`, 'must name an event', 'required'));
  step.on.forEach((event, index) => {
    if (!events.has(event)) faults.push(fault(`${at}/on/${index}`, `must be one of ${[...events].join(', ')}`));
  });
  for (const list of ['when', 'unless'] as const) {
    step[list]?.forEach(({ choice }, index) => {
      if (!step.on.every((event) => EVENTS[event].choices.includes(choice)))
        faults.push(fault(`${at}/${list}/${index}/choice`, 'is nothing that these events tell apart'));
    });
  }
  faults.push(...faultsOfWait(subject, step.wait, `${at}/wait`));
  step.stopWhen.forEach((condition, index) => {
    if (CONDITIONS[condition] !== 'person' && CONDITIONS[condition] !== subject)
      faults.push(fault(`${at}/stopWhen/${index}`, `is not about a ${subject}`));
  });
  faults.push(
    ...(shipped.audience === 'person'
      ? faultsOfPersonStep(shipped.steps, subject, step, at)
      : faultsOfStaffStep(step, at, step.roles ?? roles ?? shipped.roles)),
  );
  return faults;
}

function faultsOfWait(subject: Subject, wait: FlowWait, at: string): FieldFault[] {
  const { from, ...counted } = wait;
  const given = Object.keys(counted).sort();
  if (!COUNTED_IN[from].some((wanted) => wanted.toSorted().join() === given.join())) {
    const wanted = COUNTED_IN[from].map((one) => one.join(' and ')).join(', or ');
    return [fault(at, `from ${from} it is counted in ${wanted}`, 'format')];
  }
  if (from.startsWith('appointment') && subject !== 'appointment')
    return [fault(`${at}/from`, `there is no appointment in a ${subject}`)];
  if ((from === 'clinic_day') !== (subject === 'clinic'))
    return [fault(`${at}/from`, `a ${subject} ${subject === 'clinic' ? 'has' : 'has no'} day of its own`)];
  if (from === 'appointment_start' && Math.abs(wait.hours ?? 0) >= 24 && (wait.hours ?? 0) % 24 !== 0)
    return [fault(`${at}/hours`, 'a day or more is told in whole days', 'range')];
  return (wait.days ?? 0) < 0 && from === 'opening' ? [fault(`${at}/days`, 'is before its event', 'range')] : [];
}

function faultsOfPersonStep(
  shipped: readonly PersonStep[],
  subject: Subject,
  step: FlowStep,
  at: string,
): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const field of STAFF_FIELDS) absent(faults, `${at}/${field}`, step[field], 'a message to a person has none');
  for (const field of ['template', 'channels', 'late', 'quietHours'] as const)
    if (step[field] === undefined) faults.push(fault(`${at}/${field}`, 'is required', 'required'));
  const { channels = [], late, branches = [], quietHours = 'keep' } = step;
  if (new Set(channels).size < channels.length) faults.push(fault(`${at}/channels`, 'names a channel twice'));
  const signing = shipped.some(({ stopWhen }) => stopWhen.includes('consents_signed'));
  const words = (id: string | undefined, pointer: string, isWanted = true): void => {
    if (!isWanted) return absent(faults, pointer, id, 'is not sent');
    if (id === undefined) faults.push(fault(pointer, 'is required', 'required'));
    // Its link leads to what is to be signed, and without that it is not sent.
    else if (!isTemplateFor(id, subject, channels) || (id === CONSENTS_MISSING) !== signing)
      faults.push(fault(pointer, `must be a template about a ${subject} for each of its channels`));
  };
  words(step.template, `${at}/template`);
  if (late) {
    words(late.template, `${at}/late/template`, late.beyond === 'replace');
    if (late.beyond === 'replace' && (late.upToMinutes ?? 0) <= late.graceMinutes)
      faults.push(fault(`${at}/late/upToMinutes`, 'must be longer than the grace', 'range'));
    if (late.beyond !== 'replace') absent(faults, `${at}/late/upToMinutes`, late.upToMinutes, 'ends nothing');
  }
  branches.forEach((branch, index) => {
    const here = `${at}/branches/${index}`;
    words(branch.template, `${here}/template`, branch.do === 'replace');
    if ((branch.if ?? []).length + (branch.when ?? []).length === 0)
      faults.push(fault(here, 'must have a condition', 'required'));
    branch.if?.forEach((condition, place) => {
      const about = condition === 'untold' ? 'appointment' : CONDITIONS[condition];
      if (about !== 'person' && about !== subject)
        faults.push(fault(`${here}/if/${place}`, `is not about a ${subject}`));
    });
    branch.when?.forEach(({ choice }, place) => {
      if (!KNOWN_LATER[subject].includes(choice))
        faults.push(fault(`${here}/when/${place}/choice`, 'is not known any more when the message is sent'));
    });
  });
  const loosest = Math.max(...shipped.map((one) => QUIET_HOURS.indexOf(one.quietHours)));
  if (QUIET_HOURS.indexOf(quietHours) > loosest)
    faults.push(fault(`${at}/quietHours`, `must be one of ${QUIET_HOURS.slice(0, loosest + 1).join(', ')}`));
  // The answer to somebody's own word goes out whatever is known of them.
  const always = subject === 'reply' ? [] : (['open_acute_flag'] as const);
  const asked = signing ? (['consents_signed'] as const) : [];
  const needed = [...new Set([...always, ...stopsNeeded(subject, step), ...asked])];
  for (const condition of needed)
    if (!step.stopWhen.includes(condition)) faults.push(fault(`${at}/stopWhen`, `must name ${condition}`, 'required'));
  if (step.calendar && subject !== 'appointment') faults.push(fault(`${at}/calendar`, 'belongs to an appointment'));
  const cap = Math.max(...shipped.map(({ mostADay }) => mostADay ?? 0));
  if (cap > 0 && (step.mostADay ?? cap + 1) > cap)
    faults.push(fault(`${at}/mostADay`, `must be ${cap} at most`, 'range'));
  return faults;
}

/** What is over needs no word; the word that it is over does. */
function stopsNeeded(subject: Subject, { on, wait }: FlowStep): (typeof OVER)[Subject] {
  if (on.includes('appointment.cancelled.v1')) return [];
  if (on.includes('screening.released.v1')) return ['release_read'];
  const isBefore = subject === 'appointment' && (wait.hours ?? wait.days ?? 0) < 0;
  return isBefore ? [...OVER[subject], 'appointment_started'] : OVER[subject];
}

function faultsOfStaffStep(step: FlowStep, at: string, roles: readonly StaffRole[]): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const field of PERSON_FIELDS) absent(faults, `${at}/${field}`, step[field], 'a notice for staff has none');
  if (step.wait.from === 'clinic_day') absent(faults, `${at}/mail`, step.mail, 'it is a mail, and counts the others');
  if (step.mail !== 'at_once')
    absent(
      faults,
      `${at}/throttleMinutes`,
      step.throttleMinutes,
      'a notice is in the inbox once; only mails are slowed',
    );
  if (step.roles?.includes('auditor')) faults.push(withoutNotices(`${at}/roles`));
  if (roles.includes('operator') && !isAlwaysUrgent(step))
    faults.push(fault(`${at}/priority`, 'an operator sees nothing that is not urgent'));
  if (!step.priority) faults.push(fault(`${at}/priority`, 'is required', 'required'));
  step.priority?.forEach(({ when }, index) =>
    when.forEach(({ choice }, place) => {
      if (!step.on.every((event) => EVENTS[event].choices.includes(choice)))
        faults.push(fault(`${at}/priority/${index}/when/${place}/choice`, 'is nothing that these events tell apart'));
    }),
  );
  return faults;
}

function withoutNotices(at: string): FieldFault {
  return fault(at, 'an auditor has no notices');
}

function isAlwaysUrgent({ priority = [] }: FlowStep): boolean {
  return priority.every(({ is }) => is === 'urgent') && priority.some(({ when }) => when.length === 0);
}

/** Only where its details are known can a template be filled in: where a shipped flow uses it about the same. */
function isTemplateFor(id: string, subject: Subject, channels: readonly string[]): boolean {
  const used = flows
    .filter((flow) => flow.audience === 'person' && flow.steps.some(({ on }) => on.length > 0))
    .filter((flow) => subjectOf(flow) === subject)
    .flatMap(({ steps }) => steps.flatMap(templatesOf));
  const has = (channel: string): boolean =>
    templates.some(({ document }) => document.id === id && document.channel === channel);
  return used.includes(id) && channels.every(has);
}

function templatesOf(step: PersonStep | StaffStep): string[] {
  if (!('template' in step)) return [];
  return [step, step.late, ...(step.branches ?? [])].flatMap((one) => ('template' in one ? [one.template] : []));
}

function absent(faults: FieldFault[], pointer: string, value: unknown, why: string): void {
  if (value !== undefined) faults.push(fault(pointer, why, 'unknown'));
}
