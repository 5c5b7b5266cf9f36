import { SessionView } from '../gateway/session.view.js';
import { SignIn } from '../gateway/sign-in.view.js';
import { TotpCode } from '../gateway/totp-code.view.js';
import { TotpRequired } from '../gateway/totp-required.view.js';
import { area } from './route.js';

/** Signing in and out. */
export const sessionRoutes = area('Session', {
  signIn: {
    method: 'POST',
    path: '/v1/session',
    summary: 'Sign in with e-mail address and password',
    access: 'public',
    body: SignIn,
    status: 200,
    answer: SessionView,
    orAnswer: TotpRequired,
    errors: [401],
  },
  confirmSignIn: {
    method: 'POST',
    path: '/v1/session/totp',
    summary: 'Finish signing in with a code of the authenticator app',
    access: 'public',
    body: TotpCode,
    status: 200,
    answer: SessionView,
    errors: [401],
  },
  showSession: {
    method: 'GET',
    path: '/v1/session',
    summary: 'Who is signed in, and what they may do where',
    access: 'staff',
    status: 200,
    answer: SessionView,
  },
  signOut: {
    method: 'DELETE',
    path: '/v1/session',
    summary: 'Sign out',
    access: 'staff',
    status: 204,
    answer: null,
  },
});
