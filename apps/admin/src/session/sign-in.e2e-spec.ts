import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem, visiting, type FakeApi } from '@stillwater/ui/testing';
import { adminApp, full, session } from '../../testing/admin-app.js';

const staff = visiting(adminApp);

/** Nobody is signed in until the given call has been answered. */
function signedOut(more: FakeApi): { api: FakeApi; signIn(): void; signOut(): void } {
  let inside = false;
  const guarded = Object.entries(full).map(([pattern, reply]): [string, FakeApi[string]] => [
    pattern,
    (asked) => (inside ? reply(asked) : problem(401, 'session.none')),
  ]);
  return {
    api: { ...Object.fromEntries(guarded), ...more },
    signIn: () => (inside = true),
    signOut: () => (inside = false),
  };
}

const enter = async (password: string): Promise<void> => {
  await staff.page.getByLabel('E-mail address').fill('theo.banks@example.com');
  await staff.page.getByLabel('Password', { exact: true }).fill(password);
  await staff.page.getByRole('button', { name: 'Sign in' }).click();
};

describe('signing in', () => {
  it('asks for the code and leads back to where one was sent away', async () => {
    const codes = [problem(401, 'session.wrong_code')];
    const { api, signIn } = signedOut({
      'POST /v1/session': ({ body }) =>
        (body as { password: string }).password === 'right'
          ? { body: { totpRequired: true } }
          : problem(401, 'session.wrong_credentials'),
      'POST /v1/session/totp': () => {
        const refused = codes.shift();
        if (refused !== undefined) return refused;
        signIn();
        return { body: session };
      },
    });
    await staff.arrive(api);
    await staff.go('/admin/asheville/parked-messages?service=screening');
    await staff.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'sign-in')).resolves.toEqual([]);
    await enter('wrong');
    await staff.page.getByText('That didn’t match').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'sign-in-refused')).resolves.toEqual([]);
    await enter('right');
    const code = staff.page.getByLabel('Code of your authenticator app');
    await code.fill('000000');
    await staff.page.keyboard.press('Enter');
    await staff.page.getByText('That code didn’t work').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'sign-in-code')).resolves.toEqual([]);
    await code.fill('492 039');
    await staff.page.keyboard.press('Enter');
    await staff.page.getByRole('heading', { name: 'Parked events' }).waitFor();
    expect(staff.asksFor(/totp$/).map(({ body }) => body)).toEqual([{ code: '000000' }, { code: '492039' }]);
    expect(new URL(staff.page.url()).search).toBe('?service=screening');
  });

  it('says when the server is away, and loads on a second try', async () => {
    let away = true;
    await staff.arrive({
      ...full,
      'GET /v1/session': () => (away ? problem(418, 'unwell') : { body: session }),
    });
    await staff.go('/admin/');
    await staff.page.getByRole('alert').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'session-failing')).resolves.toEqual([]);
    away = false;
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByRole('heading', { name: 'Inquiries' }).waitFor();
  });

  it('signs out', async () => {
    const { api, signIn, signOut } = signedOut({
      'DELETE /v1/session': () => {
        signOut();
        return { status: 204 };
      },
    });
    signIn();
    await staff.arrive(api);
    await staff.go('/admin/');
    await staff.page.getByRole('button', { name: 'Sign out' }).click();
    await staff.page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});

describe('a session that ends', () => {
  it('covers the page, keeps what was typed, and goes on after signing in', async () => {
    const { api, signIn, signOut } = signedOut({
      'POST /v1/session': () => {
        signIn();
        return { body: session };
      },
      'POST /v1/clinics/*/inquiries/*/contacts': () => problem(401, 'session.none'),
    });
    signIn();
    await staff.arrive(api);
    await staff.go('/admin/asheville/inquiries/01995000-0000-7000-8000-0000000000a2');
    const note = staff.page.getByLabel('Note (optional)').first();
    await note.fill('Prefers mornings.');
    signOut();
    await staff.page.getByRole('button', { name: 'Log the contact' }).click();
    await staff.page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    await expect(staff.page.getByText('avery.lane@example.com').isVisible()).resolves.toBe(false);
    await expect(accessFaultsAtBothSizes(staff.page, 'session-ended')).resolves.toEqual([]);
    await staff.page.getByLabel('Password', { exact: true }).fill('right');
    await staff.page.getByRole('button', { name: 'Sign in' }).click();
    await staff.page.getByText('avery.lane@example.com').waitFor();
    await expect(note.inputValue()).resolves.toBe('Prefers mornings.');
  });

  it('ends by itself when nobody is there, and asks for nothing meanwhile', async () => {
    const { api, signIn } = signedOut({ 'DELETE /v1/session': () => ({ status: 204 }) });
    signIn();
    await staff.arrive(api, { movesClock: true });
    await staff.page.clock.install();
    await staff.go('/admin/asheville/inquiries');
    await staff.page.getByText('Updates by itself.').waitFor();
    await staff.page.clock.runFor('05:00');
    await staff.page.getByText('Updates are paused until you come back.').waitFor();
    const before = staff.asked.length;
    await staff.page.clock.runFor('11:00');
    await staff.page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    await staff.sent(/^DELETE \/v1\/session$/);
    expect(staff.asked.slice(before)).toHaveLength(1);
  });
});

describe('enrolment', () => {
  it('sets the password and then the authenticator app; the token leaves the address bar', async () => {
    const { api, signIn } = signedOut({
      'GET /v1/enrolments/*': () => ({
        body: { name: 'Theo Banks', email: 'theo.banks@example.com', expiresAt: '2026-11-05T14:00:00Z' },
      }),
      'POST /v1/enrolments/*': () => {
        signIn();
        return { status: 201, body: { ...session, totp: 'required' } };
      },
      'POST /v1/session/totp-setup': () => ({
        body: { uri: 'otpauth://totp/Stillwater:theo?secret=MN4W66CRJ5YTO4KW', secret: 'MN4W66CRJ5YTO4KW' },
      }),
      'POST /v1/session/totp': () => ({ body: session }),
    });
    await staff.arrive(api);
    await staff.go('/admin/enrol#Zk3v0T9mUqS6hXn2bYw1LA');
    const password = staff.page.getByLabel('New password');
    await password.waitFor();
    expect(staff.page.url()).not.toContain('Zk3v0T9mUqS6hXn2bYw1LA');
    await password.fill('short');
    await staff.page.getByRole('button', { name: 'Set the password and sign in' }).click();
    await staff.page.getByText('This is too short.').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'enrol')).resolves.toEqual([]);
    await password.fill('a long sentence nobody guesses');
    await staff.page.getByRole('button', { name: 'Set the password and sign in' }).click();
    await staff.page.getByRole('heading', { name: 'Set up your authenticator app' }).waitFor();
    await staff.page.getByLabel('Password', { exact: true }).fill('a long sentence nobody guesses');
    await staff.page.getByRole('button', { name: 'Begin' }).click();
    await staff.page.getByText('MN4W 66CR J5YT O4KW').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'authenticator')).resolves.toEqual([]);
    await staff.page.getByLabel('Code of your authenticator app').fill('492039');
    await staff.page.getByRole('button', { name: 'Go on' }).click();
    await staff.page.getByRole('heading', { name: 'Inquiries' }).waitFor();
    const asked = staff.asksFor(/enrolments\/Zk3v0T9mUqS6hXn2bYw1LA$/).map(({ method }) => method);
    expect(asked).toEqual(['GET', 'POST']);
  });

  it('says that a link is used up', async () => {
    await staff.arrive({ 'GET /v1/enrolments/*': () => problem(404, 'enrolment.unknown') });
    await staff.go('/admin/enrol#used');
    await staff.page.getByText('This link doesn’t work any more').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'enrol-gone')).resolves.toEqual([]);
  });
});
