/**
 * The form in which two spellings of one e-mail address are equal. Only case and surrounding space are folded: dots
 * and plus signs mean different mailboxes at some providers.
 */
export function normaliseEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

/** Phone numbers arrive as E.164 and are compared as they are. */
export function normalisePhone(phone: string): string {
  return phone.trim();
}
