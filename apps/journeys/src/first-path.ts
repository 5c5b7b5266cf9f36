import type { Clinic } from './clinic.js';
import { linkIn, Person } from './person.js';
import { healthyAnswers } from './questions.js';
import type { System } from './system.js';

/** Half of the questions are answered on one device, the rest on another. */
const HALF = Math.floor(healthyAnswers.length / 2);

/**
 * The whole way of one person, from the first word to the reminders of a visit. Each step waits for what it needs: a mail
 * with a link, a code, the next moment of the clock.
 */
export class FirstPath {
  inquiryId = '';
  personId = '';
  screeningId = '';
  /** Of the introductory call. */
  consultId = '';
  /** Of the visit that takes a decision. */
  prepId = '';
  questionsLink = '';
  bookingLink = '';

  constructor(
    readonly system: System,
    readonly clinic: Clinic,
    readonly person = new Person(system),
  ) {}

  async write(): Promise<void> {
    const { inquiryId } = await this.person.writeTo(this.clinic.slug);
    this.inquiryId = inquiryId;
    await this.person.mail('We received your message');
  }

  async takeOn(): Promise<void> {
    this.personId = (await this.clinic.answerInquiry(this.inquiryId)).personId;
  }

  /** The front desk answers and agrees on a call. @param at on the clinic's wall clock */
  async agreeOnCall(at: string): Promise<void> {
    await this.takeOn();
    const { personId } = this;
    const visit = { personId, inquiryId: this.inquiryId, serviceCode: 'CONSULT', mode: 'phone' };
    this.consultId = (await this.clinic.book(visit, at)).appointmentId;
  }

  async invite(): Promise<void> {
    this.screeningId = (await this.clinic.invite(this.personId, this.inquiryId)).screeningId;
    this.questionsLink = linkIn(await this.person.mail('A few questions before we meet'), 's');
  }

  /** On two devices. */
  async answerQuestions(): Promise<void> {
    const { person, questionsLink } = this;
    await person.openQuestions(questionsLink);
    for (const [itemId, value] of healthyAnswers.slice(0, HALF)) await person.answer(questionsLink, itemId, value);
    const resumed = await person.openQuestions(questionsLink);
    if (resumed.answered !== HALF) throw new Error(`${resumed.answered} answers were kept instead of ${HALF}`);
    for (const [itemId, value] of healthyAnswers.slice(HALF)) await person.answer(questionsLink, itemId, value);
    await person.submit(questionsLink);
  }

  /** Once the prescriber is told that answers wait. */
  async decide(): Promise<void> {
    await this.clinic.toldOf(this.screeningId);
    await this.clinic.decide(this.screeningId);
  }

  async offerVisit(): Promise<void> {
    const { personId, inquiryId } = this;
    await this.clinic.offer({ personId, inquiryId, serviceCode: 'PREP' });
    await this.readOffer();
  }

  async readOffer(): Promise<void> {
    this.bookingLink = linkIn(await this.person.mail('Choose a time'), 'a');
  }

  /** @param at on the clinic's wall clock */
  async chooseVisit(at: string): Promise<void> {
    const { appointment } = await this.person.choose(this.bookingLink, at, 'in_person');
    this.prepId = appointment!.appointmentId;
  }
}
