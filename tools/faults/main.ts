import { parseArgs } from 'node:util';
import { Remedy, report } from '../progress.mjs';
import { endPrograms } from '../test/programs.ts';
import { startServers } from '../test/servers.ts';
import { played } from './played.ts';

/** The long forms of what `npm test` shows in short. Each writes its figures under docs/faults. */
const parts = { played };

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '6' }, people: { type: 'string', default: '60' } },
});

try {
  const [name = ''] = positionals;
  if (!Object.hasOwn(parts, name))
    throw new Remedy(`There is no part "${name}".`, `One of: ${Object.keys(parts).join(', ')}`);
  const servers = await startServers();
  try {
    const { seeds, people } = flags;
    const isGood = await parts[name as keyof typeof parts]({
      seeds: Number(seeds),
      people: Number(people),
      env: servers.env,
      note: servers.note,
    });
    process.exitCode = isGood ? 0 : 1;
  } finally {
    endPrograms();
    await servers.stop();
  }
} catch (error) {
  process.exitCode = report(error);
}
