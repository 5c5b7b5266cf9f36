import { Enrol } from '../gateway/enrol.view.js';
import { EnrolmentOffer } from '../gateway/enrolment-offer.view.js';
import { SessionView } from '../gateway/session.view.js';
import { SetUpTotp } from '../gateway/set-up-totp.view.js';
import { SignIn } from '../gateway/sign-in.view.js';
import { TotpCode } from '../gateway/totp-code.view.js';
import { TotpRequired } from '../gateway/totp-required.view.js';
import { TotpSecret } from '../gateway/totp-secret.view.js';
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
    summary: 'Finish signing in, or setting up the authenticator app, with its code',
    access: 'public',
    body: TotpCode,
    status: 200,
    answer: SessionView,
    errors: [401, 409],
  },
  setUpTotp: {
    method: 'POST',
    path: '/v1/session/totp-setup',
    summary: 'Get a key for an authenticator app; its first code makes it count',
    access: 'staff',
    body: SetUpTotp,
    status: 200,
    answer: TotpSecret,
    errors: [409, 422, 429],
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
  showEnrolment: {
    method: 'GET',
    path: '/v1/enrolments/{token}',
    summary: 'Whom an enrolment link was made for',
    access: 'public',
    status: 200,
    answer: EnrolmentOffer,
  },
  enrol: {
    method: 'POST',
    path: '/v1/enrolments/{token}',
    summary: 'Set the password with an enrolment link, and sign in',
    access: 'public',
    body: Enrol,
    status: 201,
    answer: SessionView,
  },
});
