import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Database, LOGGER, type Logger, type Statement } from '@stillwater/platform';

import type { GatewayConfig } from '../gateway.config.js';
import { GatewayKeys } from '../gateway-keys.js';
import { IdentityTables } from '../identity-tables.js';
import { makeAuth, type Auth } from './auth.client.js';
import { readAnswer, type LibraryAnswer } from './library-answer.js';
import { Passwords } from './passwords.js';
import { cookieIn, cookieNames, tokenIn, type CookieNames } from './session-cookie.js';

const active: Statement = {
  name: 'staff-is-active',
  text: `select 1 from staff where id = $1 and disabled_at is null`,
};

/** Codes stay valid for a minute and a half, but each opens one session only. */
const useCode: Statement = {
  name: 'use-totp-code',
  text: `insert into used_totp_code (staff_id, code) values ($1, $2) on conflict do nothing returning staff_id`,
};

/** The sign-in library behind the few things that we ask of it. Each takes the request's cookies and gives new ones. */
@Injectable()
export class SignInLibrary {
  readonly cookieNames: CookieNames;
  private readonly auth: Promise<Auth>;

  constructor(
    @Inject(CONFIG) config: GatewayConfig,
    @Inject(GatewayKeys) private readonly keys: GatewayKeys,
    @Inject(Database) database: Database,
    @Inject(Passwords) passwords: Passwords,
    @Inject(IdentityTables) private readonly tables: IdentityTables,
    @Inject(LOGGER) log: Logger,
  ) {
    this.cookieNames = cookieNames(config.publicUrl);
    this.auth = makeAuth({
      database,
      log,
      passwords,
      secret: keys.signIn,
      cookies: this.cookieNames,
      publicUrl: config.publicUrl,
      mayBegin: (staffId, usedCode) => this.mayBegin(staffId, usedCode),
    });
  }

  async withPassword(email: string, password: string): Promise<LibraryAnswer> {
    const { api } = await this.auth;
    return this.read(await api.signInEmail({ body: { email, password }, headers: new Headers(), asResponse: true }));
  }

  async withCode(code: string, cookie: string): Promise<LibraryAnswer> {
    const { api } = await this.auth;
    return this.read(await api.verifyTOTP({ body: { code }, headers: new Headers({ cookie }), asResponse: true }));
  }

  /** Whose code is asked for: the challenge knows who gave the password. */
  async challenged(cookie: string): Promise<string | undefined> {
    const challenge = tokenIn(cookieIn(cookie, this.cookieNames.challenge), this.keys.signIn);
    if (!challenge) return undefined;
    const { internalAdapter } = await (await this.auth).$context;
    return (await internalAdapter.findVerificationValue(challenge))?.value;
  }

  async newTotpSecret(password: string, cookie: string): Promise<LibraryAnswer> {
    const { api } = await this.auth;
    const body = { password, method: 'totp' as const };
    return this.read(await api.enableTwoFactor({ body, headers: new Headers({ cookie }), asResponse: true }));
  }

  private read(response: Response): Promise<LibraryAnswer> {
    return readAnswer(response, this.cookieNames);
  }

  private async mayBegin(staffId: string, usedCode: string | undefined): Promise<boolean> {
    if ((await this.tables.query(active, [staffId])).length === 0) return false;
    return usedCode === undefined || (await this.tables.query(useCode, [staffId, usedCode])).length === 1;
  }
}
