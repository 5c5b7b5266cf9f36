import { Problem } from '@stillwater/platform';
import { Remedy, report } from '../progress.mjs';
import { readEnvFile } from '../stack/given.ts';
import { openHome } from '../stack/home.ts';
import type { Home } from '../stack/home.ts';
import { check } from './check.ts';
import { createClinic, createOrganisation, disableStaff, inviteOperator, inviteStaff } from './clinics.ts';
import { parked } from './parked.ts';
import { migrate, natsConfig, provisionServer, republish, streams } from './servers.ts';

/** One command of an installation's keeper. */
interface AdminCommand {
  readonly usage: string;
  readonly says: string;
  run(home: Home, args: string[]): Promise<void>;
}

const commands: Readonly<Record<string, AdminCommand>> = {
  provision: {
    usage: '',
    says: 'make roles, databases and secrets (a superuser in STILLWATER_DATABASE_URL)',
    run: provisionServer,
  },
  migrate: { usage: '', says: 'bring every database to this release', run: migrate },
  'nats-config': { usage: '', says: "print the broker's users and permissions", run: natsConfig },
  streams: { usage: '', says: "bring the broker's streams to this release", run: streams },
  check: { usage: '', says: 'look for faults in settings and servers', run: check },
  'create-organisation': { usage: '--name NAME', says: 'found an organisation', run: createOrganisation },
  'create-clinic': {
    usage:
      '--organisation ID --slug SLUG --name NAME --zone ZONE --phone PHONE --address ADDRESS --states NC,TN [--sender NAME] [--language en-US] [--hours "1-5 09:00-17:00"]',
    says: 'open a clinic',
    run: createClinic,
  },
  'invite-operator': {
    usage: '--organisation ID --name NAME --email ADDRESS [--auditor]',
    says: 'print a one-time enrolment link',
    run: inviteOperator,
  },
  'invite-staff': {
    usage: '--clinic ID --name NAME --email ADDRESS --roles intake,therapist',
    says: 'take somebody into a clinic; print a one-time enrolment link',
    run: inviteStaff,
  },
  'disable-staff': {
    usage: '--email ADDRESS [--force]',
    says: 'shut somebody out of everything at once; the last manager of a clinic only with --force',
    run: disableStaff,
  },
  parked: {
    usage: 'list | show ID | retry ID | drop ID --reason TEXT',
    says: 'messages that wait for a person',
    run: parked,
  },
  republish: {
    usage: '--from INSTANT [--to INSTANT] [--service NAME]',
    says: 'say facts again to a broker that lost them',
    run: republish,
  },
};

process.exitCode = await main(process.argv.slice(2));
// A pool or a connection that lingers must not keep the command from ending.
process.exit();

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const lines = Object.entries(commands).map(
      ([key, { usage, says }]) => `  ${`${key} ${usage}`.trim()}\n      ${says}`,
    );
    process.stderr.write(`npm run admin -- <command> [options] [--env-file FILE]\n\n${lines.join('\n')}\n`);
    return name === '' || name === 'help' || name === '--help' ? 0 : 64;
  }
  try {
    const { rest, envFile } = takeEnvFile(args);
    readEnvFile(envFile);
    await command.run(openHome(), rest);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof Problem)
      return report(
        new Remedy(
          `${error.detail ?? error.code} (${error.code})`,
          (error.errors ?? []).map(({ pointer, message }) => `${pointer}: ${message}`).join('\n  '),
        ),
      );
    if (isUsageError(error)) return report(new Remedy(error.message, `npm run admin -- ${name} ${command.usage}`, 64));
    return report(error);
  }
}

function takeEnvFile(args: string[]): { rest: string[]; envFile: string | undefined } {
  const at = args.indexOf('--env-file');
  if (at === -1) return { rest: args, envFile: undefined };
  return { rest: args.toSpliced(at, 2), envFile: args[at + 1] };
}

function isUsageError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
