import { Inject, Injectable } from '@nestjs/common';
import type { TotpSecret } from '@stillwater/contracts';
import { Problem } from '@stillwater/platform';

import { GatewayKeys } from '../gateway-keys.js';
import { IdentityEvents } from './identity-events.js';
import type { SignedIn } from './sessions.js';
import { SignInLibrary } from './sign-in-library.js';
import { SignInLock } from './sign-in-lock.js';
import type { Visit } from './visit.js';

/** Makes the key for an authenticator app. It counts from the first right code on. */
@Injectable()
export class BeginTotpSetUp {
  constructor(
    @Inject(SignInLibrary) private readonly library: SignInLibrary,
    @Inject(SignInLock) private readonly lock: SignInLock,
    @Inject(GatewayKeys) private readonly keys: GatewayKeys,
    @Inject(IdentityEvents) private readonly events: IdentityEvents,
  ) {}

  async run(visit: Visit, person: SignedIn, password: string, cookie: string): Promise<TotpSecret> {
    if (person.totp) {
      throw Problem.conflict(
        'session.totp_already_set_up',
        'An authenticator app is set up. A new enrolment link starts afresh.',
      );
    }
    const attempt = { account: this.keys.account(person.email), address: visit.ipHash ?? 'unknown' };
    try {
      await this.lock.begin(attempt);
      const { status, totpUri } = await this.library.newTotpSecret(password, cookie);
      if (status !== 200 || !totpUri) {
        throw Problem.unprocessable('session.wrong_password', 'This is not your password.');
      }
      await this.lock.succeeded(attempt);
      return { uri: totpUri, secret: new URL(totpUri).searchParams.get('secret') ?? '' };
    } catch (error) {
      if (error instanceof Problem && error.kind !== 'unavailable') {
        await this.events.record(visit, 'totp_set_up_refused', person.staffId, error.code, attempt.account);
      }
      throw error;
    }
  }
}
