import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem, visiting } from '@stillwater/ui/testing';
import { adminApp, full, session } from '../../testing/admin-app.js';

const staff = visiting(adminApp);

describe('setting up an authenticator while signed in', () => {
  it('asks for the password, says when it is wrong or the server is away, and goes on to the first code', async () => {
    const answers = [problem(422, 'session.wrong_password'), problem(503, 'unavailable')];
    await staff.open('/admin/authenticator', {
      ...full,
      'GET /v1/session': () => ({ body: { ...session, totp: 'off' } }),
      'POST /v1/session/totp-setup': () =>
        answers.shift() ?? {
          body: { uri: 'otpauth://totp/Stillwater:theo?secret=MN4W66CRJ5YTO4KW', secret: 'MN4W66CRJ5YTO4KW' },
        },
      'POST /v1/session/totp': () => ({ body: session }),
    });
    const { page } = staff;
    await page.getByLabel('Password', { exact: true }).fill('a long sentence');
    await expect(accessFaultsAtBothSizes(page, 'own-authenticator')).resolves.toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('That wasn’t your password').waitFor();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('The server can’t answer just now').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'own-authenticator-failing')).resolves.toEqual([]);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('MN4W 66CR J5YT O4KW').waitFor();
    await page.getByLabel('Code of your authenticator app').fill('492039');
    await page.keyboard.press('Enter');
    await page.getByText('Your authenticator app is set up.').waitFor();
    await expect(accessFaultsAtBothSizes(page, 'own-authenticator-done')).resolves.toEqual([]);
  });
});
