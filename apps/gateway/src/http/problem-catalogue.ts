import type { ProblemKind } from '@stillwater/platform';

/** What kind of refusal is which status, and what it is called where a code has no title of its own. */
export const kinds: Readonly<Record<ProblemKind, { status: number; title: string }>> = {
  invalid: { status: 400, title: 'The request is not as it must be' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  denied: { status: 403, title: 'This is not yours to do' },
  not_found: { status: 404, title: 'There is nothing here' },
  gone: { status: 410, title: 'This is over' },
  conflict: { status: 409, title: 'This does not fit what is there now' },
  stale: { status: 412, title: 'Somebody else changed this in the meantime' },
  unprocessable: { status: 422, title: 'This can not be done with what was sent' },
  precondition_required: { status: 428, title: 'Say which version you have seen' },
  limited: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'This is not available right now' },
  timeout: { status: 504, title: 'No answer came in time' },
};

/** Refusals of HTTP itself, which no kind stands for. */
export const httpProblems = {
  'request.method': { status: 405, title: 'This address does not take this method' },
  'request.too_large': { status: 413, title: 'The request is too large' },
  'request.media_type': { status: 415, title: 'The request must be JSON' },
} as const;

export type HttpProblemCode = keyof typeof httpProblems;

/** What to do about it, for the page that explains a code. */
const advice: Readonly<Record<string, string>> = {
  'request.invalid': 'Look at `errors`: each entry names a field by a JSON Pointer and says what it must be.',
  'request.malformed': 'The body is not JSON (RFC 8259). Send a JSON object, in UTF-8.',
  'request.method': 'The Allow header of the answer lists the methods that this address takes.',
  'request.too_large': 'A request may have 256 KiB at most.',
  'request.media_type': 'Send `Content-Type: application/json`.',
  'request.cross_site': 'A browser sent this from a page of another site. Only pages of this site may change anything.',
  'request.precondition_required': 'Send If-Match with the ETag of the version that you have seen.',
  'request.idempotency_key': 'The key has 1 to 128 visible ASCII characters; a UUID is a good one.',
  'request.running': 'Repeat the request after the time in Retry-After: it will answer as the first one does.',
  'request.limited': 'Wait for the time in Retry-After. RateLimit-Policy and RateLimit tell how much is left.',
  'idempotency.key_reused': 'A key belongs to one request. Take a new key for another body.',
  'session.locked': 'After too many wrong passwords nobody can sign in to the account for a quarter of an hour.',
  'session.totp_required': 'Set up an authenticator app first: POST /v1/session/totp-setup.',
  'link.unknown': 'Use the newest message from the clinic, or call it: an older link may have been taken back.',
  'link.expired': 'Ask the clinic for a new link.',
  'link.used': 'This link has done what it was for. Ask the clinic if you need another one.',
  'slot.taken': 'Somebody else was faster. `alternatives` lists free times near it; ask for all of them again.',
  'slot.never':
    'Ask for the free times: a start lies on the grid, inside the hours, not too soon and not too far ahead.',
  'slot.not_bookable': 'A prescriber decides first. The decision must be valid on the day of the visit.',
  'hold.expired': 'A time is kept for ten minutes. Ask for the free times and choose again.',
  'hold.quota': 'Book one of the times that are kept, or give one back.',
  'offer.booked': 'Load the link again: it shows the appointment that was booked.',
  'appointment.policy_window': 'Call the clinic: from `policyEndsAt` on only its staff move or cancel the visit.',
  'schedule.not_ready': 'The clinic was opened a moment ago. Try again after the time in Retry-After.',
  'signature.wrong': 'Give your password and a code that your authenticator app has not shown before.',
  'decision.no_licence': 'A manager puts licences on file: PUT /v1/clinics/{clinicId}/staff/{staffId}/licences.',
  'flow.invalid':
    'Each entry of `errors` names a place in the flow. POST …/flows/{rule}/check tells without changing anything.',
  'flow.shipped': 'There is nothing to go back from.',
  'webhook.unsigned': 'Sign the address and the body as they are sent, and send what is older than five minutes anew.',
  'webhook.not_set_up': 'The installation has no secret for this sender: see docs/install.md.',
  'clinic.unknown': 'Either there is no such clinic, or you do not work there.',
  'server.busy': 'Wait for the time in Retry-After and try again.',
};

export function adviceOn(code: string): string | undefined {
  return Object.hasOwn(advice, code) ? advice[code] : undefined;
}
