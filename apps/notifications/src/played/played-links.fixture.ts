import { bookingOffered, screeningInvited, screeningReleased } from '../flows/facts.rules.js';
import { freshId } from '@stillwater/testing';
import type { PlayedStage } from './played-stage.fixture.js';
import type { PlayedLink, PlayedPerson } from './played-truth.fixture.js';

const DAY = 24 * 3_600_000;
const WORKS_MS = 7 * DAY;

/** People are sent links: to questions, to what a clinician lets them know, and to choose a time. */
export class PlayedLinks {
  constructor(private readonly stage: PlayedStage) {}

  /** To the questions; most answer them, and some of those hear what comes next. */
  invites(person: PlayedPerson): void {
    const { stage } = this;
    const { screenings } = stage.fixture.addresses;
    const screeningId = freshId();
    const at = stage.now();
    const expiresAt = new Date(at.getTime() + WORKS_MS).toISOString();
    // The invitation, a word after one and three days, and one before the link ends.
    const link = this.link(person, 'questions', 4);
    screenings.set(screeningId, { linkToken: link.token, expiresAt, state: 'invited' });
    const { id: personId, inquiryId, clinicId } = person;
    const fact = screeningInvited({ screeningId, personId, inquiryId, invitedAt: at.toISOString(), expiresAt });
    const [invited, over] = [stage.fixture.delivery(clinicId), stage.fixture.delivery(clinicId)];
    stage.deliver(() => stage.fixture.screenings.note({ screeningId, moment: 'invited', at, fact }, invited));
    const isAnswered = stage.chance.happens(0.6);
    const ends = isAnswered ? stage.later(at, 1, 150) : new Date(expiresAt);
    stage.scene(ends, () => {
      link.over = ends;
      screenings.set(screeningId, { expiresAt, state: isAnswered ? 'submitted' : 'expired' });
      stage.deliver(() => stage.fixture.screenings.note({ screeningId, moment: 'over', at: ends }, over));
    });
    if (!isAnswered || !stage.chance.happens(0.8)) return;
    stage.scene(stage.later(ends, 1, 72), () => this.isDecided(person, screeningId));
  }

  private isDecided(person: PlayedPerson, screeningId: string): void {
    const { stage } = this;
    const at = stage.now();
    stage.fixture.addresses.screenings.set(screeningId, { expiresAt: at.toISOString(), state: 'decided' });
    const scope = stage.fixture.delivery(person.clinicId);
    stage.deliver(() => stage.fixture.screenings.note({ screeningId, moment: 'decided', at }, scope));
    if (stage.chance.happens(0.9)) stage.scene(stage.later(at, 0, 48), () => this.releases(person, screeningId, 7));
  }

  /** What a clinician lets a person know may be read, and now and then is followed by something else. */
  private releases(person: PlayedPerson, screeningId: string, version: number, before?: PlayedLink): void {
    const { stage } = this;
    const { fixture, chance } = stage;
    const at = stage.now();
    if (before) before.over ??= at;
    const link = this.link(person, 'update', 1);
    const expiresAt = new Date(at.getTime() + WORKS_MS).toISOString();
    fixture.addresses.screenings.set(screeningId, { linkToken: link.token, expiresAt, state: 'decided' });
    const { id: personId, inquiryId, clinicId } = person;
    const event = { screeningId, personId, inquiryId, releaseId: freshId(), releasedById: freshId() };
    const fact = screeningReleased({ ...event, releasedAt: at.toISOString() }, version);
    const [released, read] = [fixture.delivery(clinicId), fixture.delivery(clinicId)];
    stage.deliver(() => fixture.screenings.note({ screeningId, moment: 'released', at, fact }, released));
    if (chance.happens(0.5)) {
      const readAt = stage.later(at, 0, 48);
      stage.scene(readAt, () => {
        if (link.over) return;
        stage.deliver(
          () => fixture.screenings.note({ screeningId, moment: 'read', at: readAt }, read),
          () => (link.over ??= stage.now()),
        );
      });
    }
    if (!before && chance.happens(0.2))
      stage.scene(stage.later(at, 1, 96), () => this.releases(person, screeningId, version + 1, link));
  }

  /** To choose a time; some do at once. */
  offers(person: PlayedPerson): void {
    const { stage } = this;
    const { fixture } = stage;
    const at = stage.now();
    const link = this.link(person, 'offer', 1);
    const offerId = freshId();
    const expiresAt = new Date(at.getTime() + WORKS_MS).toISOString();
    const [serviceCode, linkToken] = ['CONSULT', link.token] as const;
    fixture.addresses.offers.set(offerId, { state: 'open', serviceCode, expiresAt, linkToken });
    const { id: personId, inquiryId, clinicId } = person;
    const offered = { offerId, personId, inquiryId, serviceCode, offeredAt: at.toISOString(), expiresAt };
    const [made, ended] = [fixture.delivery(clinicId), fixture.delivery(clinicId)];
    stage.deliver(() => fixture.offers.made(bookingOffered(offered), made));
    const endedAt = stage.chance.happens(0.6) ? stage.later(at, 0, 100) : new Date(expiresAt);
    stage.scene(endedAt, () => {
      link.over = endedAt;
      fixture.addresses.offers.set(offerId, { state: 'booked', serviceCode, expiresAt, linkToken });
      stage.deliver(() => fixture.offers.ended({ offerId, endedAt: endedAt.toISOString() }, ended));
    });
  }

  private link(person: PlayedPerson, what: PlayedLink['what'], most: number): PlayedLink {
    const token = `q7m2kx9d4r-${freshId().replaceAll('-', '').slice(-22)}`;
    const link: PlayedLink = { person, what, token, from: this.stage.now(), most };
    this.stage.links.push(link);
    return link;
  }
}
