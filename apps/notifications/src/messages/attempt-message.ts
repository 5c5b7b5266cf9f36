import { Clock, LOGGER, type Logger } from '@stillwater/platform';
import { Inject, Injectable } from '@nestjs/common';
import { stepOf, type PersonFlow } from '../flows/flow.rules.js';
import type { Channel } from '../templates/template.rules.js';
import { TemplateRefused } from '../templates/template-head.rules.js';
import { AskOwners } from './ask-owners.js';
import { afterError, sentOutcome, timeToSend, triedLater, undelivered, whyStopped } from './attempt.rules.js';
import { isAway } from './away.rules.js';
import { HandOverMessage, type Try } from './hand-over-message.js';
import type { LoadedMessage } from './load-message.js';
import { textCap } from './sending.rules.js';
import type { Outcome } from './settle-message.js';

/** What others must provide for a try, such as the owner of the address, is away: look again soon. */
const LOOK_AGAIN_MS = 2_000;

/** A carrier that is far behind has enough to do for as long. */
const CHANNEL_FULL_MS = 10_000;

export interface Attempt extends Try {
  /** Whether its channel has room for one more. */
  admit(channel: Channel): boolean;
}

/** One try: is it still wanted, may the person be written to and where, what does it say. */
@Injectable()
export class AttemptMessage {
  constructor(
    private readonly owners: AskOwners,
    private readonly handing: HandOverMessage,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async attempt(loaded: LoadedMessage, attempt: Attempt): Promise<Outcome> {
    const { message, flow, clinic } = loaded;
    // A code whose sender died: nobody has it any more, and who waits for it asks for another one.
    if (message.subjectKind === 'person') return { kind: 'suppressed', reason: 'lapsed' };
    if (message.channel !== 'app' && !attempt.admit(message.channel)) return this.soon(CHANNEL_FULL_MS);
    try {
      if (flow.audience === 'person') return await this.toPerson(loaded, flow, attempt);
      return clinic ? await this.handing.toStaff({ ...loaded, clinic }, flow, attempt) : this.soon();
    } catch (error) {
      return this.afterError(loaded, error);
    }
  }

  private async toPerson(loaded: LoadedMessage, flow: PersonFlow, attempt: Attempt): Promise<Outcome> {
    const { message, clinic } = loaded;
    const { scope } = attempt;
    const step = stepOf(flow, message.step);
    // The carrier's answer to an earlier try was lost, and has come as a receipt since.
    if (message.delivery === 'undelivered') return undelivered(message);
    if (message.delivery) return sentOutcome(step, await this.owners.about(loaded, step, scope));
    const stopped = whyStopped(loaded, step);
    if (stopped) return { kind: 'suppressed', reason: stopped };
    // Who else is sending a text may count as one too many, and doesn't yet.
    if (!clinic || loaded.textsOnTheirWay.length > 0) return this.soon();
    const contact = await this.owners.contactPoint(loaded, flow, scope);
    if (!contact.allowed || !contact.address)
      return { kind: 'suppressed', reason: contact.refusal ?? 'no_contact_point' };
    const time = timeToSend(loaded, step, { zone: contact.zone ?? clinic.zone, jumps: this.clock.jumps });
    if (time.kind !== 'now') return time;
    // Not sooner: what counts are the texts of the day on which this one would go out.
    const capped = message.channel === 'sms' ? textCap(loaded) : undefined;
    if (capped) return { kind: 'suppressed', reason: capped };
    const answer = await this.owners.about(loaded, step, scope);
    if (answer.reason) return { kind: 'suppressed', reason: answer.reason };
    // Who must hear of it before the morning is called.
    if (time.noHourLeft) return { kind: 'suppressed', reason: 'lapsed', call: true };
    return this.handing.toPerson({ ...loaded, clinic }, step, { contact, answer, late: time.late }, attempt);
  }

  private afterError({ message, flow }: LoadedMessage, error: unknown): Outcome {
    const { id: messageId, rule } = message;
    if (error instanceof TemplateRefused)
      this.log.error({ messageId, rule, refused: error.code }, 'a message may not be sent as it reads');
    const outcome = afterError(error);
    if (outcome) return outcome;
    if (isAway(error)) return this.soon();
    this.log.error({ err: error, messageId }, 'a message could not be made');
    const tried = { failure: 'later', jitter: Math.random() } as const;
    return triedLater(message, stepOf(flow, message.step), tried, { now: this.clock.now(), reason: 'error' });
  }

  private soon(milliseconds = LOOK_AGAIN_MS): Outcome {
    return { kind: 'given_back', until: new Date(this.clock.now().getTime() + milliseconds * (1 + Math.random())) };
  }
}
