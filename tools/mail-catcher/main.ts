import { startMailCatcher } from './catcher.ts';

const catcher = await startMailCatcher({
  folder: process.env['MAIL_FOLDER'] ?? '/tmp/caught-mail',
  host: process.env['MAIL_HOST'] ?? '127.0.0.1',
  smtpPort: Number(process.env['MAIL_SMTP_PORT'] ?? 2525),
  httpPort: Number(process.env['MAIL_HTTP_PORT'] ?? 8025),
});
process.stdout.write(`Catching mail: SMTP on ${catcher.smtpPort}, page on ${catcher.httpPort}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void catcher.stop().then(() => process.exit(0)));
