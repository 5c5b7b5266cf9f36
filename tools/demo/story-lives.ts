import { caseysAnswers, devonsAnswers, emerysAnswers, finleysAnswers, graysAnswers } from './answers.ts';
import { storyPeople } from './cast.ts';
import { isCalled, writes } from './deeds.ts';
import type { Known } from './deeds.ts';
import { Life } from './life.ts';
import type { Stage } from './life.ts';
import { answers, handsIn, isDecided, isInvited, isSeenTo, isTakenUp } from './screening-deeds.ts';

export type LifeScript = (stage: Stage) => Promise<void>;

/** Writes, is called within the hour. */
async function isMet(life: Life, daysAgo: number, message: string, note: string): Promise<Known> {
  const wrote = life.daysAgo(daysAgo, '12:20');
  await life.until(wrote);
  const known = await writes(life, { intent: 'ready_to_schedule', message });
  await life.until(wrote + 35 * 60_000);
  await isCalled(life, known, note);
  return known;
}

/** Ready to schedule, twenty minutes ago; nobody has looked at it. */
async function avery(stage: Stage): Promise<void> {
  const life = new Life(stage, 'Avery', storyPeople.avery);
  await life.until(life.minutesBeforeTheEnd(20));
  await writes(life, {
    intent: 'ready_to_schedule',
    message: 'A friend told me about you. I could talk on any weekday after four.',
  });
}

/** A question that has waited for days: longer than any clinic promises. */
async function blake(stage: Stage): Promise<void> {
  const life = new Life(stage, 'Blake', storyPeople.blake);
  await life.until(life.daysAgo(3, '14:05'));
  await writes(life, { intent: 'question', message: 'Do you work with people who live across the state line?' });
}

/** Stopped in the middle of the questions. */
async function casey(stage: Stage): Promise<void> {
  const life = new Life(stage, 'Casey', storyPeople.casey);
  const known = await isMet(life, 3, 'I would like to begin as soon as I can.', 'Prefers to do forms in the evening.');
  await life.until(life.daysAgo(3, '13:40'));
  await isInvited(life, known);
  await life.until(life.daysAgo(1, '20:30'));
  await answers(life, caseysAnswers);
}

/** Handed in, waits for a clinician: anxiety is severe, and no blood pressure is known. */
async function devon(stage: Stage): Promise<void> {
  const life = new Life(stage, 'Devon', storyPeople.devon);
  const note = 'Takes clonazepam in the evening. The questionnaire does not ask for medicines yet.';
  const known = await isMet(life, 4, 'My worry keeps me from working. What could we try?', note);
  await life.until(life.daysAgo(4, '13:40'));
  await isInvited(life, known);
  await life.until(life.daysAgo(1, '20:30'));
  await handsIn(life, devonsAnswers);
}

/** Controlled blood pressure: a prescriber has begun to look. */
async function emery(stage: Stage): Promise<void> {
  const life = new Life(stage, 'Emery', storyPeople.emery);
  const known = await isMet(life, 4, 'My therapist suggested that I write to you.', 'Best reached by text.');
  await life.until(life.daysAgo(4, '13:40'));
  const screeningId = await isInvited(life, known);
  await life.until(life.daysAgo(4, '20:30'));
  await handsIn(life, emerysAnswers);
  await life.until(life.daysAgo(2, '15:00'));
  await isTakenUp(life, screeningId);
}

/** Pregnant: not suitable now. The prescriber deferred. */
async function finley(stage: Stage): Promise<void> {
  const life = new Life(stage, 'Finley', storyPeople.finley);
  const known = await isMet(life, 20, 'I have read about your practice. Is there a waiting list?', 'Has all the time.');
  await life.until(life.daysAgo(20, '13:40'));
  const screeningId = await isInvited(life, known);
  await life.until(life.daysAgo(18, '20:30'));
  await handsIn(life, finleysAnswers);
  await life.until(life.daysAgo(15, '13:00'));
  await isDecided(life, screeningId, {
    outcome: 'deferred',
    routesAllowed: [],
    conditions: [],
    note: 'Called and explained. To be invited again after pregnancy and nursing, if still wished.',
  });
}

/** Handed in within the last hour; one answer raised a flag that a clinician looks at the same day. */
async function gray(stage: Stage): Promise<void> {
  const life = new Life(stage, 'Gray', storyPeople.gray);
  const known = await isMet(
    life,
    3,
    'It has been a long autumn. I want to try something else.',
    'Calm, well supported.',
  );
  await life.until(life.daysAgo(3, '13:40'));
  await isInvited(life, known);
  await life.until(life.minutesBeforeTheEnd(50));
  await handsIn(life, graysAnswers);
}

/**
 * Said to be in danger, and was called at once. The questionnaire that would ask (ASQ) isn't there yet, so it is told by
 * the inquiry form's own question.
 */
async function harper(stage: Stage): Promise<void> {
  const life = new Life(stage, 'Harper', storyPeople.harper);
  const wrote = life.daysAgo(5, '14:00');
  await life.until(wrote);
  const message = 'I am not safe tonight and I do not know whom to call.';
  const known = await writes(life, { intent: 'question', message, inDanger: true });
  await life.until(wrote + 4 * 60_000);
  await isSeenTo(
    life,
    known,
    'Called back at once. Is with a sister, has the 988 number, sees the crisis team tonight.',
  );
  await isCalled(life, known, 'Reached after the therapist: safe, and wants a call next week.');
}

export const storyLives: readonly LifeScript[] = [avery, blake, casey, devon, emery, finley, gray, harper];
