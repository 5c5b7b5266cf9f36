import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One caught text message. */
export interface CaughtText {
  readonly id: string;
  /** The sender's own; the same for every try. */
  readonly messageId: string;
  readonly receivedAt: string;
  readonly to: string;
  readonly text: string;
}

const MOST_KEPT = 5_000;
const LONGEST = 1_600;

/** Keeps text messages in one file, a line each. */
export class TextBox {
  private readonly file: string;
  private readonly now: () => Date;
  private texts: CaughtText[] = [];

  constructor(folder: string, now = () => new Date()) {
    this.now = now;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.file = join(folder, 'texts.jsonl');
    if (!existsSync(this.file)) return;
    this.texts = readFileSync(this.file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as CaughtText)
      .slice(-MOST_KEPT);
  }

  /**
   * Takes a text once: a repeated try of the same message is the same text.
   * @returns undefined when it is not a text message
   */
  keep(body: unknown): CaughtText | undefined {
    const { messageId, to, text } = (body ?? {}) as Record<string, unknown>;
    if (typeof messageId !== 'string' || typeof to !== 'string' || typeof text !== 'string') return undefined;
    if (!/^\+[1-9]\d{7,14}$/.test(to) || text.length === 0 || text.length > LONGEST) return undefined;
    const known = this.texts.find((kept) => kept.messageId === messageId);
    if (known) return known;
    const receivedAt = this.now().toISOString();
    const id = `${receivedAt.replaceAll(/[^0-9]/g, '')}-${randomUUID().slice(0, 8)}`;
    const caught: CaughtText = { id, messageId, receivedAt, to, text };
    appendFileSync(this.file, `${JSON.stringify(caught)}\n`, { mode: 0o600 });
    this.texts.push(caught);
    if (this.texts.length > MOST_KEPT) this.texts.shift();
    return caught;
  }

  /** The newest first. */
  list(to?: string): readonly CaughtText[] {
    return this.texts.filter((text) => to === undefined || text.to === to).toReversed();
  }

  find(id: string): CaughtText | undefined {
    return this.texts.find((text) => text.id === id);
  }

  clear(): void {
    this.texts = [];
    writeFileSync(this.file, '');
  }
}
