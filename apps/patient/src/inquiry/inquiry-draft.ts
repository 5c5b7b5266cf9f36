export const intents = ['question', 'ready_to_schedule'] as const;
export type Intent = (typeof intents)[number];
export const isIntent = (value: unknown): value is Intent => intents.some((intent) => intent === value);

/** Where the form stands: on the clinic's page here, or in a frame on the clinic's own site. */
export type FormPlace = 'clinic_page' | 'embed';

/** Ways to write back, each asked for on its own and unticked at first. */
export const consentKinds = ['email', 'sms', 'calls', 'newsletter'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** The form as the person fills it in. It lives in memory only: what people write about their health is stored nowhere. */
export interface InquiryDraft {
  form: FormPlace;
  intent: Intent;
  givenName: string;
  familyName: string;
  email: string;
  phone: string;
  stateOfResidence: string;
  message: string;
  aboutSomeoneElse: boolean;
  underEighteen: boolean;
  inDanger: boolean;
  consents: Record<ConsentKind, boolean>;
}

export function emptyDraft(intent: Intent, form: FormPlace = 'clinic_page'): InquiryDraft {
  return {
    form,
    intent,
    givenName: '',
    familyName: '',
    email: '',
    phone: '',
    stateOfResidence: '',
    message: '',
    aboutSomeoneElse: false,
    underEighteen: false,
    inDanger: false,
    consents: { email: false, sms: false, calls: false, newsletter: false },
  };
}

const kept = new Map<string, InquiryDraft>();

/** What was written for a clinic since the page was opened, so that a look at the clinic's page loses nothing. */
export const drafts = {
  of: (slug: string): InquiryDraft | undefined => kept.get(slug),
  keep: (slug: string, draft: InquiryDraft): void => void kept.set(slug, draft),
  forget: (slug: string): void => void kept.delete(slug),
};
