/** How far somebody has come in the clinic. */
export const patientStates = ['prospect', 'in_screening', 'eligible', 'in_preparation', 'on_hold'] as const;
export type PatientState = (typeof patientStates)[number];

export const contactPointKinds = ['email', 'phone'] as const;
export type ContactPointKind = (typeof contactPointKinds)[number];

/** What of a person was changed. */
export const personParts = [
  'name',
  'state_of_residence',
  'zone',
  'language',
  'discretion',
  'email',
  'phone',
  'consent',
] as const;
export type PersonPart = (typeof personParts)[number];

/** How a consent stands among those of its person and kind. */
export const consentStates = ['current', 'replaced', 'withdrawn', 'asked'] as const;
export type ConsentState = (typeof consentStates)[number];
