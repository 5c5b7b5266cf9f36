import { normaliseEmail } from '../contact-point.rules.js';
import { wantedWords } from './name-words.rules.js';

/** What somebody is looked for by. */
export type Wanted =
  | { by: 'email' | 'phone'; value: string }
  | { by: 'name'; words: readonly string[] }
  | { by: 'nothing' };

/** Reads one search box: an e-mail address, a phone number however it is written, or words of a name. */
export function wantedBy(written: string): Wanted {
  const text = written.trim();
  if (text.includes('@')) return { by: 'email', value: normaliseEmail(text) };
  const phone = phoneOf(text);
  if (phone) return { by: 'phone', value: phone };
  const words = wantedWords(text);
  return words.length > 0 ? { by: 'name', words } : { by: 'nothing' };
}

/** Numbers are kept in E.164; without a country they are North American, as the clinics are. */
function phoneOf(text: string): string | undefined {
  if (!/^\+?[\d\s().\-/]{7,24}$/.test(text)) return undefined;
  const digits = text.replaceAll(/\D/g, '');
  if (text.startsWith('+')) return `+${digits}`;
  if (digits.length === 10) return `+1${digits}`;
  return digits.length === 11 && digits.startsWith('1') ? `+${digits}` : undefined;
}
