import type { ApiProblem, components } from '@stillwater/api-client';
import { phoneNumber } from '@stillwater/ui/phone-number';
import { consentKinds, type ConsentKind, type InquiryDraft } from './inquiry-draft.js';

export type Submission = components['schemas']['ReceiveInquiry'];

/** Fields that can be wrong, in the order of the form. */
export const fields = ['givenName', 'familyName', 'email', 'phone', 'stateOfResidence', 'message'] as const;
export type FieldName = (typeof fields)[number];

export type Fault =
  | 'givenName.required'
  | 'givenName.length'
  | 'familyName.length'
  | 'email.required'
  | 'email.consented'
  | 'email.format'
  | 'email.length'
  | 'phone.format'
  | 'phone.required'
  | 'phone.consented'
  | 'stateOfResidence.required'
  | 'message.length'
  | 'other';

export type Faults = Partial<Record<FieldName, Fault>>;

export const longest = { givenName: 80, familyName: 80, email: 254, message: 4000 } as const;

function faultOfEmail({ email, phone, consents }: InquiryDraft): Fault | undefined {
  const written = email.trim();
  if (written === '' && phone.trim() === '') return 'email.required';
  if (written === '') return consents.email || consents.newsletter ? 'email.consented' : undefined;
  if (written.length > longest.email) return 'email.length';
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(written) ? undefined : 'email.format';
}

function faultOfPhone({ phone, consents }: InquiryDraft): Fault | undefined {
  if (phone.trim() !== '') return phoneNumber(phone) === undefined ? 'phone.format' : undefined;
  return consents.sms || consents.calls ? 'phone.consented' : undefined;
}

/** What the person can mend before anything is sent. */
export function faultsOf(draft: InquiryDraft): Faults {
  const name = draft.givenName.trim();
  const faults: Record<FieldName, Fault | undefined> = {
    givenName: name === '' ? 'givenName.required' : name.length > longest.givenName ? 'givenName.length' : undefined,
    familyName: draft.familyName.trim().length > longest.familyName ? 'familyName.length' : undefined,
    email: faultOfEmail(draft),
    phone: faultOfPhone(draft),
    stateOfResidence: draft.stateOfResidence === '' ? 'stateOfResidence.required' : undefined,
    message: draft.message.trim().length > longest.message ? 'message.length' : undefined,
  };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
}

const known: readonly string[] = [
  'givenName.required',
  'givenName.length',
  'familyName.length',
  'email.required',
  'email.format',
  'email.length',
  'phone.format',
  'phone.required',
  'stateOfResidence.required',
  'message.length',
] satisfies Fault[];

const isKnown = (fault: string): fault is Fault => known.includes(fault);

/** The server's field errors beside the fields they point at. Undefined when one points at no field of the form. */
export function faultsOfProblem({ errors }: ApiProblem): Faults | undefined {
  const faults: Faults = {};
  for (const { pointer, code } of errors) {
    const field = fields.find((name) => pointer === `/${name}`);
    if (field === undefined) return undefined;
    const fault = `${field}.${code}`;
    faults[field] ??= isKnown(fault) ? fault : 'other';
  }
  return errors.length === 0 ? undefined : faults;
}

const filled = <K extends string>(name: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined || value === '' ? {} : ({ [name]: value } as Record<K, string>);

/** The request for a draft without faults. `versions` names the consent texts that stood beside the boxes. */
export function submissionOf(
  draft: InquiryDraft,
  versions: Readonly<Record<ConsentKind, string>>,
  language: string,
): Submission {
  return {
    intent: draft.intent,
    givenName: draft.givenName.trim(),
    ...filled('familyName', draft.familyName.trim()),
    ...filled('email', draft.email.trim()),
    ...filled('phone', phoneNumber(draft.phone)),
    stateOfResidence: draft.stateOfResidence as Submission['stateOfResidence'],
    ...filled('message', draft.message.trim()),
    inDanger: draft.inDanger,
    ...(draft.aboutSomeoneElse ? { aboutSomeoneElse: true } : {}),
    ...(draft.underEighteen ? { underEighteen: true } : {}),
    consents: consentKinds
      .filter((kind) => draft.consents[kind])
      .map((kind) => ({ kind, textVersion: versions[kind] })),
    language,
    form: draft.form,
  };
}

/** What a call back needs, and nothing more. */
export function faultsOfCallRequest(draft: InquiryDraft): Faults {
  const { givenName, stateOfResidence } = faultsOf(draft);
  const phone: Fault | undefined = draft.phone.trim() === '' ? 'phone.required' : faultOfPhone(draft);
  const faults = { givenName, phone, stateOfResidence };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
}

/** A request to be called at once: without the message, which the person has not sent yet. */
export function callRequestOf(draft: InquiryDraft, textVersion: string, language: string): Submission {
  const {
    message: _unsent,
    email: _unneeded,
    ...rest
  } = submissionOf({ ...draft, inDanger: true }, { email: '', sms: '', calls: '', newsletter: '' }, language);
  return { ...rest, consents: [{ kind: 'calls', textVersion }] };
}
