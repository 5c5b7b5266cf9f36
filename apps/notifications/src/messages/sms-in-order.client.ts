import type { Handover } from './delivery.rules.js';
import { SmsProvider, type TextMessage } from './sms.client.js';

/**
 * Two carriers: the second gets at once what the first did not take, from the clinic's number there. What the first may
 * have taken is not given to the second: its receipt may still come, and that is what the next try is for. One that refuses
 * us counts for less than one that may take it later.
 */
export class SmsInOrder extends SmsProvider {
  readonly name: string;

  constructor(
    private readonly first: SmsProvider,
    private readonly second: SmsProvider,
  ) {
    super();
    this.name = `${first.name}, then ${second.name}`;
  }

  async send({ secondFrom, ...text }: TextMessage): Promise<Handover> {
    const answer = await this.first.send(text);
    if (answer.kind === 'accepted' || (answer.kind === 'refused' && answer.failure !== 'later')) return answer;
    const further = await this.second.send({ ...text, from: secondFrom });
    return further.kind === 'no_carrier' && (answer.kind === 'refused' || !further.refusesUs) ? answer : further;
  }
}
