import type { ClinicProfile } from '@stillwater/contracts';
import { dropNamespace } from '@stillwater/messaging';
import { startService, type Actor, type Role, type RunningService } from '@stillwater/platform';
import { createTestDatabase, natsNamespace, rootKeyFile, testConfig, type TestDatabase } from '@stillwater/testing';
import { v7 as uuidv7 } from 'uuid';

import { CreateClinic, type NewClinic } from './clinics/create-clinic.js';
import { CreateOrganisation } from './clinics/create-organisation.js';
import type { GatewayConfig } from './gateway.config.js';
import { HttpServer } from './http/http-server.js';
import { gateway } from './service-definition.js';
import { EnrolStaff } from './sign-in/enrol-staff.js';
import { InviteOperator } from './staff/invite-operator.js';
import { InviteStaffMember } from './staff/invite-staff.js';

export { totpCode } from '@stillwater/testing';

export const password = 'juniper and tide';

export const installer: Actor = { kind: 'operator', id: 'install', roles: [] };

export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
  /** Cookie header made of what was set; '' when nothing was, or it was taken away. */
  cookie: string;
}

export interface Sent {
  body?: unknown;
  /** Sent as it is, in place of `body`. */
  raw?: string | Uint8Array;
  headers?: Record<string, string>;
  cookie?: string;
}

/** A whole gateway on its own database and namespace, listening on a free port. */
export interface RunningGateway {
  db: TestDatabase;
  service: RunningService;
  url: string;
  call<T = Record<string, unknown>>(method: string, path: string, sent?: Sent): Promise<Answer<T>>;
  /** Another instance on the same data. */
  beside(others?: Partial<GatewayConfig>): Promise<Pick<RunningGateway, 'service' | 'url' | 'call'>>;
  stop(): Promise<void>;
}

export async function startGateway(
  others: Partial<GatewayConfig> = {},
  nats = natsNamespace(),
): Promise<RunningGateway> {
  const db = await createTestDatabase(gateway);
  const settings = { ...defaults, port: 0, rootKeyFile: rootKeyFile(), ...others };
  const start = async (more: Partial<GatewayConfig> = {}): ReturnType<RunningGateway['beside']> => {
    const service = await startService(gateway, testConfig(gateway, db, nats, { ...settings, ...more }));
    const url = `http://127.0.0.1:${service.app.get(HttpServer).port}`;
    return { service, url, call: (method, path, sent) => call(url, method, path, sent) };
  };
  const here = await start();
  return {
    db,
    ...here,
    beside: start,
    stop: async () => {
      await here.service.stop();
      await db.drop();
      await dropNamespace(nats.url, nats.namespace);
    },
  };
}

const defaults: Partial<GatewayConfig> = {
  httpHost: '127.0.0.1',
  publicUrl: 'http://localhost:3000',
  trustProxy: '',
  publicWritesPerMinute: 10_000,
  clinicWritesPerMinute: 10_000,
  publicReadsPerMinute: 10_000,
  linkRequestsPerMinute: 10_000,
  signInsPerMinute: 10_000,
  staffRequestsPerMinute: 10_000,
  liveBeatSeconds: 15,
  maxInFlight: 100,
};

async function call<T>(url: string, method: string, path: string, sent: Sent = {}): Promise<Answer<T>> {
  const headers: Record<string, string> = { ...sent.headers };
  if (sent.cookie) headers['cookie'] = sent.cookie;
  const body = sent.raw ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
  if (body !== undefined && !headers['content-type']) headers['content-type'] = 'application/json';
  const response = await fetch(url + path, {
    method,
    headers,
    redirect: 'manual',
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const cookies = response.headers.getSetCookie().filter((line) => !/Max-Age=0/.test(line));
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson ? JSON.parse(text) : { text }) as T,
    cookie: cookies.map((line) => line.split(';', 1)[0]).join('; '),
  };
}

/** A clinic with people in it, in an organisation of its own unless told. */
export interface Practice {
  organisationId: string;
  clinicId: string;
  slug: string;
  code: string;
}

const profile: Omit<NewClinic, 'organisationId' | 'slug'> = {
  name: 'A clinic',
  zone: 'America/New_York',
  senderName: 'Front Office',
  phone: '+18285550142',
  postalAddress: '1 Main Street, Anytown, NC 28801',
  language: 'en-US',
  languages: ['en-US'],
  licensedStates: ['NC'],
  introduction: '',
  hours: [{ weekday: 1, opens: '08:00', closes: '18:00' }],
  closures: [],
};

export async function openPractice({ service }: RunningGateway, organisation?: string): Promise<Practice> {
  const visit = { requestId: uuidv7() };
  const organisationId = organisation ?? (await service.app.get(CreateOrganisation).run(visit, 'A practice'));
  const slug = `clinic-${uuidv7()}`;
  const made = await service.app.get(CreateClinic).run(visit, installer, { ...profile, organisationId, slug });
  return { organisationId, slug, ...made };
}

type OrganisationRole = 'operator' | 'auditor';
type ClinicRole = Exclude<Role, OrganisationRole>;

export interface Person {
  staffId: string;
  email: string;
}

/** Somebody who has used the enrolment link and knows the password. */
export async function employ({ service }: RunningGateway, practice: Practice, ...roles: ClinicRole[]): Promise<Person> {
  const email = `${uuidv7()}@staff.example`;
  const scope = {
    clinicId: practice.clinicId,
    actor: installer,
    action: 'invite-staff',
    requestId: uuidv7(),
    correlationId: uuidv7(),
  };
  const invitation = await service.app.get(InviteStaffMember).run(scope, { name: 'Robin Doe', email, roles });
  await service.app.get(EnrolStaff).run({ requestId: uuidv7() }, tokenOf(invitation.link), password);
  return { staffId: invitation.staffId, email };
}

export async function employInOrganisation(
  { service }: RunningGateway,
  { organisationId }: Practice,
  role: OrganisationRole,
): Promise<Person> {
  const email = `${uuidv7()}@staff.example`;
  const visit = { requestId: uuidv7() };
  const person = { organisationId, name: 'Morgan Doe', email, roles: [role] };
  const invitation = await service.app.get(InviteOperator).run(visit, person);
  await service.app.get(EnrolStaff).run(visit, tokenOf(invitation.link), password);
  return { staffId: invitation.staffId, email };
}

export function employOperator(running: RunningGateway, practice: Practice): Promise<Person> {
  return employInOrganisation(running, practice, 'operator');
}

export function tokenOf(link: string | undefined): string {
  return new URL(link ?? 'missing:').hash.slice(1);
}

/** @returns the session's cookie */
export async function signIn(running: RunningGateway, { email }: { email: string }): Promise<string> {
  const { status, cookie } = await running.call('POST', '/v1/session', { body: { email, password } });
  if (status !== 200 || !cookie) throw new Error(`Signing in answered ${status}`);
  return cookie;
}

export async function profileOf(
  running: RunningGateway,
  { clinicId }: Practice,
  cookie: string,
): Promise<ClinicProfile> {
  return (await running.call<ClinicProfile>('GET', `/v1/clinics/${clinicId}`, { cookie })).body;
}
