import { readDemoClock } from '@stillwater/platform';
import { startMailCatcher } from './catcher.ts';

/** Where the demo's time is told, if it has one of its own. */
const clock = process.env['DEMO_CLOCK_FILE'];
const catcher = await startMailCatcher({
  now: () => new Date(Date.now() + (clock ? readDemoClock(clock) : 0)),
  folder: process.env['MAIL_FOLDER'] ?? '/tmp/caught-mail',
  host: process.env['MAIL_HOST'] ?? '127.0.0.1',
  smtpPort: Number(process.env['MAIL_SMTP_PORT'] ?? 2525),
  httpPort: Number(process.env['MAIL_HTTP_PORT'] ?? 8025),
});
process.stdout.write(`Catching mail: SMTP on ${catcher.smtpPort}, page on ${catcher.httpPort}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void catcher.stop().then(() => process.exit(0)));
