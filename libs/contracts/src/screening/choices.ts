import { each } from '@stillwater/contract-kit';

/** Worst first. Only `acute` holds back automatic messages. */
export const safetyLevels = ['acute', 'non_acute', 'review'] as const;
export type SafetyLevel = (typeof safetyLevels)[number];

/** What a flag was raised on. */
export const safetySources = ['inquiry', 'screening'] as const;
export type SafetySource = (typeof safetySources)[number];

export const safetyFlagStates = ['raised', 'acknowledged', 'resolved'] as const;
export type SafetyFlagState = (typeof safetyFlagStates)[number];

/** `submitted` is left at once: the rules judge in the same moment. */
export const screeningStates = [
  'invited',
  'in_progress',
  'submitted',
  'recommended',
  'under_review',
  'decided',
  'expired',
] as const;
export type ScreeningState = (typeof screeningStates)[number];

/** Best first: the whole is as bad as its worst part. */
export const recommendations = ['ok', 'clinician_review', 'not_suitable'] as const;
export type Recommendation = (typeof recommendations)[number];

export const decisionOutcomes = ['eligible', 'not_eligible', 'deferred'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** Ways of giving the medicine that a prescriber may allow. */
export const treatmentRoutes = ['lozenge', 'injection', 'infusion', 'nasal_spray', 'esketamine'] as const;
export type TreatmentRoute = (typeof treatmentRoutes)[number];
export const eachTreatmentRoute = each.oneOf(treatmentRoutes);

export const instruments = ['phq-9', 'gad-7'] as const;
export type Instrument = (typeof instruments)[number];

/** A pattern of answers of the PHQ-9, for a clinician to weigh: no diagnosis. */
export const depressivePatterns = ['major', 'other'] as const;
export type DepressivePattern = (typeof depressivePatterns)[number];

export const severityBands = ['minimal', 'mild', 'moderate', 'moderately_severe', 'severe'] as const;
export type SeverityBand = (typeof severityBands)[number];

/** How a question is answered: one choice, several, or a whole number. */
export const itemKinds = ['choice', 'choices', 'number'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What a link to a questionnaire leads to. */
export const screeningFormStates = ['locked', 'open', 'submitted', 'expired', 'decided'] as const;
export type ScreeningFormState = (typeof screeningFormStates)[number];

/** All that a person is told after submitting. */
export const screeningMessages = ['clinician_will_review', 'clinician_must_talk_first'] as const;
export type ScreeningMessage = (typeof screeningMessages)[number];

/** All that a person is told of a decision, once a clinician has released it. */
export const nextSteps = ['arrange_visit', 'talk_first', 'not_now'] as const;
export type NextStep = (typeof nextSteps)[number];
export const eachNextStep = each.oneOf(nextSteps);

/** What a link is wanted for: to answer the questions, or to read what was released. */
export const linkUses = ['questions', 'update'] as const;
export type LinkUse = (typeof linkUses)[number];

/** Where the code of the second factor goes. */
export const codeChannels = ['email', 'sms'] as const;
export type CodeChannel = (typeof codeChannels)[number];

/** What a clinic may have people sign before a visit; of each kind one version is in force at a time. */
export const consentDocumentKinds = [
  'treatment',
  'telehealth',
  'privacy_notice',
  'escort_agreement',
  'touch_policy',
  'fee_policy',
  'controlled_substance_agreement',
] as const;
export type ConsentDocumentKind = (typeof consentDocumentKinds)[number];

/** Visits that may need signed documents. A person who has one was screened: that is how their link knows them. */
export const consentServices = ['PREP'] as const;
export type ConsentService = (typeof consentServices)[number];
export const eachConsentService = each.oneOf(consentServices);

export const consentFormStates = ['locked', 'open', 'signed', 'expired'] as const;
export type ConsentFormState = (typeof consentFormStates)[number];
