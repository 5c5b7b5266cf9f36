import { Inject, Injectable } from '@nestjs/common';
import type { SignIn } from '@stillwater/contracts';
import { Problem } from '@stillwater/platform';

import { GatewayKeys } from '../gateway-keys.js';
import { IdentityEvents } from './identity-events.js';
import { SignInLibrary } from './sign-in-library.js';
import { SignInLock } from './sign-in-lock.js';
import type { Visit } from './visit.js';

export interface SignInOutcome {
  /** Of the new session; absent while the code of the authenticator app is still to come. */
  token?: string;
  cookies: string[];
}

/** E-mail and password. Answers the same, in the same time, whether or not somebody has this address. */
@Injectable()
export class SignInStaff {
  constructor(
    @Inject(SignInLock) private readonly lock: SignInLock,
    @Inject(SignInLibrary) private readonly library: SignInLibrary,
    @Inject(IdentityEvents) private readonly events: IdentityEvents,
    @Inject(GatewayKeys) private readonly keys: GatewayKeys,
  ) {}

  async run(visit: Visit, { email, password }: SignIn): Promise<SignInOutcome> {
    const attempt = { account: this.keys.account(email), address: visit.ipHash ?? 'unknown' };
    try {
      await this.lock.begin(attempt);
      const answer = await this.library.withPassword(email, password);
      if (answer.status !== 200) throw wrongCredentials();
      await this.lock.succeeded(attempt);
      if (answer.totpRequired) return { cookies: answer.cookies };
      await this.events.record(visit, 'signed_in', answer.staffId);
      return { token: answer.token, cookies: answer.cookies };
    } catch (error) {
      if (error instanceof Problem && error.kind !== 'unavailable') {
        await this.events.record(visit, 'sign_in_refused', undefined, error.code, attempt.account);
      }
      throw error;
    }
  }
}

function wrongCredentials(): Problem {
  return Problem.unauthenticated(
    'session.wrong_credentials',
    'This e-mail address and password do not belong together.',
  );
}
