import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Remedy, report } from '../progress.mjs';
import { Ending } from './ending.ts';
import { emptyHome, lockHome, noteAddress, openHome } from './home.ts';
import { databaseFolder } from './local-servers.ts';
import { requireFree } from './ports.ts';

/** `npm start`: the whole system on this machine, with three invented clinics to play in. */
const usage = `npm start -- [options]
  --port N          the gateway's port (3000)
  --fresh           throw the data of earlier starts away
  --no-demo         without the invented clinics
  --no-story        with the invented clinics, without their patients of the last 90 days
  --split           each service in a process of its own
  --service-logs    the services' logs on this terminal
`;

const ending = new Ending();
ending.onSignals(0);
try {
  await main();
} catch (error) {
  if (!ending.begun) process.exitCode = report(error);
  await ending.run();
  process.exit();
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '3000' },
      fresh: { type: 'boolean', default: false },
      'no-demo': { type: 'boolean', default: false },
      'no-story': { type: 'boolean', default: false },
      split: { type: 'boolean', default: false },
      'service-logs': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Remedy(`--port ${values.port} is not a port.`, 'Give a number from 1 to 65535.');
  const home = openHome();
  ending.add(lockHome(home));
  await requireFree(port, 'the gateway', `Stop that program, or use another port: npm start -- --port ${port + 1}`);
  if (values.fresh) {
    rmSync(databaseFolder(home), { recursive: true, force: true });
    emptyHome(home);
  }
  const { bringUp } = await import('./bring-up.ts');
  const up = await bringUp(
    home,
    {
      port,
      demo: !values['no-demo'],
      story: !values['no-story'],
      split: values.split,
      serviceLogs: values['service-logs'],
    },
    ending,
  );
  noteAddress(home, up.address);
  process.stdout.write(
    `\n${up.address}\n\n${up.lines.map((line) => `  ${line}\n`).join('')}\nCtrl-C ends everything.\n`,
  );
}
