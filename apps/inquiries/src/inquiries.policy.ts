import { Problem, type Actor, type Role } from '@stillwater/platform';

/** Inquiry contact and logistics: front desk and managers work with them, clinicians read them. */
const readers: readonly Role[] = ['intake', 'therapist', 'prescriber', 'manager'];
const workers: readonly Role[] = ['intake', 'manager'];
/** An urgent inquiry is closed by somebody who may judge it, with a note. */
const clinicians: readonly Role[] = ['therapist', 'prescriber'];

export type InquiryAbility = 'read' | 'assign' | 'log-contact' | 'close';

/** What this actor may do with this inquiry. The web apps show what is in the list; the use cases ask the same list. */
export function abilities(actor: Actor, inquiry: { state: string; urgency: string }): InquiryAbility[] {
  if (actor.kind !== 'staff' || !has(actor, readers)) return [];
  if (inquiry.state === 'closed' || inquiry.state === 'converted') return ['read'];
  const list: InquiryAbility[] = ['read'];
  if (has(actor, workers)) list.push('assign');
  if (has(actor, workers) || (inquiry.urgency !== 'routine' && has(actor, clinicians))) list.push('log-contact');
  if (has(actor, inquiry.urgency === 'routine' ? workers : clinicians)) list.push('close');
  return list;
}

export function requireAbility(
  actor: Actor,
  inquiry: { state: string; urgency: string },
  ability: InquiryAbility,
): void {
  const granted = abilities(actor, inquiry);
  if (granted.includes(ability)) return;
  if (!granted.includes('read')) throw Problem.denied('inquiry.denied', 'Your role does not work with inquiries.');
  if (inquiry.state === 'closed' || inquiry.state === 'converted') {
    throw Problem.conflict(
      'inquiry.illegal_transition',
      `This inquiry is ${inquiry.state}; nothing more can be done with it.`,
    );
  }
  throw Problem.denied(
    'inquiry.denied',
    ability === 'close'
      ? 'An urgent inquiry is closed by a clinician.'
      : 'Your role may read inquiries, not change them.',
  );
}

/** What a clinician wrote about a person in danger is for clinicians. */
export function readsCloseNote(actor: Actor, inquiry: { urgency: string }): boolean {
  return inquiry.urgency === 'routine' || has(actor, clinicians);
}

export function requireReader(actor: Actor): void {
  if (actor.kind !== 'staff' || !has(actor, readers))
    throw Problem.denied('inquiry.denied', 'Your role does not work with inquiries.');
}

function has(actor: Actor, wanted: readonly Role[]): boolean {
  return actor.roles.some((role) => wanted.includes(role));
}
