import type { ClinicChanged, StaffRole } from '@stillwater/contracts';
import { freshId } from '@stillwater/testing';
import { inquiryContacted, safetyFlagRaised } from '../flows/facts.rules.js';
import type { NotificationsFixture } from '../notifications.fixture.js';
import { PlayedLinks } from './played-links.fixture.js';
import { PlayedPapers } from './played-papers.fixture.js';
import { PlayedStage, type PlayedPlan } from './played-stage.fixture.js';
import type { Caught, PlayedPerson, PlayedWord, Truth } from './played-truth.fixture.js';
import { PlayedVisits } from './played-visits.fixture.js';

const CLINIC_ZONES = ['America/New_York', 'America/Phoenix', 'America/Los_Angeles'] as const;
const OTHER_ZONES = ['Pacific/Honolulu', 'Europe/Berlin', 'America/Chicago', 'Australia/Lord_Howe'] as const;
/** Some visitors write a word into the field of the name that no message may say. */
const NAMES = ['Avery', 'Blake', 'Casey', 'Ketamine Kate', 'Devon', 'Your therapy', 'Emery', 'Finley', 'Dose'] as const;

/**
 * Days of several clinics: people write, are called and invited, choose and miss visits, read what they are told, stop the
 * texts and are in danger, at any hour; clinics have them sign before some visits.
 */
export class PlayedDays {
  readonly stage: PlayedStage;
  private readonly papers: PlayedPapers;
  private readonly visits: PlayedVisits;
  private readonly links: PlayedLinks;

  constructor(fixture: NotificationsFixture, plan: PlayedPlan) {
    this.stage = new PlayedStage(fixture, plan);
    this.papers = new PlayedPapers(this.stage);
    this.visits = new PlayedVisits(this.stage, this.papers, (person) => this.isCalled(person));
    this.links = new PlayedLinks(this.stage);
  }

  /** @param before the play begins, clinics and people are there */
  async play(before: (stage: PlayedStage) => void = () => {}): Promise<{
    caught: readonly Caught[];
    truth: Truth;
    end: Date;
  }> {
    const { stage } = this;
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' }));
    const clinics: { id: string; zone: string }[] = [];
    for (const zone of CLINIC_ZONES) clinics.push(await this.opens(zone, hours));
    for (let index = 0; index < stage.plan.people; index += 1) this.person(index, stage.chance.oneOf(clinics));
    for (let day = 3; day < stage.plan.days; day += stage.chance.whole(5, 15)) stage.trouble(day);
    before(stage);
    await stage.play();
    return { caught: stage.caught, truth: stage.truth, end: stage.end };
  }

  private async opens(zone: string, hours: ClinicChanged['hours']): Promise<{ id: string; zone: string }> {
    const { fixture } = this.stage;
    const clinicId = await fixture.clinic({ zone, hours }, { mornings: true });
    const people: [name: string, roles: StaffRole[]][] = [
      ['front', ['intake', 'manager']],
      ['clinician', ['prescriber']],
      ['operator', ['operator']],
    ];
    const staff = people.map(([name, roles]) => ({
      staffId: freshId(),
      email: `${name}-${clinicId}@example.com`,
      roles,
    }));
    fixture.addresses.staff.set(clinicId, staff);
    this.stage.staff.push(...staff.map(({ email, roles }) => ({ email, roles, clinicId, zone })));
    this.papers.opens(clinicId);
    return { id: clinicId, zone };
  }

  private person(index: number, clinic: { id: string; zone: string }): void {
    const { stage, links } = this;
    const { chance, plan } = stage;
    const ownZone = chance.happens(0.4);
    const wrote = stage.later(stage.start, 0, plan.days * 12);
    const person: PlayedPerson = {
      id: freshId(),
      inquiryId: freshId(),
      clinicId: clinic.id,
      zone: ownZone ? chance.oneOf([...CLINIC_ZONES, ...OTHER_ZONES]) : clinic.zone,
      ownZone,
      language: chance.oneOf(['en', 'en', 'es']),
      givenName: chance.oneOf(NAMES),
      email: `played-${plan.seed}-${index}@example.com`,
      phone: `+1828555${String(100 + (index % 100)).padStart(4, '0')}${index >= 100 ? String(index) : ''}`,
      consent: { ...(chance.happens(0.9) ? { email: {} } : {}), ...(chance.happens(0.6) ? { sms: {} } : {}) },
      acts: [],
      flags: [],
      words: [],
      contacts: [],
      signed: [],
    };
    stage.people.push(person);
    this.answerFor(person);
    const at = (share: number, from: number, to: number, play: () => unknown): void => {
      if (chance.happens(share)) stage.scene(stage.later(wrote, from, to), async () => void (await play()));
    };
    stage.scene(wrote, () => this.writes(person));
    at(0.5, 1, 72, () => this.isCalled(person));
    at(0.6, 12, 96, () => links.invites(person));
    at(0.3, 2, 200, () => links.offers(person));
    for (let visit = chance.whole(0, 5); visit > 0; visit -= 1)
      at(1, 72, 24 * 40, () => this.visits.books(person, clinic.zone));
    for (const channel of ['email', 'sms'] as const) {
      const consent = person.consent[channel];
      if (consent && chance.happens(0.2)) consent.until = stage.later(wrote, 1, 24 * 40);
    }
    at(0.4, 1, 24 * 40, () => this.texts(person, 'help'));
    at(0.25, 1, 24 * 40, () => this.texts(person, 'stop'));
    at(0.15, 1, 24 * 30, () => this.isInDanger(person));
  }

  private answerFor(person: PlayedPerson): void {
    const { language, givenName, email, phone } = person;
    const common = { language, ...(person.ownZone ? { zone: person.zone } : {}) };
    this.stage.fixture.addresses.people.set(person.id, ({ channel, purpose }) => {
      const consent = person.consent[channel];
      const address = channel === 'email' ? email : phone;
      // Who has just sent a text is answered where it came from.
      if (purpose === 'reply') return { allowed: true, address, givenName, ...common };
      if (!consent) return { allowed: false, refusal: 'no_consent', ...common };
      if (consent.until && consent.until <= this.stage.now())
        return { allowed: false, refusal: 'opted_out', ...common };
      return { allowed: true, address, givenName, ...common };
    });
  }

  private writes(person: PlayedPerson): void {
    const { fixture, chance } = this.stage;
    const intent = chance.oneOf(['question', 'ready_to_schedule'] as const);
    const inquiry = fixture.inquiry({ inquiryId: person.inquiryId, personId: person.id, intent });
    person.acts.push(this.stage.now());
    const scope = fixture.delivery(person.clinicId);
    this.stage.deliver(() => fixture.received(person.clinicId, inquiry, scope));
  }

  /** Heard by two reactions, each in its own time. */
  private isCalled(person: PlayedPerson): void {
    const { stage } = this;
    const { fixture } = stage;
    const reached = stage.chance.happens(0.4);
    const at = stage.now();
    const contactedAt = at.toISOString();
    const { id: personId, inquiryId, clinicId } = person;
    const event = { inquiryId, personId, byId: freshId(), channel: 'phone', reached, contactedAt } as const;
    const progress = { inquiryId, contactedAt, ...(reached ? { reachedAt: contactedAt } : {}) };
    const [followed, noted] = [fixture.delivery(clinicId), fixture.delivery(clinicId)];
    stage.deliver(() => fixture.progress.note({ ...progress, fact: inquiryContacted(event, 2) }, followed));
    stage.deliver(
      () => fixture.noShows.contacted(event, noted),
      () => void person.contacts.push({ at, heardAt: stage.now() }),
    );
  }

  /** A word by text, which takes effect at once and is answered. */
  private texts(person: PlayedPerson, meaning: PlayedWord['meaning']): void {
    const { sms } = person.consent;
    const { stage } = this;
    const { fixture } = stage;
    const at = stage.now();
    if (!sms || (sms.until && sms.until <= at)) return;
    const word: PlayedWord = { meaning, at };
    person.words.push(word);
    if (meaning === 'stop') sms.until = at;
    const reply = {
      replyId: freshId(),
      personId: person.id,
      channel: 'sms',
      meaning,
      urgency: 'routine',
      receivedAt: at.toISOString(),
    } as const;
    const scope = fixture.delivery(person.clinicId);
    stage.deliver(
      () => fixture.replies.note(reply, scope),
      () => (word.heardAt = stage.now()),
    );
  }

  /** A flag is heard at once: until then nobody can know of it. */
  private async isInDanger(person: PlayedPerson): Promise<void> {
    const { stage } = this;
    const { fixture } = stage;
    const flag: PlayedPerson['flags'][number] = { from: stage.now() };
    person.flags.push(flag);
    const { id: personId, clinicId } = person;
    const flagId = await fixture.flagged(clinicId, { personId });
    const raised = { flagId, personId, level: 'acute', source: 'inquiry', subjectId: person.inquiryId } as const;
    const fact = safetyFlagRaised({ ...raised, raisedAt: flag.from.toISOString() });
    await fixture.flags.raised(fact, fixture.delivery(clinicId));
    stage.scene(stage.later(flag.from, 2, 240), async () => {
      flag.to = stage.now();
      await fixture.resolved(clinicId, { flagId, personId });
      const resolved = { flagId, level: 'acute', resolvedAt: flag.to.toISOString() } as const;
      await fixture.flags.resolved(resolved, fixture.delivery(clinicId));
    });
  }
}
