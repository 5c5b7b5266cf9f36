import type { PersonKey } from '@stillwater/platform';
import type { Answers } from '../instruments/instrument.rules.js';

/** The answers of a screening, or none yet. */
export function readAnswers(key: PersonKey, screeningId: string, sealed: Buffer | null): Answers {
  return sealed ? key.open<Answers>('screening.answers', screeningId, sealed) : {};
}

export function sealAnswers(key: PersonKey, screeningId: string, answers: Answers): Buffer {
  return key.seal('screening.answers', screeningId, answers);
}
