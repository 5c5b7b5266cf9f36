import { CodeSending, LookUpPerson, PersonForScreening, ScreenablePerson, SendAccessCode } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { Problem, type Actor, type Scope } from '@stillwater/platform';
import { createTestService, freshId, scopeFor, staff, type TestService } from '@stillwater/testing';
import { AnswerScreeningUseCase } from './answering/answer-screening.js';
import { OpenScreeningUseCase } from './answering/open-screening.js';
import { SecondFactor } from './answering/second-factor.js';
import { SendScreeningCodeUseCase } from './answering/send-screening-code.js';
import { ShowScreeningFormUseCase } from './answering/show-screening-form.js';
import { SubmitScreeningUseCase } from './answering/submit-screening.js';
import { ConsentLinkForMessageUseCase } from './consents/consent-link-for-message.js';
import { ConsentsQueries } from './consents/consents.queries.js';
import { PublishConsentDocumentUseCase } from './consents/publish-consent-document.js';
import { ShowConsentFormUseCase } from './consents/show-consent-form.js';
import { SignConsentsUseCase } from './consents/sign-consents.js';
import { WithdrawConsentDocumentUseCase } from './consents/withdraw-consent-document.js';
import { screening } from './index.js';
import { CorrectScreeningUseCase } from './invitation/correct-screening.js';
import { ExpireScreeningUseCase } from './invitation/expire-screening.js';
import { ForgetBirthDateUseCase } from './invitation/forget-birth-date.js';
import { InviteToScreeningUseCase } from './invitation/invite-to-screening.js';
import { RevokeScreeningLinkUseCase } from './invitation/revoke-screening-link.js';
import { ScreeningLinkForMessageUseCase } from './invitation/screening-link-for-message.js';
import { MeetPerson } from './meet-person.js';
import { healthyAnswers } from './questionnaire/healthy.fixture.js';
import { RememberClinicUseCase } from './remember-clinic.js';
import { DecideScreeningUseCase } from './review/decide-screening.js';
import { ReleaseUpdateUseCase } from './review/release-update.js';
import { ReviewQueries } from './review/review.queries.js';
import { TakeUpScreeningUseCase } from './review/take-up-screening.js';

export const BIRTH_DATE = '1985-04-12';

/** The owners of people and of messages, as screening asks them: what they answer is set by the test. */
export class Owners extends Asker {
  person: ScreenablePerson = { mayBeScreened: true };
  /** Inquiries that are not of whom they are named for. */
  readonly foreign = new Set<string>();
  sending: CodeSending = { sent: true };
  /** A carrier that is slower than whoever asks is patient. */
  late = false;
  readonly codes: SendAccessCode[] = [];

  constructor() {
    super(undefined as never);
  }

  override async ask<T extends object, A extends object = object>(command: new () => T, data: T): Promise<A> {
    if (command === (LookUpPerson as unknown)) {
      const { personId, inquiryId } = data as unknown as LookUpPerson;
      if (this.foreign.has(inquiryId!)) throw Problem.notFound('inquiry.unknown');
      return { personId } as unknown as A;
    }
    if (command === (PersonForScreening as unknown)) return this.person as unknown as A;
    if (command !== (SendAccessCode as unknown)) throw new Error(`Nobody answers ${command.name}`);
    this.codes.push(data as unknown as SendAccessCode);
    if (this.late) throw Problem.timeout('ask.timeout', 'No answer came in time.');
    return this.sending as unknown as A;
  }
}

export const asheville = {
  organisationId: freshId(),
  code: 'q7m2kx9d4r',
  slug: 'asheville',
  zone: 'America/New_York',
  senderName: 'JT Office',
  phone: '+18285550142',
  postalAddress: '18 Wall Street, Asheville, NC 28801',
  language: 'en-US',
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' })),
  closures: [],
  profileVersion: 1,
  changedAt: '2026-03-01T14:00:00Z',
};

export interface Held {
  clinicId: string;
  screeningId: string;
  personId: string;
  linkToken: string;
}

/** All of screening's use cases on a database of their own. */
export async function screeningAtWork() {
  const service: TestService = await createTestService(screening);
  const { unitOfWork, keys } = service;
  const owners = new Owners();
  const queries = new ReviewQueries(unitOfWork, keys);
  const people = new MeetPerson(keys);
  const clinics = new RememberClinicUseCase(unitOfWork);
  const inviting = new InviteToScreeningUseCase(unitOfWork, keys, owners, people, queries);
  const links = new ScreeningLinkForMessageUseCase(unitOfWork, keys);
  const factor = new SecondFactor(owners);
  const opening = new OpenScreeningUseCase(unitOfWork, keys, owners);
  const answering = new AnswerScreeningUseCase(unitOfWork, keys);
  const submitting = new SubmitScreeningUseCase(unitOfWork, keys);
  const takingUp = new TakeUpScreeningUseCase(unitOfWork, queries);

  async function openClinic(): Promise<string> {
    const clinicId = freshId();
    await clinics.remember({ ...asheville, clinicId }, scopeFor(clinicId, staff(), 'test'));
    return clinicId;
  }

  async function invite(clinicId: string, personId = freshId()): Promise<Held> {
    const { screeningId } = await inviting.invite({ personId }, as(clinicId, staff('intake')));
    const { linkToken } = await links.find({ screeningId }, as(clinicId, notifications));
    return { clinicId, screeningId, personId, linkToken: linkToken! };
  }

  /** @returns the entry's token */
  async function enter({ clinicId, linkToken }: Held, birthDate = BIRTH_DATE): Promise<string> {
    return (await opening.open({ linkToken, birthDate }, as(clinicId, holder))).entryToken;
  }

  async function answerAll(held: Held, entryToken: string, answers: Readonly<Record<string, string>>): Promise<void> {
    for (const [itemId, value] of Object.entries(answers)) {
      await answering.answer({ linkToken: held.linkToken, entryToken, itemId, value }, as(held.clinicId, holder));
    }
  }

  /** A screening with these answers handed in. */
  async function submitted(clinicId: string, change: Readonly<Record<string, string>> = {}, personId?: string) {
    const held = await invite(clinicId, personId);
    const entryToken = await enter(held);
    await answerAll(held, entryToken, { ...healthyAnswers, ...change });
    const receipt = await submitting.submit({ linkToken: held.linkToken, entryToken }, as(clinicId, holder));
    return { ...held, entryToken, receipt };
  }

  /** @returns the version that the prescriber has seen */
  async function takenUp(held: Held): Promise<number> {
    const clinician = as(held.clinicId, staff('prescriber'));
    const { version } = await queries.show(held.screeningId, clinician);
    return (await takingUp.takeUp({ screeningId: held.screeningId, version }, clinician)).version;
  }

  return {
    service,
    owners,
    queries,
    clinics,
    inviting,
    links,
    opening,
    answering,
    submitting,
    takingUp,
    showing: new ShowScreeningFormUseCase(unitOfWork, keys, factor),
    sending: new SendScreeningCodeUseCase(unitOfWork, keys, owners),
    correcting: new CorrectScreeningUseCase(unitOfWork, keys, queries),
    revoking: new RevokeScreeningLinkUseCase(unitOfWork, queries),
    forgetting: new ForgetBirthDateUseCase(unitOfWork, queries),
    expiring: new ExpireScreeningUseCase(unitOfWork),
    deciding: new DecideScreeningUseCase(unitOfWork, keys, queries),
    releasing: new ReleaseUpdateUseCase(unitOfWork, keys, queries),
    consents: {
      queries: new ConsentsQueries(unitOfWork),
      publishing: new PublishConsentDocumentUseCase(unitOfWork),
      withdrawing: new WithdrawConsentDocumentUseCase(unitOfWork),
      links: new ConsentLinkForMessageUseCase(unitOfWork, keys),
      showing: new ShowConsentFormUseCase(unitOfWork, factor),
      signing: new SignConsentsUseCase(unitOfWork, keys),
    },
    openClinic,
    invite,
    enter,
    answerAll,
    submitted,
    takenUp,
  };
}

export type ScreeningAtWork = Awaited<ReturnType<typeof screeningAtWork>>;

/** Whoever holds the link. */
export const holder: Actor = { kind: 'person', id: 'link-5d41402abc4b2a76', roles: [] };
export const notifications: Actor = { kind: 'service', id: 'notifications', roles: [] };

export function as(clinicId: string, actor: Actor, options: Partial<Scope> = {}): Scope {
  return scopeFor(clinicId, actor, 'test', options);
}
