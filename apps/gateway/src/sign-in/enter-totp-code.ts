import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '@stillwater/platform';

import { IdentityEvents } from './identity-events.js';
import type { LibraryAnswer } from './library-answer.js';
import { Sessions } from './sessions.js';
import { SignInLibrary } from './sign-in-library.js';
import type { SignInOutcome } from './sign-in-staff.js';
import type { Visit } from './visit.js';

/** The library locks an account for this long after ten wrong codes in a row. */
const LOCK_SECONDS = 900;
export const ACCOUNT_LOCKED = 'ACCOUNT_TEMPORARILY_LOCKED';

/**
 * The code of the authenticator app. After a password it begins the session; within a session it finishes the set-up,
 * and a new session takes the place of every other one of this person.
 */
@Injectable()
export class EnterTotpCode {
  constructor(
    @Inject(SignInLibrary) private readonly library: SignInLibrary,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(IdentityEvents) private readonly events: IdentityEvents,
  ) {}

  /**
   * @param cookie the request's Cookie header: the challenge of the password, or the session of the set-up
   * @param settingUp whose session it is
   */
  async run(
    visit: Visit,
    code: string,
    cookie: string,
    settingUp?: { staffId: string; totp: boolean },
  ): Promise<SignInOutcome> {
    if (settingUp?.totp)
      throw Problem.conflict('session.totp_already_set_up', 'This session has been opened with a code.');
    const staffId = settingUp?.staffId ?? (await this.library.challenged(cookie));
    const answer = await this.library.withCode(code, cookie);
    if (answer.status !== 200 || !answer.token) {
      const problem = refusalOf(answer);
      await this.events.record(visit, 'sign_in_refused', staffId, problem.code);
      throw problem;
    }
    if (settingUp) await this.sessions.endOthersOf(settingUp.staffId, answer.token);
    await this.events.record(visit, settingUp ? 'totp_set_up' : 'signed_in', answer.staffId);
    return { token: answer.token, cookies: answer.cookies };
  }
}

export function tooManyCodes(): Problem {
  return new Problem('limited', 'session.locked', 'Too many wrong codes. Wait before you try again.', {
    retryAfterSeconds: LOCK_SECONDS,
  });
}

function refusalOf(answer: LibraryAnswer): Problem {
  switch (answer.code) {
    case 'INVALID_TWO_FACTOR_COOKIE':
      return Problem.unauthenticated(
        'session.no_challenge',
        'Sign in with your password first; a code is asked after it.',
      );
    case 'TOTP_NOT_ENABLED':
      return Problem.conflict('session.totp_not_begun', 'No authenticator app is being set up.');
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
      return Problem.unauthenticated('session.no_challenge', 'Too many wrong codes. Sign in with your password again.');
    case ACCOUNT_LOCKED:
      return tooManyCodes();
    default:
      return Problem.unauthenticated('session.wrong_code', 'This code is wrong, too old or was used before.');
  }
}
