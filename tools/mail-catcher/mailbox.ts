import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';

/** One caught mail. */
export interface CaughtMail {
  readonly id: string;
  /** Instant at which the last byte was here. */
  readonly receivedAt: string;
  /** As the sender said them on the wire, not as the headers claim. */
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

const MOST_KEPT = 5_000;

/** Keeps every mail as two files, the raw one and what was read from it, and the newest of them in memory. */
export class Mailbox {
  private readonly folder: string;
  private readonly now: () => Date;
  private mails: CaughtMail[] = [];

  constructor(folder: string, now = () => new Date()) {
    this.now = now;
    this.folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.mails = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CaughtMail)
      .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
  }

  /** Resolves when both files are written. */
  async keep(raw: Buffer, envelope: CaughtMail['envelope']): Promise<CaughtMail> {
    const receivedAt = this.now().toISOString();
    const id = `${receivedAt.replaceAll(/[^0-9]/g, '')}-${randomUUID().slice(0, 8)}`;
    const parsed = await simpleParser(raw, { skipImageLinks: true, skipTextToHtml: true, skipHtmlToText: true });
    const mail: CaughtMail = {
      id,
      receivedAt,
      envelope,
      from: parsed.from?.text ?? '',
      to: (Array.isArray(parsed.to) ? parsed.to : parsed.to === undefined ? [] : [parsed.to]).map(
        (address) => address.text,
      ),
      subject: parsed.subject ?? '',
      messageId: parsed.messageId ?? '',
      text: parsed.text ?? '',
      html: parsed.html || '',
      headers: Object.fromEntries(
        parsed.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]),
      ),
    };
    await writeFile(join(this.folder, `${id}.eml`), raw);
    const file = join(this.folder, `${id}.json`);
    await writeFile(`${file}.new`, JSON.stringify(mail));
    await rename(`${file}.new`, file);
    this.mails.push(mail);
    while (this.mails.length > MOST_KEPT) await this.remove(this.mails.shift()!.id);
    return mail;
  }

  /** The newest first. */
  list(to?: string): readonly CaughtMail[] {
    const wanted = to === undefined ? this.mails : this.mails.filter((mail) => mail.envelope.to.includes(to));
    return wanted.toReversed();
  }

  find(id: string): CaughtMail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  raw(id: string): Buffer | undefined {
    return this.find(id) === undefined ? undefined : readFileSync(join(this.folder, `${id}.eml`));
  }

  clear(): void {
    for (const { id } of this.mails) {
      for (const ending of ['eml', 'json']) rmSync(join(this.folder, `${id}.${ending}`), { force: true });
    }
    this.mails = [];
  }

  private async remove(id: string): Promise<void> {
    await Promise.all(['eml', 'json'].map((ending) => rm(join(this.folder, `${id}.${ending}`), { force: true })));
  }
}
