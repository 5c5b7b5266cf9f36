import type { ReplyMeaning } from '@stillwater/contracts';

/**
 * Words that stand alone. By law they end all messages of this kind at once, whatever else a clinic would like them to
 * mean; the carriers know the same ones.
 */
const WORDS: Readonly<Record<string, ReplyMeaning>> = {
  stop: 'stop',
  stopall: 'stop',
  'stop all': 'stop',
  unsubscribe: 'stop',
  quit: 'stop',
  end: 'stop',
  revoke: 'stop',
  'opt out': 'stop',
  optout: 'stop',
  cancel: 'stop_cancel',
  baja: 'stop',
  alto: 'stop',
  parar: 'stop',
  cancelar: 'stop_cancel',
  start: 'start',
  unstop: 'start',
  help: 'help',
  info: 'help',
  ayuda: 'help',
  y: 'confirm',
  yes: 'confirm',
  si: 'confirm',
};

/** Wording that leaves no doubt, in whatever sentence. One that doubts goes to a human instead. */
const CLEAR = [
  /\b(stop|quit) (texting|messaging|contacting|emailing|mailing|writing( to)?|sending)\b/,
  /\b(stop|no more|end) (all |all of |these |the |your |any )*(texts|text messages|messages|e ?mails|mails)\b/,
  /\b(do not|dont|don t|never) (text|message|contact|e ?mail|write( to)?) me\b/,
  /\bunsubscribe( me)?\b/,
  /\b(remove|take) me (off|from)\b/,
  /\bopt (me )?out\b/,
  /\bno me (escriba|escriban|envie|envien|mande|manden)\b/,
];

/** The texts reach a stranger: none may follow, and staff have a number to correct. */
const STRANGER = [/\bwrong (number|person|phone)\b/, /\b(numero|persona) equivocad[oa]\b/];

const LONGEST_WORDING = 160;

/** What somebody asks for who answers a message. Case, accents, punctuation and politeness make no difference. */
export function meaningOf(text: string): ReplyMeaning {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const word = plain.replace(/^(please|pls|por favor) | (please|pls|now|por favor)$/g, '');
  if (Object.hasOwn(WORDS, word)) return WORDS[word]!;
  if (plain.length > LONGEST_WORDING) return 'other';
  if (STRANGER.some((wording) => wording.test(plain))) return 'stop_cancel';
  return CLEAR.some((wording) => wording.test(plain)) ? 'stop' : 'other';
}
