import { Inject, Injectable } from '@nestjs/common';
import type { Licence, Signature } from '@stillwater/contracts';
import { Clock, Problem, UnitOfWork, wallTimeAt, type Scope, type Statement } from '@stillwater/platform';

import { GatewayKeys } from '../gateway-keys.js';
import { signingLicence } from '../staff/licences.rules.js';
import { ACCOUNT_LOCKED, tooManyCodes } from './enter-totp-code.js';
import { IdentityEvents } from './identity-events.js';
import { Sessions } from './sessions.js';
import { SignInLibrary } from './sign-in-library.js';
import { SignInLock } from './sign-in-lock.js';
import type { Visit } from './visit.js';

/** What a signer gives besides an open session: an unattended screen must not be able to sign. */
export interface Credentials {
  password: string;
  totpCode: string;
}

interface SignerRow extends Record<string, unknown> {
  email: string;
  totp: boolean;
  licences: Licence[];
  licensed_states: string[];
  zone: string;
}

/** $1 clinic, $2 staff */
const signer: Statement = {
  name: 'signer',
  text: `
    select p.email, p.two_factor_enabled as totp, coalesce(m.licences, '[]') as licences, c.licensed_states, d.zone
    from staff p
    join clinic c on c.clinic_id = $1
    join clinic_directory d on d.clinic_id = c.clinic_id
    left join membership m on m.clinic_id = $1 and m.staff_id = p.id
    where p.id = $2`,
};

/** Removes password and code from what was sent: nothing behind the gateway ever sees them. */
export function takeCredentials(sent: Record<string, unknown>): Credentials {
  const { password, totpCode } = sent;
  delete sent['password'];
  delete sent['totpCode'];
  return { password: String(password), totpCode: String(totpCode) };
}

/**
 * Signs in once more with password and code, at once ends the session that this makes, and says under which licence the
 * person signs. Wrong tries count as those of signing in do, and a code that has opened a session signs nothing.
 */
@Injectable()
export class ConfirmSignature {
  constructor(
    @Inject(SignInLibrary) private readonly library: SignInLibrary,
    @Inject(SignInLock) private readonly lock: SignInLock,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(IdentityEvents) private readonly events: IdentityEvents,
    @Inject(GatewayKeys) private readonly keys: GatewayKeys,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * @param objectId what is to be signed, for the audit trail
   * @throws Problem `session.totp_required`, `decision.no_licence`, `signature.wrong`, `session.locked`
   */
  async run(scope: Scope, visit: Visit, credentials: Credentials, objectId: string): Promise<Signature> {
    const staffId = scope.actor.id;
    try {
      const now = this.clock.now();
      const [person] = await this.unitOfWork.read(scope, (unit) =>
        unit.query<SignerRow>(signer, [unit.clinicId, staffId]),
      );
      if (!person?.totp) throw totpMissing();
      const licence = signingLicence(
        person.licences,
        person.licensed_states,
        wallTimeAt(now, person.zone).slice(0, 10),
      );
      if (!licence) throw licenceMissing();
      await this.check(visit, person.email, staffId, credentials);
      await this.events.record(visit, 'signed', staffId);
      return {
        signedAt: now.toISOString(),
        licenceType: licence.type,
        licenceState: licence.state,
        licenceNumber: licence.number,
      };
    } catch (error) {
      if (error instanceof Problem && error.kind !== 'unavailable') {
        await this.events.record(visit, 'signature_refused', staffId, error.code);
        await this.unitOfWork.recordRefusal(scope, error, { type: scope.action, id: objectId });
      }
      throw error;
    }
  }

  private async check(visit: Visit, email: string, staffId: string, given: Credentials): Promise<void> {
    const attempt = { account: this.keys.account(email), address: visit.ipHash ?? 'unknown' };
    await this.lock.begin(attempt);
    const challenge = await this.library.withPassword(email, given.password);
    if (challenge.status !== 200 || !challenge.totpRequired) throw wrong();
    const cookie = challenge.cookies.map((line) => line.split(';', 1)[0]).join('; ');
    const { status, code, token, staffId: found } = await this.library.withCode(given.totpCode, cookie);
    if (token) await this.sessions.end(token);
    if (code === ACCOUNT_LOCKED) throw tooManyCodes();
    if (status !== 200 || found !== staffId) throw wrong();
    await this.lock.succeeded(attempt);
  }
}

function wrong(): Problem {
  return Problem.unprocessable(
    'signature.wrong',
    'The password or the code is wrong, or the code was used before. Nothing was signed.',
  );
}

function totpMissing(): Problem {
  return Problem.denied('session.totp_required', 'Set up an authenticator app before you sign.');
}

function licenceMissing(): Problem {
  return Problem.unprocessable(
    'decision.no_licence',
    'No prescriber licence of yours is on file that is valid today in a state of this clinic.',
  );
}
