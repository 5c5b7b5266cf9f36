import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, phone, problem, visiting, type FakeApi } from '@stillwater/ui/testing';
import { clinic, patientApp } from '../../testing/patient-app.js';

const receipt = { inquiryId: '01995000-0000-7000-8000-00000000000a', receivedAt: '2026-11-02T14:00:00Z' };
const sending = /^POST .*\/inquiries$/;
const answering = (reply: FakeApi[string]): FakeApi => ({
  'GET /v1/public/clinics/*': () => ({ body: clinic }),
  'POST /v1/public/clinics/*/inquiries': reply,
});
const received = (urgency: 'routine' | 'review' | 'acute') => () => ({ status: 201, body: { ...receipt, urgency } });

const visitor = visiting(patientApp, { size: phone });

async function openForm(api: FakeApi): Promise<void> {
  await visitor.arrive(api, { size: phone });
  await visitor.go('/c/asheville/inquiry?intent=question');
  await visitor.page.getByRole('heading', { level: 1 }).waitFor();
}

async function fillIn(): Promise<void> {
  const { page } = visitor;
  await page.getByLabel('First name').fill(' Avery ');
  await page.getByLabel('E-mail address').fill('avery@example.com');
  await page.getByLabel('Phone number').fill('(828) 555-0142');
  await page.getByLabel('State you live in').selectOption('NC');
}

const send = () => visitor.page.getByRole('button', { name: 'Send', exact: true }).click();
const thanks = () => visitor.page.getByRole('heading', { name: 'Thank you, your message has arrived' }).waitFor();

describe('the inquiry form', () => {
  it('sends what was written and nothing more', async () => {
    await openForm(answering(received('routine')));
    await expect(accessFaultsAtBothSizes(visitor.page, 'inquiry')).resolves.toEqual([]);
    await expect(visitor.page.getByRole('checkbox', { checked: true }).count()).resolves.toBe(0);
    await fillIn();
    await visitor.page.getByLabel('Message (optional)').fill('Do you work with people in Boone?');
    await visitor.page.getByRole('checkbox', { name: 'E-mail' }).check();
    await send();
    await thanks();
    expect(visitor.asksFor(sending).map(({ body }) => body)).toEqual([
      {
        intent: 'question',
        givenName: 'Avery',
        email: 'avery@example.com',
        phone: '+18285550142',
        stateOfResidence: 'NC',
        message: 'Do you work with people in Boone?',
        inDanger: false,
        consents: [{ kind: 'email', textVersion: 'email.1.en-US' }],
        language: 'en-US',
        form: 'clinic_page',
      },
    ]);
    const text = await visitor.page.locator('main').innerText();
    expect(text).toContain('within one business day');
    expect(text).toContain('All times are Eastern Time.');
    await expect(visitor.page.evaluate(() => localStorage.length + sessionStorage.length)).resolves.toBeLessThanOrEqual(
      1,
    );
    await expect(visitor.page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).resolves.not.toContain(
      'Boone',
    );
    await expect(accessFaultsAtBothSizes(visitor.page, 'inquiry-thanks')).resolves.toEqual([]);
  });

  it('keeps its contrast in the dark', async () => {
    await visitor.arrive(answering(received('routine')), { dark: true });
    await visitor.go('/c/asheville/inquiry');
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    await visitor.page.getByRole('checkbox', { name: 'E-mail' }).check();
    await expect(accessFaultsAtBothSizes(visitor.page, 'inquiry-dark')).resolves.toEqual([]);
  });

  it('can be filled in and sent with the keyboard alone', async () => {
    await openForm(answering(received('routine')));
    const { keyboard } = visitor.page;
    const tabTo = async (id: string): Promise<void> => {
      for (let step = 0; step < 60; step += 1) {
        await keyboard.press('Tab');
        if ((await visitor.page.evaluate(() => document.activeElement?.id ?? '')) === id) return;
      }
      throw new Error(`Tab never reached ${id}`);
    };
    await tabTo('givenName');
    await keyboard.type('Blake');
    await tabTo('email');
    await keyboard.type('blake@example.com');
    await tabTo('stateOfResidence');
    await keyboard.type('Tenn');
    await tabTo('message');
    await keyboard.type('Is there parking?');
    await tabTo('consent-email');
    await keyboard.press('Space');
    await expect(visitor.page.getByRole('checkbox', { name: 'E-mail' }).isChecked()).resolves.toBe(true);
    await tabTo('send');
    await keyboard.press('Enter');
    await thanks();
    expect(visitor.asksFor(sending)[0]?.body).toMatchObject({ givenName: 'Blake', stateOfResidence: 'TN' });
    await visitor.page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  });

  it('lists what is missing, moves the focus there and sends nothing', async () => {
    await openForm(answering(received('routine')));
    await visitor.page.getByLabel('Phone number').fill('12345');
    await visitor.page.getByRole('checkbox', { name: 'E-mail' }).check();
    await send();
    await visitor.page.getByRole('heading', { name: '4 things need your attention' }).waitFor();
    await visitor.page.waitForFunction(() => document.activeElement?.className === 'inquiry-summary');
    await expect(accessFaultsAtBothSizes(visitor.page, 'inquiry-faults')).resolves.toEqual([]);
    await visitor.page.getByRole('link', { name: 'Please tell us your first name.' }).click();
    await visitor.page.waitForFunction(() => document.activeElement?.id === 'givenName');
    expect(visitor.asksFor(sending)).toEqual([]);
  });

  it('puts the server’s field errors beside their fields', async () => {
    const errors = [{ pointer: '/email', code: 'format', message: 'must be an e-mail address' }];
    await openForm(answering(() => problem(400, 'request.invalid', { errors })));
    await fillIn();
    await send();
    await visitor.page.getByRole('heading', { name: 'One thing needs your attention' }).waitFor();
    await expect(visitor.page.getByLabel('E-mail address').getAttribute('aria-invalid')).resolves.toBe('true');
    await expect(visitor.page.getByLabel('First name').inputValue()).resolves.toBe(' Avery ');
  });

  it('keeps everything when the server can’t be reached, and a second try is the same inquiry', async () => {
    const replies = ['no-answer' as const, problem(503, 'unavailable'), received('routine')()];
    await openForm(answering(() => replies.shift() ?? problem(500, 'internal')));
    await fillIn();
    await send();
    await visitor.page.getByText('Not sent yet: we couldn’t reach the clinic’s server').waitFor();
    await expect(accessFaultsAtBothSizes(visitor.page, 'inquiry-offline')).resolves.toEqual([]);
    await expect(visitor.page.getByLabel('First name').inputValue()).resolves.toBe(' Avery ');
    await send();
    await visitor.page.getByText('Not sent yet: the clinic’s server can’t answer just now').waitFor();
    await send();
    await thanks();
    const keys = visitor.asksFor(sending).map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });

  it('says when an earlier version had arrived, and sends the next as a new message', async () => {
    const replies = [problem(422, 'idempotency.key_reused'), received('routine')()];
    await openForm(answering(() => replies.shift() ?? problem(500, 'internal')));
    await fillIn();
    await send();
    await visitor.page.getByText('An earlier version of your message has reached the clinic').waitFor();
    await send();
    await thanks();
    const keys = visitor.asksFor(sending).map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(2);
  });

  it('sends once for two quick clicks', async () => {
    const gate = Promise.withResolvers<void>();
    await openForm(answering(() => gate.promise.then(received('routine'))));
    await fillIn();
    const button = visitor.page.locator('#send');
    await button.click();
    await button.click({ force: true });
    gate.resolve();
    await thanks();
    expect(visitor.asksFor(sending)).toHaveLength(1);
  });

  it('keeps the draft while the visitor looks at the clinic’s page', async () => {
    await openForm(answering(received('routine')));
    await fillIn();
    await visitor.page.getByRole('link', { name: 'About the clinic' }).click();
    await visitor.page.getByRole('link', { name: 'Ask a question' }).first().click();
    await expect(visitor.page.getByLabel('E-mail address').inputValue()).resolves.toBe('avery@example.com');
  });

  it('stands by a minor and by someone who worries about another person', async () => {
    await openForm(answering(received('routine')));
    await visitor.page.getByLabel('I am under 18').check();
    await visitor.page.getByLabel('I am writing about someone else').check();
    await visitor.page.getByText('tell an adult you trust').waitFor();
    await expect(accessFaultsAtBothSizes(visitor.page, 'inquiry-minor')).resolves.toEqual([]);
    await fillIn();
    await send();
    await thanks();
    expect(visitor.asksFor(sending)[0]?.body).toMatchObject({ underEighteen: true, aboutSomeoneElse: true });
  });
});

describe('a visitor in danger', () => {
  it('sees help over the whole page at once and can ask to be called', async () => {
    await openForm(answering(received('acute')));
    await visitor.page.getByLabel('Message (optional)').fill('not sent yet');
    await visitor.page.getByRole('button', { name: 'I am in danger now' }).click();
    const dialog = visitor.page.getByRole('dialog', { name: 'Help right now' });
    await dialog.getByRole('link', { name: 'Call 988' }).waitFor();
    await expect(accessFaultsAtBothSizes(visitor.page, 'danger')).resolves.toEqual([]);
    await dialog.getByRole('button', { name: 'Ask the clinic to call me' }).click();
    await dialog.getByText('Please tell us your first name.').waitFor();
    await dialog.getByLabel('First name').fill('Harper');
    await dialog.getByLabel('Phone number').fill('828 555 0142');
    await dialog.getByLabel('State you live in').selectOption('NC');
    await dialog.getByRole('button', { name: 'Ask the clinic to call me' }).click();
    await dialog.getByRole('heading', { name: 'We passed it on' }).waitFor();
    expect(visitor.asksFor(sending).map(({ body }) => body)).toEqual([
      expect.objectContaining({
        givenName: 'Harper',
        phone: '+18285550142',
        inDanger: true,
        consents: [{ kind: 'calls', textVersion: 'urgent-call.1.en-US' }],
      }),
    ]);
    expect(visitor.asksFor(sending)[0]?.body).not.toHaveProperty('message');
    await expect(accessFaultsAtBothSizes(visitor.page, 'danger-called')).resolves.toEqual([]);
    await dialog.getByRole('button', { name: 'Back to the form' }).click();
    await visitor.page.getByText('We passed your request for a call on to the clinic.').waitFor();
  });

  it('is pointed to the phones when the request can’t be passed on', async () => {
    await openForm(answering(() => 'no-answer'));
    await fillIn();
    await visitor.page.getByRole('button', { name: 'I am in danger now' }).click();
    await visitor.page.getByRole('button', { name: 'Ask the clinic to call me' }).click();
    await visitor.page.getByText('Please call 988 or 911 now, or the clinic at').waitFor();
    await visitor.page.keyboard.press('Escape');
    await visitor.page.getByText('You told us that you are in danger now.').waitFor();
  });

  it('may take a mistaken press back', async () => {
    await openForm(answering(received('routine')));
    await visitor.page.getByRole('button', { name: 'I am in danger now' }).click();
    await visitor.page.getByRole('button', { name: 'Back to the form' }).click();
    await visitor.page.getByRole('button', { name: 'I pressed that by mistake' }).click();
    await fillIn();
    await send();
    await thanks();
    expect(visitor.asksFor(sending)[0]?.body).toMatchObject({ inDanger: false });
  });

  it('sees the crisis block over the page when the message was acute, beside the thanks when it was to be read', async () => {
    await openForm(answering(received('acute')));
    await fillIn();
    await send();
    const dialog = visitor.page.getByRole('dialog', { name: 'Help right now' });
    await dialog.getByRole('link', { name: 'Call 988' }).waitFor();
    await expect(accessFaultsAtBothSizes(visitor.page, 'thanks-acute')).resolves.toEqual([]);
    await dialog.getByRole('button', { name: 'Go on to the page' }).click();
    await thanks();

    await openForm(answering(received('review')));
    await fillIn();
    await send();
    await thanks();
    await expect(visitor.page.locator('main .sw-crisis').isVisible()).resolves.toBe(true);
    await expect(accessFaultsAtBothSizes(visitor.page, 'thanks-review')).resolves.toEqual([]);
  });
});
