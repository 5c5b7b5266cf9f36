import type { Handover } from './delivery.rules.js';

export interface TextMessage {
  /** The same for every try: a provider that knows it sends once. */
  messageId: string;
  /** The clinic's own number in E.164; absent where it has none. */
  from?: string | undefined;
  /** The same at the second carrier, where there is one. */
  secondFrom?: string | undefined;
  /** E.164. */
  to: string;
  text: string;
}

/** A company that carries text messages, or two in their order. One class for each, chosen by settings. */
export abstract class SmsProvider {
  abstract readonly name: string;
  abstract send(text: TextMessage): Promise<Handover>;
}
