import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { ContractViolation, parse } from '@stillwater/contract-kit';
import type { Class } from '@stillwater/contract-kit';
import { EditClinicProfile, InviteStaff } from '@stillwater/contracts';
import { administer } from '@stillwater/gateway';
import { Problem } from '@stillwater/platform';
import type { Actor, Scope } from '@stillwater/platform';
import { Remedy } from '../progress.mjs';
import { currentInstallation } from '../stack/given.ts';
import type { Home } from '../stack/home.ts';
import { gatewaySettings } from './gateway-settings.ts';
import { readHours } from './hours.ts';

const text = { type: 'string' } as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function createOrganisation(home: Home, args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { name: text } });
  const name = required(values.name, 'name');
  const id = await administer(settings(home), ({ createOrganisation: use }) => use.run(visit(), name));
  say(`Organisation "${name}" has the id\n${id}`);
}

export async function createClinic(home: Home, args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      organisation: text,
      slug: text,
      name: text,
      zone: text,
      phone: text,
      address: text,
      states: text,
      sender: text,
      language: text,
      hours: text,
    },
  });
  const slug = required(values.slug, 'slug');
  if (!/^[a-z0-9](-?[a-z0-9]){1,39}$/.test(slug))
    throw new Remedy(
      `--slug ${slug} can not be part of an address.`,
      'Use 2 to 40 small letters, digits and single hyphens.',
    );
  const language = values.language ?? 'en-US';
  const profile = {
    name: required(values.name, 'name'),
    zone: required(values.zone, 'zone'),
    phone: required(values.phone, 'phone'),
    postalAddress: required(values.address, 'address'),
    licensedStates: required(values.states, 'states').split(','),
    senderName: values.sender ?? required(values.name, 'name'),
    language,
    languages: [language],
    introduction: '',
    hours: readHours(values.hours ?? '1-5 09:00-17:00'),
    closures: [],
  };
  const tidied = checked(EditClinicProfile, 'clinic.invalid', profile) as typeof profile;
  const clinic = { ...profile, ...tidied, organisationId: required(values.organisation, 'organisation'), slug };
  const { clinicId, code } = await administer(settings(home), ({ createClinic: use }) =>
    use.run(visit(), operator(), clinic),
  );
  say(`Clinic "${clinic.name}" is open at /c/${slug}. Its id is\n${clinicId}\nand its code ${code}`);
}

export async function inviteOperator(home: Home, args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { organisation: text, name: text, email: text, auditor: { type: 'boolean', default: false } },
  });
  const person = {
    organisationId: required(values.organisation, 'organisation'),
    name: required(values.name, 'name'),
    email: required(values.email, 'email'),
    roles: [values.auditor ? ('auditor' as const) : ('operator' as const)],
  };
  const { link, expiresAt } = await administer(settings(home), ({ inviteOperator: use }) => use.run(visit(), person));
  handOver(person, link, expiresAt);
}

/** Also somebody who has lost the password or the authenticator: the link starts both afresh. */
export async function inviteStaff(home: Home, args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { clinic: text, name: text, email: text, roles: text } });
  const clinicId = required(values.clinic, 'clinic');
  if (!UUID.test(clinicId)) throw new Remedy(`--clinic ${clinicId} is not an id.`, 'create-clinic has printed it.', 64);
  const person = checked(InviteStaff, 'staff.invalid', {
    name: required(values.name, 'name'),
    email: required(values.email, 'email'),
    roles: required(values.roles, 'roles').split(','),
  });
  const { requestId } = visit();
  const scope: Scope = { clinicId, actor: operator(), action: 'invite-staff', requestId, correlationId: requestId };
  const { link, expiresAt } = await administer(settings(home), ({ inviteStaff: use }) => use.run(scope, person));
  handOver(person, link, expiresAt);
}

function handOver({ name, email }: { name: string; email: string }, link?: string, expiresAt?: string): void {
  if (link === undefined) say(`${email} can sign in already and has the role now.`);
  else say(`Hand this link to ${name} by a way you trust. It works once, until ${expiresAt}:\n${link}`);
}

export async function disableStaff(home: Home, args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { email: text, force: { type: 'boolean' } } });
  const email = required(values.email, 'email');
  const { force } = values;
  const told = await administer(settings(home), ({ disableStaff: use }) => use.run(visit(), operator(), email, force));
  say(`${email} is shut out; ${told} clinics tell the other services as soon as the gateway runs.`);
}

function settings(home: Home): ReturnType<typeof gatewaySettings> {
  return gatewaySettings(home, currentInstallation(home));
}

/** The same checks as over HTTP. @param code what a refusal is called */
function checked<T extends object>(type: Class<T>, code: string, given: object): T {
  try {
    return parse(type, given, { unknown: 'refuse' });
  } catch (error) {
    if (error instanceof ContractViolation)
      throw Problem.invalid(code, 'Some values are not as they must be.', error.errors);
    throw error;
  }
}

/** Who runs the command, for the audit trail. */
export function operator(): Actor {
  return { kind: 'operator', id: userInfo().username, roles: ['operator'] };
}

function visit(): { requestId: string } {
  return { requestId: randomUUID() };
}

function required(value: string | undefined, name: string): string {
  if (value === undefined || value.trim() === '')
    throw new Remedy(`--${name} is missing.`, 'npm run admin prints what each command takes.', 64);
  return value.trim();
}

function say(lines: string): void {
  process.stdout.write(`${lines}\n`);
}
