import { randomBytes } from 'node:crypto';

import type { Database, Logger } from '@stillwater/platform';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { getAdapter } from 'better-auth/db/adapter';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { Kysely, PostgresDialect } from 'kysely';
import { v7 as uuidv7 } from 'uuid';

import { columns, totpColumns } from './auth-columns.js';
import { withHashedSessionTokens } from './hashed-session-tokens.js';
import type { Passwords } from './passwords.js';
import type { CookieNames } from './session-cookie.js';

/** A session ends this long after sign-in, used or not. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** How long the code of the authenticator app may take after the password. */
const CHALLENGE_SECONDS = 5 * 60;

export interface AuthOptions {
  database: Pick<Database, 'connection'>;
  log: Logger;
  passwords: Passwords;
  /** Signs cookies and encrypts authenticator keys. */
  secret: string;
  cookies: CookieNames;
  publicUrl: string;
  /** Asked before a session begins; false ends the sign-in. */
  mayBegin(staffId: string, usedCode: string | undefined): Promise<boolean>;
}

/** better-auth over our tables. Its HTTP handler stays unused: our routes call its functions. */
export type Auth = Awaited<ReturnType<typeof makeAuth>>;

export async function makeAuth(given: AuthOptions) {
  const options = {
    appName: 'Stillwater',
    baseURL: given.publicUrl,
    basePath: '/v1/session',
    secret: given.secret,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { log: (level, message) => given.log.debug({ library: 'better-auth', severity: level }, message) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 200,
      password: {
        hash: (password) => given.passwords.hash(password),
        verify: ({ hash, password }) => given.passwords.verify(hash, password),
      },
    },
    ...columns,
    session: {
      ...columns.session,
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    verification: { ...columns.verification, storeIdentifier: 'hashed' },
    advanced: {
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      defaultCookieAttributes: { secure: given.cookies.secure, httpOnly: true, sameSite: 'lax', path: '/' },
      cookies: { session_token: { name: given.cookies.session }, two_factor: { name: given.cookies.challenge } },
      database: { generateId: () => uuidv7() },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const verifying = context?.path === '/two-factor/verify-totp';
            const code = verifying ? (context.body as { code?: string }).code : undefined;
            if (!(await given.mayBegin(session.userId, code))) throw new APIError('UNAUTHORIZED');
            return { data: { ...session, token: randomBytes(32).toString('base64url') } };
          },
        },
      },
    },
    plugins: [twoFactor({ issuer: 'Stillwater', twoFactorCookieMaxAge: CHALLENGE_SECONDS, schema: totpColumns })],
  } satisfies BetterAuthOptions;
  const pool = { options: {}, connect: () => given.database.connection(), end: () => Promise.resolve() };
  const db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  const adapter = withHashedSessionTokens(await getAdapter({ ...options, database: { db, type: 'postgres' } }));
  return betterAuth({ ...options, database: () => adapter });
}
