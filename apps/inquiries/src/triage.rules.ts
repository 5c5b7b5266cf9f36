import type { ReceiveInquiry } from '@stillwater/contracts';

export type Urgency = 'routine' | 'review' | 'acute';

/**
 * Phrases that make a human read a message soon. A helper only: it never lowers what a person said of themselves and
 * never holds a message back.
 */
const worryingPhrases = [
  'kill myself',
  'killing myself',
  'suicide',
  'suicidal',
  'end my life',
  'ending my life',
  'want to die',
  'wanna die',
  'hurt myself',
  'hurting myself',
  'overdose',
  'no reason to live',
  'matarme',
  'suicidarme',
  'suicidio',
  'quitarme la vida',
  'quiero morir',
  'hacerme daño',
  'sobredosis',
  'razón para vivir',
] as const;

/** "I am in danger now" is acute. Worrying words, a minor, or worry about somebody else are for a human to read. */
export function triage(
  inquiry: Pick<ReceiveInquiry, 'inDanger' | 'message' | 'aboutSomeoneElse' | 'underEighteen'>,
): Urgency {
  if (inquiry.inDanger) return 'acute';
  if (inquiry.underEighteen || inquiry.aboutSomeoneElse) return 'review';
  return worries(inquiry.message ?? '') ? 'review' : 'routine';
}

/** Whether a human should read it soon. */
export function worries(message: string): boolean {
  const plain = ` ${message
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return worryingPhrases.some((phrase) => plain.includes(` ${phrase} `));
}
