import { randomUUID } from 'node:crypto';
import type {
  AnswerReceipt,
  BookingPage,
  ConsentForm,
  InquiryReceipt,
  ReceiveInquiry,
  ScreeningCodeSent,
  ScreeningForm,
  ScreeningReceipt,
  SlotPage,
} from '@stillwater/contracts';
import { eventually } from '@stillwater/testing';
import type { CaughtMail } from '../../../tools/mail-catcher/mailbox.ts';
import type { CaughtText } from '../../../tools/mail-catcher/text-box.ts';
import type { Answer } from './browser.js';
import { instantIn } from './clinic.js';
import { answered, PersistentBrowser, seen } from './persistent-browser.js';
import type { System } from './system.js';
import { someInquiry } from './visitor.js';

/** Services that were killed in between take a moment. */
const MESSAGE_MS = 45_000;

let people = 0;

/** Somebody without an account: an inquiry form, a mailbox, a phone, and the links that came. */
export class Person {
  readonly inquiry: ReceiveInquiry & { email: string; phone: string };
  readonly birthDate = '1985-04-12';
  browser: PersistentBrowser;

  constructor(
    private readonly system: System,
    given: Partial<ReceiveInquiry> = {},
  ) {
    people += 1;
    this.browser = new PersistentBrowser(system.address);
    this.inquiry = {
      ...someInquiry(),
      phone: `+1${828 + Math.floor(people / 90)}55501${String(people % 90).padStart(2, '0')}`,
      consents: [
        { kind: 'email', textVersion: 'email.1.en-US' },
        { kind: 'sms', textVersion: 'sms.1.en-US' },
      ],
      ...given,
    };
  }

  get mails(): readonly CaughtMail[] {
    return this.system.mail.mailbox.list(this.inquiry.email).toReversed();
  }

  get texts(): readonly CaughtText[] {
    return this.system.mail.texts.list(this.inquiry.phone).toReversed();
  }

  async writeTo(slug: string): Promise<InquiryReceipt> {
    const path = `/v1/public/clinics/${slug}/inquiries`;
    return (await answered(201, this.browser.post<InquiryReceipt>(path, this.inquiry))).body;
  }

  /** The newest mail with this in its subject. @param times how many of them must have come */
  mail(subject: string, times = 1): Promise<CaughtMail> {
    return eventually(() => {
      const all = this.mails.filter((mail) => mail.subject.includes(subject));
      const found = all.at(-1);
      if (!found || new Set(all.map(({ messageId }) => messageId)).size < times)
        throw new Error(`No mail "${subject}" among: ${this.mails.map((mail) => mail.subject).join(' | ')}`);
      return found;
    }, MESSAGE_MS);
  }

  text(words: RegExp): Promise<CaughtText> {
    return eventually(() => {
      const found = this.texts.findLast(({ text }) => words.test(text));
      if (!found) throw new Error(`No text ${words} among: ${this.texts.map(({ text }) => text).join(' | ')}`);
      return found;
    }, MESSAGE_MS);
  }

  /** What came two hours before visits: texts, and mails where enough texts had come. */
  get lastWords(): readonly string[] {
    const mails = new Map(this.mails.map(({ messageId, subject }) => [messageId, subject]));
    return [
      ...[...mails.values()].filter((subject) => subject.startsWith('Soon: ')),
      ...this.texts.map(({ text }) => text).filter((text) => text.includes('appointment')),
    ];
  }

  lastWord(weekday: string): Promise<string> {
    return eventually(() => {
      const found = this.lastWords.find((words) => words.includes(weekday));
      if (!found) throw new Error(`No last word about ${weekday} among: ${this.lastWords.join(' | ')}`);
      return found;
    }, MESSAGE_MS);
  }

  /** Opens the questionnaire in a browser that knows nothing yet, with birth date and a code that comes by text. */
  async openQuestions(link: string): Promise<ScreeningForm> {
    this.browser = new PersistentBrowser(this.system.address);
    const locked = await answered(200, this.browser.get<ScreeningForm>('/v1/links/screening', holding(link)));
    if (locked.body.state !== 'locked' || locked.body.questionnaire)
      throw new Error('The questions are shown to whoever has the link');
    await this.giveSecondFactor(link);
    return (await answered(200, this.browser.get<ScreeningForm>('/v1/links/screening', holding(link)))).body;
  }

  /** Opens what is to be signed, in the same way. */
  async openDocuments(link: string): Promise<ConsentForm> {
    this.browser = new PersistentBrowser(this.system.address);
    const locked = await answered(200, this.browser.get<ConsentForm>('/v1/links/consents', holding(link)));
    if (locked.body.state !== 'locked' || locked.body.documents.length > 0)
      throw new Error('The documents are shown to whoever has the link');
    await this.giveSecondFactor(link);
    return (await answered(200, this.browser.get<ConsentForm>('/v1/links/consents', holding(link)))).body;
  }

  /** @param documents in the first language of each */
  async sign(link: string, { documents }: Pick<ConsentForm, 'documents'>): Promise<ConsentForm> {
    const read = documents.map(({ documentId, texts }) => ({ documentId, language: texts[0]!.language }));
    const body = { name: `${this.inquiry.givenName} Lane`, documents: read };
    return (await answered(200, this.post<ConsentForm>('/v1/links/consents/signatures', link, body))).body;
  }

  private async giveSecondFactor(link: string): Promise<void> {
    await eventually(async () => {
      const before = this.texts.length;
      const sent = await this.post<ScreeningCodeSent>('/v1/links/screening/code', link);
      if (!sent.body.sent) {
        // Whoever asks again before they are told to has soon asked too often.
        this.system.advance({ seconds: Number(sent.headers.get('retry-after')) });
        throw new Error(`No code was sent: ${sent.text}`);
      }
      // A sender that dies takes the code with it: the person asks for another one.
      const came = await eventually(() => {
        const [newest] = this.texts.slice(before).toReversed();
        if (!newest) throw new Error('The code has not come');
        return newest;
      }, 5_000);
      const code = /code is (\d{6})/.exec(came.text)?.[1];
      await answered(200, this.post('/v1/links/screening/entry', link, { birthDate: this.birthDate, code }));
    }, MESSAGE_MS);
  }

  async answer(link: string, itemId: string, value: string): Promise<AnswerReceipt> {
    const body = { itemId, value };
    return (
      await answered(
        200,
        this.browser.request<AnswerReceipt>('PUT', '/v1/links/screening/answer', { body, ...holding(link) }),
      )
    ).body;
  }

  async submit(link: string): Promise<ScreeningReceipt> {
    return (await answered(200, this.post<ScreeningReceipt>('/v1/links/screening/submission', link))).body;
  }

  booking(link: string): Promise<Answer<BookingPage>> {
    return answered(200, this.browser.get<BookingPage>('/v1/links/booking', holding(link)));
  }

  /** The instant of a free start for the visit behind the link. @param at on the clinic's wall clock */
  async startOf(link: string, at: string): Promise<string> {
    const path = `/v1/links/booking/slots?from=${at.slice(0, 10)}&days=1`;
    return instantIn((await answered(200, this.browser.get<SlotPage>(path, holding(link)))).body, at);
  }

  /** Chooses a time of an offer: keeps it, then books it. */
  async choose(link: string, at: string, mode: string): Promise<BookingPage> {
    const startsAt = await this.startOf(link, at);
    const held = await answered(200, this.post<BookingPage>('/v1/links/booking/hold', link, { startsAt, mode }));
    const { appointmentId } = held.body.appointment!;
    return (
      await answered(200, this.post<BookingPage>('/v1/links/booking/booked', link, { appointmentId }, seen(held)))
    ).body;
  }

  async confirm(link: string): Promise<BookingPage> {
    const shown = await this.booking(link);
    return (await answered(200, this.post<BookingPage>('/v1/links/booking/confirmation', link, undefined, seen(shown))))
      .body;
  }

  async move(link: string, at: string): Promise<BookingPage> {
    const startsAt = await this.startOf(link, at);
    const shown = await this.booking(link);
    return (await answered(200, this.post<BookingPage>('/v1/links/booking/move', link, { startsAt }, seen(shown))))
      .body;
  }

  async cancel(link: string): Promise<Answer<BookingPage>> {
    return this.post<BookingPage>('/v1/links/booking/cancellation', link, undefined, seen(await this.booking(link)));
  }

  private post<T>(path: string, link: string, body?: unknown, headers = {}): Promise<Answer<T>> {
    return this.browser.post<T>(path, body, { ...holding(link).headers, ...headers, 'idempotency-key': randomUUID() });
  }
}

/** The token behind the sign in the address of a page. @param page `s` questions, `a` bookings, `f` documents */
export function linkIn(message: { text: string }, page: 's' | 'a' | 'f'): string {
  const found = new RegExp(`https?://\\S+/${page}#(\\S+)`).exec(message.text)?.[1];
  if (!found) throw new Error(`No link to /${page} in: ${message.text}`);
  return found;
}

export function holding(link: string): { headers: Record<string, string> } {
  return { headers: { 'stillwater-link': link } };
}
