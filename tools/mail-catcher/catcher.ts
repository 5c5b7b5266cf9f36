import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { authenticatorPage } from './authenticator.ts';
import { Mailbox } from './mailbox.ts';
import type { CaughtMail } from './mailbox.ts';
import { listPage, mailPage, style, textPage } from './pages.ts';
import { TextBox } from './text-box.ts';

export interface CatcherOptions {
  readonly folder: string;
  readonly host: string;
  /** 0 takes a free one. */
  readonly smtpPort: number;
  /** 0 takes a free one. */
  readonly httpPort: number;
  /** When something comes in; the machine's time unless told. */
  readonly now?: () => Date;
}

export interface MailCatcher {
  readonly smtpPort: number;
  readonly httpPort: number;
  readonly mailbox: Mailbox;
  readonly texts: TextBox;
  stop(): Promise<void>;
}

const LARGEST_MAIL = 10 * 1024 * 1024;
const LARGEST_TEXT = 16 * 1024;
const FORM_POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'";

/** A carrier of mails and texts that delivers nothing: it keeps them and shows them. */
export async function startMailCatcher(options: CatcherOptions): Promise<MailCatcher> {
  const mailbox = new Mailbox(options.folder, options.now);
  const texts = new TextBox(options.folder, options.now);
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    hideSMTPUTF8: false,
    size: LARGEST_MAIL,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(Object.assign(new Error('The mail is too large'), { responseCode: 552 }));
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address) };
        mailbox.keep(Buffer.concat(chunks), envelope).then(
          () => done(),
          (error: Error) => done(error),
        );
      });
    },
  });
  smtp.on('error', () => undefined);
  const http = createServer((request, response) => void answer(mailbox, texts, request, response));
  await new Promise<void>((resolve, reject) => {
    smtp.server.once('error', reject);
    smtp.listen(options.smtpPort, options.host, resolve);
  });
  await listen(http, options.httpPort, options.host);
  return {
    smtpPort: portOf(smtp.server),
    httpPort: portOf(http),
    mailbox,
    texts,
    stop: async () => {
      http.closeAllConnections();
      await Promise.all([
        new Promise<void>((resolve) => smtp.close(() => resolve())),
        new Promise<void>((resolve) => http.close(() => resolve())),
      ]);
    },
  };
}

async function answer(
  mailbox: Mailbox,
  texts: TextBox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://mail');
  const reply = (
    status: number,
    type: string,
    body: string | Buffer,
    policy = "default-src 'none'; style-src 'self'; frame-src 'self'",
  ): void => {
    response.writeHead(status, {
      'content-type': type,
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.end(body);
  };
  const json = (status: number, value: unknown): void => reply(status, 'application/json', JSON.stringify(value));
  const [, section = '', id = '', part = ''] = url.pathname.replace(/^\/api/, '').split('/');
  const api = url.pathname.startsWith('/api/');
  if (url.pathname === '/livez') return json(200, { live: true });
  if (url.pathname === '/style.css') return reply(200, 'text/css', style);
  if (api && section === 'messages' && id === '' && request.method === 'DELETE') {
    mailbox.clear();
    return json(200, { items: [] });
  }
  if (api && section === 'texts' && id === '' && request.method === 'POST') {
    const caught = texts.keep(await bodyOf(request));
    return caught ? json(202, { id: caught.id }) : json(400, { title: 'A text has messageId, to (E.164) and text' });
  }
  if (api && section === 'texts' && id === '' && request.method === 'DELETE') {
    texts.clear();
    return json(200, { items: [] });
  }
  if (url.pathname === '/authenticator') {
    const key = request.method === 'POST' ? new URLSearchParams(await textOf(request)).get('key') : null;
    return reply(200, 'text/html; charset=utf-8', authenticatorPage(key ?? undefined, new Date()), FORM_POLICY);
  }
  if (request.method !== 'GET') return json(405, { title: 'Only GET, DELETE on both lists, and POST /api/texts' });
  if (url.pathname === '/') return reply(200, 'text/html; charset=utf-8', listPage(mailbox.list(), texts.list()));
  if (section === 'texts') {
    if (id === '') return json(200, { items: texts.list(url.searchParams.get('to') ?? undefined) });
    const text = texts.find(id);
    if (text === undefined) return json(404, { title: 'No such text' });
    return api ? json(200, text) : reply(200, 'text/html; charset=utf-8', textPage(text));
  }
  if (section !== 'messages') return json(404, { title: 'Not found' });
  if (id === '') return json(200, { items: mailbox.list(url.searchParams.get('to') ?? undefined).map(summary) });
  const mail = mailbox.find(id);
  if (mail === undefined) return json(404, { title: 'No such mail' });
  if (api) return json(200, mail);
  // What came by mail runs nothing and loads nothing, also when it is opened on its own.
  if (part === 'html')
    return reply(
      200,
      'text/html; charset=utf-8',
      mail.html,
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    );
  if (part === 'raw') return reply(200, 'text/plain; charset=utf-8', mailbox.raw(id) ?? '');
  return reply(200, 'text/html; charset=utf-8', mailPage(mail));
}

/** @returns undefined when it isn't JSON, or more than any text */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse(await textOf(request));
  } catch {
    return undefined;
  }
}

/** Empty when it is more than any text. */
async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_TEXT) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function summary({ id, receivedAt, envelope, from, subject, messageId }: CaughtMail): object {
  return { id, receivedAt, to: envelope.to, from, subject, messageId };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

function portOf(server: { address(): string | AddressInfo | null }): number {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}
