/**
 * What a carrier says of our account or our own number: nothing is wrong with the person's, and no try helps before
 * somebody has put it right there. Some come as the answer, some later as a receipt.
 */
export const TWILIO_ACCOUNT_FAULTS: ReadonlySet<string> = new Set([
  '21212', // our number is not one
  '21408', // texts to that region are not switched on
  '21606', // our number can't send texts, or not there
  '21608', // a trial account writes to its own people alone
  '21659', // not a number of Twilio's
  '21660', // a number of another account
  '21661', // our number can't send texts
  '30002', // the account is suspended
  '30032', // a toll-free number that is not verified
  '30034', // a number that is not registered for such texts (10DLC)
]);

export const TELNYX_ACCOUNT_FAULTS: ReadonlySet<string> = new Set([
  '40010', // not registered (10DLC)
  '40013', // our number is not one
  '40100', // texts are not switched on for our number
  '40305', // our number has no messaging profile
  '40309', // texts to that region are not switched on
  '40312', // the profile is switched off
  '40314', // texts are switched off for the account
  '40329', // a toll-free number that is not verified
  '40330', // a toll-free number that is not set up yet
  '40331', // no region is switched on
  '40333', // the account's limit is spent
]);

/** @param code as a receipt has it, of either carrier: theirs have no number in common */
export function isFaultOfAccount(code: string): boolean {
  return TWILIO_ACCOUNT_FAULTS.has(code) || TELNYX_ACCOUNT_FAULTS.has(code);
}
