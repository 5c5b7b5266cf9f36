import type {
  AppointmentView,
  BookingOffer,
  ConsentDocument,
  ConsentDocumentToPublish,
  InquiryDetail,
  NextStep,
  ScreeningItem,
  ScreeningPage,
  ScreeningReview,
  SessionView,
  SlotPage,
  StaffNoticePage,
  TotpSecret,
} from '@stillwater/contracts';
import { eventually, totpCode } from '@stillwater/testing';
import type { Answer } from './browser.js';
import { answered, PersistentBrowser, seen } from './persistent-browser.js';
import type { System } from './system.js';

export const DEMO_PASSWORD = 'juniper and tide';

/** Who does what in the demo's clinics. */
const STAFF = {
  asheville: { desk: 'theo.banks', manager: 'jo.harker', prescriber: 'dana.whitlock' },
  tempe: { desk: 'kit.daly', manager: 'pat.soto', prescriber: 'lena.ortiz-vance' },
  portland: { desk: 'sky.romero', manager: 'alex.pruitt', prescriber: 'iris.fontaine' },
} as const;

export type Slug = keyof typeof STAFF;

/** The authenticator app of somebody. */
export class Authenticator {
  private readonly used = new Set<string>();

  constructor(private readonly secret: string) {}

  /** A code that was not used yet. When all are used that count now, it waits for the next half minute. */
  next(): Promise<string> {
    return eventually(() => {
      const now = Date.now();
      // A code of the half minute before counts no longer when this one ends.
      const counting = [now, now + 30_000, ...(now % 30_000 < 20_000 ? [now - 30_000] : [])];
      const fresh = counting.map((at) => totpCode(this.secret, at)).find((code) => !this.used.has(code));
      if (!fresh) throw new Error('every code that counts now has been used');
      this.used.add(fresh);
      return fresh;
    }, 45_000);
  }

  /** Sets one up for whoever has signed in. */
  static async of(browser: PersistentBrowser): Promise<Authenticator> {
    const begun = await answered(200, browser.post<TotpSecret>('/v1/session/totp-setup', { password: DEMO_PASSWORD }));
    const app = new Authenticator(begun.body.secret);
    await answered(200, browser.post('/v1/session/totp', { code: await app.next() }));
    return app;
  }
}

/** A clinic with its people at their screens: what they do for somebody who wrote, step by step. */
export class Clinic {
  private constructor(
    readonly slug: Slug,
    readonly clinicId: string,
    readonly zone: string,
    /** Whoever sits at the desk. */
    readonly deskId: string,
    readonly desk: PersistentBrowser,
    readonly manager: PersistentBrowser,
    readonly prescriber: PersistentBrowser,
    /** The prescriber's. */
    readonly authenticator: Authenticator,
  ) {}

  static async open(system: System, slug: Slug): Promise<Clinic> {
    const signedIn = (name: string) => new PersistentBrowser(system.address).signIn(`${name}@example.com`);
    const { desk: front, manager: head, prescriber: judge } = STAFF[slug];
    const [desk, manager, prescriber] = await Promise.all([signedIn(front), signedIn(head), signedIn(judge)]);
    const { body } = await answered(200, desk.get<SessionView>('/v1/session'));
    const { clinicId, zone } = body.memberships[0]!;
    const authenticator = await Authenticator.of(prescriber);
    const clinic = new Clinic(slug, clinicId, zone, body.staffId, desk, manager, prescriber, authenticator);
    await clinic.furnish();
    return clinic;
  }

  get path(): string {
    return `/v1/clinics/${this.clinicId}`;
  }

  /** Takes an inquiry on and reaches its visitor by phone. */
  async answerInquiry(inquiryId: string): Promise<InquiryDetail> {
    const about = `${this.path}/inquiries/${inquiryId}`;
    const shown = await answered(200, this.desk.get(about));
    const taken = await answered(200, this.desk.post(`${about}/assignment`, { assigneeId: this.deskId }, seen(shown)));
    const reached = { channel: 'phone', reached: true };
    return (await answered(200, this.desk.post<InquiryDetail>(`${about}/contacts`, reached, seen(taken)))).body;
  }

  /** @param at on the clinic's wall clock: `2027-01-28T13:00` */
  async book(visit: { personId: string; inquiryId?: string; serviceCode: string; mode: string }, at: string) {
    const startsAt = await this.startOf(visit.serviceCode, at);
    return (await answered(201, this.desk.post<AppointmentView>(`${this.path}/appointments`, { ...visit, startsAt })))
      .body;
  }

  /** Keeps a time without booking it. */
  async hold(visit: { personId: string; serviceCode: string; mode: string }, at: string): Promise<AppointmentView> {
    const startsAt = await this.startOf(visit.serviceCode, at);
    return (await answered(201, this.desk.post<AppointmentView>(`${this.path}/holds`, { ...visit, startsAt }))).body;
  }

  async invite(personId: string, inquiryId: string): Promise<ScreeningItem> {
    return (await answered(201, this.desk.post<ScreeningItem>(`${this.path}/screenings`, { personId, inquiryId })))
      .body;
  }

  /** Resolves when a notice about this lies before the prescriber. */
  toldOf(subjectId: string): Promise<void> {
    return eventually(async () => {
      const { body } = await this.prescriber.get<StaffNoticePage>(`${this.path}/staff-notices?open=true&limit=100`);
      if (!body.items.some((notice) => notice.subjectId === subjectId)) throw new Error('The prescriber was not told');
    }, 45_000);
  }

  /** The prescriber finds it in the queue, reads it, takes it up and signs. */
  async decide(screeningId: string): Promise<{ read: ScreeningReview; decided: ScreeningReview }> {
    const about = `${this.path}/screenings/${screeningId}`;
    const queue = await answered(
      200,
      this.prescriber.get<ScreeningPage>(`${this.path}/screenings?queue=review&limit=100`),
    );
    if (!queue.body.items.some((item) => item.screeningId === screeningId))
      throw new Error('What was submitted is not in the queue');
    const read = await answered(200, this.prescriber.get<ScreeningReview>(about));
    const taken = await answered(200, this.prescriber.post<ScreeningReview>(`${about}/review`, undefined, seen(read)));
    const decision = { outcome: 'eligible', routesAllowed: ['lozenge'], conditions: [] };
    const decided = await answered(
      200,
      this.prescriber.post<ScreeningReview>(
        `${about}/decision`,
        // Nobody signs twice with one code, so every try has its own.
        async () => ({ ...decision, password: DEMO_PASSWORD, totpCode: await this.authenticator.next() }),
        seen(taken),
      ),
    );
    return { read: read.body, decided: decided.body };
  }

  /** The prescriber lets the person know what comes next. */
  async release(screeningId: string, nextStep: NextStep): Promise<ScreeningReview> {
    const about = `${this.path}/screenings/${screeningId}`;
    const read = await answered(200, this.prescriber.get<ScreeningReview>(about));
    const { body } = await answered(
      200,
      this.prescriber.post<ScreeningReview>(`${about}/release`, { nextStep }, seen(read)),
    );
    return body;
  }

  /** The manager has people sign something before a visit. */
  async publish(document: Pick<ConsentDocumentToPublish, 'kind' | 'replacesId'>): Promise<ConsentDocument> {
    const texts = [{ language: 'en', title: 'Please read', text: 'These words were made up for a test.' }];
    const body = { services: ['PREP'], texts, ...document };
    return (await answered(201, this.manager.post<ConsentDocument>(`${this.path}/consent-documents`, body))).body;
  }

  /** Offers a choice of times, as soon as the calendar has heard whether that may be. */
  offer(offer: { personId: string; inquiryId: string; serviceCode: string }): Promise<Answer<BookingOffer>> {
    return eventually(() => answered(201, this.desk.post<BookingOffer>(`${this.path}/booking-offers`, offer)));
  }

  /** The instant of a free start. */
  private async startOf(serviceCode: string, at: string): Promise<string> {
    const day = at.slice(0, 10);
    const { body } = await answered(
      200,
      this.desk.get<SlotPage>(`${this.path}/slots?serviceCode=${serviceCode}&from=${day}&days=1`),
    );
    return instantIn(body, at);
  }

  /** Rooms and kinds of visit, once what the gateway says has been heard. */
  private async furnish(): Promise<void> {
    const room = { name: 'Quiet room', capabilities: ['therapy'], inUse: true };
    await answered(201, this.manager.post(`${this.path}/rooms`, room));
    await eventually(async () => {
      const { body } = await this.manager.get<{ items: unknown[] }>(`${this.path}/services`);
      if (body.items.length < 3) throw new Error('The calendar has not heard of the clinic');
      const resources = await this.manager.get<{ staff: unknown[] }>(`${this.path}/resources`);
      if (resources.body.staff.length < 5) throw new Error('The calendar has not heard of all staff');
    });
  }
}

/** The instant of a start on the wall clock, which must be among the free ones. */
export function instantIn({ groups }: SlotPage, at: string): string {
  const [day, time] = [at.slice(0, 10), at.slice(11)];
  const group = groups.find(({ date, times }) => date === day && times.includes(time!));
  if (!group) throw new Error(`${at} is not free: ${JSON.stringify(groups)}`);
  return new Date(`${day}T${time}:00${group.utcOffset}`).toISOString();
}
