import {
  AcknowledgeSafetyFlag,
  AnswerReceipt,
  AnswerScreening,
  ConsentForm,
  DecideScreening,
  InviteToScreening,
  ListSafetyFlags,
  OpenScreening,
  ReleaseUpdate,
  SafetyFlagItem,
  SafetyFlagPage,
  ScreeningEntry,
  ScreeningForm,
  ScreeningItem,
  ScreeningReceipt,
  ScreeningReview,
  ShowConsentForm,
  ShowScreeningForm,
  ShowScreeningReview,
  SignConsents,
  SubmitScreening,
  TakeUpScreening,
} from '@stillwater/contracts';
import type { DecisionProposed, NextStep, QuestionnaireItem, Signature } from '@stillwater/contracts';
import type { GivenAnswers } from './answers.ts';
import type { Known } from './deeds.ts';
import type { Life } from './life.ts';

/** The front desk sends the health questionnaire. @returns the screening's id */
export function isInvited(life: Life, { personId, inquiryId }: Known): Promise<string> {
  return life.once('is invited', async (key) => {
    const { screeningId } = await life.staff('intake')(InviteToScreening, { personId, inquiryId }, ScreeningItem, key);
    return screeningId;
  });
}

/** The person opens the link they were sent, and answers what is asked of them. An answer saved twice is one. */
export async function answers(life: Life, given: GivenAnswers): Promise<void> {
  await life.once('answers', async () => void (await fillIn(life, given)));
}

/** The same, and hands it in. */
export async function handsIn(life: Life, given: GivenAnswers): Promise<void> {
  await life.once('hands in', async (key) => {
    const entry = await fillIn(life, given);
    if (!entry) return;
    const person = life.stage.voices.holder(life.clinicId, entry.linkToken);
    await person(SubmitScreening, entry, ScreeningReceipt, key);
  });
}

/** Nothing to do when it was handed in before a crash. */
async function fillIn(life: Life, given: GivenAnswers): Promise<{ linkToken: string; entryToken: string } | undefined> {
  const linkToken = await life.stage.caught.linkTo(life.person, 's');
  const person = life.stage.voices.holder(life.clinicId, linkToken);
  if ((await person(ShowScreeningForm, { linkToken }, ScreeningForm)).state === 'submitted') return undefined;
  const { birthDate } = life.person;
  const { entryToken } = await person(OpenScreening, { linkToken, birthDate }, ScreeningEntry);
  const { questionnaire } = await person(ShowScreeningForm, { linkToken, entryToken }, ScreeningForm);
  for (const item of questionnaire!.sections.flatMap(({ items }) => items)) {
    const value = given[item.itemId];
    if (value === undefined || !isAsked(item, given)) continue;
    await person(AnswerScreening, { linkToken, entryToken, itemId: item.itemId, value }, AnswerReceipt);
  }
  return { linkToken, entryToken };
}

function isAsked({ shownWhen }: QuestionnaireItem, given: GivenAnswers): boolean {
  return !shownWhen || shownWhen.items.some((itemId) => shownWhen.values.includes(given[itemId] ?? ''));
}

/** A prescriber begins the review. */
export async function isTakenUp(life: Life, screeningId: string): Promise<void> {
  await life.once('is taken up', async (key) => {
    const prescriber = life.staff('prescriber');
    const { version } = await prescriber(ShowScreeningReview, { screeningId }, ScreeningReview);
    await prescriber(TakeUpScreening, { screeningId, version }, ScreeningReview, key);
  });
}

/**
 * A prescriber decides. The signature says what the gateway would write: who, when, and under which licence on file.
 * Nobody's password or authenticator code stands behind it, since the story is made before anybody has an authenticator.
 */
export async function isDecided(life: Life, screeningId: string, decision: DecisionProposed): Promise<void> {
  await isTakenUp(life, screeningId);
  await life.once('is decided', async (key) => {
    const prescriber = life.staff('prescriber');
    const { version } = await prescriber(ShowScreeningReview, { screeningId }, ScreeningReview);
    const decided: DecideScreening = { screeningId, version, ...decision, signature: signatureIn(life) };
    await prescriber(DecideScreening, decided, ScreeningReview, key);
  });
}

/** The prescriber lets the person know what comes next. */
export async function isLetKnow(life: Life, screeningId: string, nextStep: NextStep): Promise<void> {
  await life.once('is let know', async (key) => {
    const prescriber = life.staff('prescriber');
    const { version } = await prescriber(ShowScreeningReview, { screeningId }, ScreeningReview);
    await prescriber(ReleaseUpdate, { screeningId, version, nextStep }, ScreeningReview, key);
  });
}

/** The person follows the link that they were sent, and reads it. */
export async function readsUpdate(life: Life): Promise<void> {
  await life.once('reads it', async () => {
    const linkToken = await life.stage.caught.linkTo(life.person, 's');
    const person = life.stage.voices.holder(life.clinicId, linkToken);
    const { birthDate } = life.person;
    const { entryToken } = await person(OpenScreening, { linkToken, birthDate }, ScreeningEntry);
    const { update, nextStep } = await person(ShowScreeningForm, { linkToken, entryToken }, ScreeningForm);
    if (!update || !nextStep) throw new Error(`${life.name} was let know nothing`);
  });
}

export const eligible: DecisionProposed = {
  outcome: 'eligible',
  routesAllowed: ['lozenge', 'injection'],
  conditions: ['Blood pressure is measured before the first dose.'],
};

function signatureIn(life: Life): Signature {
  const { type, state, number } = life.colleague('prescriber').licences![0]!;
  return {
    signedAt: new Date(life.stage.clock.now()).toISOString(),
    licenceType: type as Signature['licenceType'],
    licenceState: state,
    licenceNumber: number,
  };
}

/** The person follows the link that they were sent, reads what is asked for before their visit, and signs it. */
export async function signs(life: Life): Promise<void> {
  await life.once('signs', async (key) => {
    const linkToken = await life.stage.caught.linkTo(life.person, 'f');
    const person = life.stage.voices.holder(life.clinicId, linkToken);
    const { birthDate, givenName, familyName } = life.person;
    const { entryToken } = await person(OpenScreening, { linkToken, birthDate }, ScreeningEntry);
    const { documents: toSign } = await person(ShowConsentForm, { linkToken, entryToken }, ConsentForm);
    const documents = toSign.map(({ documentId, texts }) => ({ documentId, language: texts[0]!.language }));
    const signature = { linkToken, entryToken, name: `${givenName} ${familyName}`, documents };
    await person(SignConsents, signature, ConsentForm, key);
  });
}

/** A therapist sees the flag that waits, and takes care of it. */
export async function isSeenTo(life: Life, { personId }: Known, note: string): Promise<void> {
  await life.once('is seen to', async (key) => {
    const therapist = life.staff('therapist');
    const { items } = await therapist(ListSafetyFlags, { limit: 100 }, SafetyFlagPage);
    const flag = items.find((item) => item.personId === personId)!;
    const { flagId, version } = flag;
    await therapist(AcknowledgeSafetyFlag, { flagId, version, note }, SafetyFlagItem, key);
  });
}
