import type { DemoSignIn } from '@stillwater/gateway';
import { signInLines } from './demo-clinics.ts';

/** What a newcomer wants to know of a system that runs, line by line. */
export function welcome(address: string, mail: string, signIns: readonly DemoSignIn[]): string[] {
  const clinics = [...new Set(signIns.flatMap(({ clinicSlug }) => clinicSlug ?? []))];
  return [
    ...clinics.map((slug) => `Clinic page     ${address}/c/${slug}`),
    `Staff app       ${address}/admin/`,
    `Interface       ${address}/docs`,
    `Mails and texts ${mail}`,
    ...(signIns.length === 0 ? [] : signInHelp(mail, signIns)),
  ];
}

function signInHelp(mail: string, signIns: readonly DemoSignIn[]): string[] {
  return [
    '',
    `Sign in as one of these, password "${signIns[0]!.password}":`,
    ...signInLines(signIns),
    '',
    'To sign a decision, a prescriber sets up an authenticator app; the page that asks for its code leads there.',
    `Without a phone at hand: ${mail}/authenticator`,
  ];
}
