/** What the visitor came for: the two buttons of a clinic's page. */
export const intents = ['question', 'ready_to_schedule'] as const;
export type Intent = (typeof intents)[number];

/** `acute`: the visitor says to be in danger now. `review`: words that a human should read soon. */
export const urgencies = ['routine', 'review', 'acute'] as const;
export type Urgency = (typeof urgencies)[number];

export const inquiryStates = ['new', 'contacted', 'consult_booked', 'converted', 'closed'] as const;
export type InquiryState = (typeof inquiryStates)[number];

export const closeReasons = [
  'no_response',
  'not_a_fit',
  'out_of_state',
  'price',
  'declined',
  'duplicate',
  'spam',
  'under_18',
] as const;
export type CloseReason = (typeof closeReasons)[number];

/** How staff reached out. */
export const contactChannels = ['phone', 'email', 'sms', 'in_person'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** Each is a box of its own, unticked. */
export const consentKinds = ['sms', 'email', 'calls', 'newsletter'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** Where a visitor wrote: the clinic's page here, or the form on the clinic's own site. */
export const inquiryForms = ['clinic_page', 'embed'] as const;
export type InquiryForm = (typeof inquiryForms)[number];
