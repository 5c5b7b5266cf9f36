import { administer } from '@stillwater/gateway';
import type { DemoSignIn } from '@stillwater/gateway';
import { services } from '../stack/services.ts';
import { environmentOf } from '../stack/installation.ts';
import type { Environment, Installation } from '../stack/installation.ts';

/**
 * Makes the three invented clinics and their people by the use cases that make real ones. What is there stays.
 * @param settings the gateway's own, beside where its servers are
 */
export function makeDemoClinics(installation: Installation, settings: Environment): Promise<readonly DemoSignIn[]> {
  const gateway = services.find(({ name }) => name === 'gateway')!;
  return administer({ ...settings, ...environmentOf(installation, gateway) }, ({ demo }) => demo.run());
}

/** Whether invented people are there already. */
export function hasDemoClinics(installation: Installation, settings: Environment): Promise<boolean> {
  const gateway = services.find(({ name }) => name === 'gateway')!;
  const own = { ...settings, ...environmentOf(installation, gateway) };
  return administer(own, ({ demo }) => demo.hasDemoPeople());
}

/** The sign-ins a newcomer needs first: who takes inquiries in each clinic, who prescribes in and manages one, who
 * sees all. */
export function signInLines(signIns: readonly DemoSignIn[]): string[] {
  const first = signIns.filter(
    ({ roles, clinicSlug }) =>
      roles.includes('intake') ||
      roles.includes('operator') ||
      (['manager', 'prescriber'].some((role) => roles.includes(role as never)) &&
        clinicSlug === signIns[0]?.clinicSlug),
  );
  const width = Math.max(...first.map(({ email }) => email.length));
  return first.map(
    ({ email, roles, clinicSlug }) =>
      `${email.padEnd(width)}  ${roles.join(', ')}${clinicSlug === undefined ? ', every clinic' : `, ${clinicSlug}`}`,
  );
}
