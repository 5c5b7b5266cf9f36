import { AlreadyHandled } from '@stillwater/platform';
import type { NotificationsFixture } from '../notifications.fixture.js';
import { Chance } from './chance.fixture.js';
import type { Caught, PlayedLink, PlayedPerson, PlayedStaff, PlayedVisit, Truth } from './played-truth.fixture.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface PlayedPlan {
  seed: number;
  people: number;
  from: string;
  days: number;
}

interface Scene {
  at: Date;
  play: () => void | Promise<void>;
}

/**
 * What lives are played on: one clock, scenes in their order, events that come late, in another order and twice, a mail
 * server that refuses now and then, and a service that is down for hours. Flows, timers, database and mail server are
 * real; the other owners answer as things are.
 */
export class PlayedStage {
  readonly chance: Chance;
  readonly start: Date;
  readonly end: Date;
  readonly people: PlayedPerson[] = [];
  readonly visits: PlayedVisit[] = [];
  readonly links: PlayedLink[] = [];
  readonly staff: PlayedStaff[] = [];
  readonly caught: Caught[] = [];
  private readonly scenes: Scene[] = [];
  private readonly downs: { from: Date; to: Date }[] = [];
  private downUntil = new Date(0);

  constructor(
    readonly fixture: NotificationsFixture,
    readonly plan: PlayedPlan,
  ) {
    this.chance = new Chance(plan.seed);
    this.start = new Date(plan.from);
    this.end = new Date(this.start.getTime() + plan.days * DAY);
    fixture.service.clock.set(this.start);
  }

  get truth(): Truth {
    const { people, visits, links, staff, downs } = this;
    return { people, visits, links, staff, downs };
  }

  now(): Date {
    return this.fixture.service.clock.now();
  }

  later(from: Date, hoursFrom: number, hoursTo: number): Date {
    return new Date(from.getTime() + this.chance.whole(hoursFrom * 60, hoursTo * 60) * 60_000);
  }

  scene(at: Date, play: Scene['play']): void {
    const index = this.scenes.findIndex((other) => other.at > at);
    this.scenes.splice(index < 0 ? this.scenes.length : index, 0, { at, play });
  }

  /** An event reaches the service: at once, or later, or twice, and never while the service is down. */
  deliver(handle: () => Promise<unknown>, heard: () => void = () => {}): void {
    const late = this.chance.happens(0.1) ? this.chance.whole(1, 180) * 60_000 : 0;
    const at = new Date(Math.max(this.now().getTime() + late, this.downUntil.getTime()));
    this.scene(at, async () => {
      await handle();
      heard();
    });
    if (!this.chance.happens(0.1)) return;
    this.scene(new Date(at.getTime() + this.chance.whole(0, 60) * 60_000), () =>
      handle().then(
        () => Promise.reject(new Error('a second delivery was handled')),
        (error: unknown) => (error instanceof AlreadyHandled ? undefined : Promise.reject(error)),
      ),
    );
  }

  /** The service is down for hours, or the mail server takes nothing for a while. */
  trouble(day: number): void {
    const at = new Date(this.start.getTime() + day * DAY + this.chance.whole(0, 1439) * 60_000);
    if (this.chance.happens(0.5)) {
      const hours = this.chance.whole(1, 30);
      this.scene(at, () => {
        this.downUntil = new Date(at.getTime() + hours * HOUR);
        this.downs.push({ from: at, to: this.downUntil });
      });
    } else {
      this.scene(
        at,
        () => void this.fixture.sink.troubles.push({ code: 451, at: 'data' }, { code: 421, at: 'recipient' }),
      );
    }
  }

  /** Plays every scene, and between them whatever falls due, from moment to moment until the end. */
  async play(): Promise<void> {
    const { clock } = this.fixture.service;
    for (let now = await this.next(); now && now < this.end; now = await this.next()) {
      if (now > clock.now()) clock.set(now);
      while (this.scenes[0] && this.scenes[0].at <= clock.now()) await this.scenes.shift()!.play();
      if (clock.now() >= this.downUntil) await this.fixture.runDue();
      this.collect();
    }
  }

  private async next(): Promise<Date | undefined> {
    const up = Math.max(this.downUntil.getTime(), this.now().getTime() + 1);
    const due = [await this.fixture.timerClaims.nextDue(), await this.fixture.claims.nextDue()];
    const times = due.flatMap((at) => (at ? [Math.max(at.getTime(), up)] : []));
    if (this.scenes[0]) times.push(this.scenes[0].at.getTime());
    return times.length > 0 ? new Date(Math.min(...times)) : undefined;
  }

  /** From the mail server and the carrier, as they got it. */
  private collect(): void {
    const at = this.now();
    for (const { to, parsed, raw } of this.fixture.sink.mails.splice(0)) {
      const [text, html] = [parsed.text ?? '', parsed.html === false ? '' : parsed.html];
      const files = parsed.attachments.map(({ content }) => content.toString('utf8'));
      const { subject = '' } = parsed;
      const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
      const words = [head, subject, text, html, ...files].join('\n').replaceAll(/#\S+/g, ' ');
      this.caught.push({ at, channel: 'email', to: to[0] ?? '', subject, words, text });
    }
    for (const { to, text } of this.fixture.carrier.texts.splice(0))
      this.caught.push({ at, channel: 'sms', to, subject: '', words: text.replaceAll(/#\S+/g, ' '), text });
  }
}
