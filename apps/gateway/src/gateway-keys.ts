import { createHmac } from 'node:crypto';

import { derive } from '@stillwater/platform';

/** The gateway's own keys, one per purpose, derived from the installation's root key. */
export class GatewayKeys {
  /** Signs cookies and encrypts authenticator keys, inside the sign-in library. */
  readonly signIn: string;
  private readonly addresses: Buffer;
  private readonly accounts: Buffer;
  private readonly enrolment: Buffer;

  constructor(rootKey: Buffer) {
    this.signIn = derive(rootKey, 'gateway:sign-in').toString('hex');
    this.addresses = derive(rootKey, 'gateway:addresses');
    this.accounts = derive(rootKey, 'gateway:accounts');
    this.enrolment = derive(rootKey, 'gateway:enrolment');
  }

  /** What limits, logs and audit know a network by. It changes every day (UTC), so days can't be joined. */
  addressOn(day: Date, address: string): string {
    return hmac(this.addresses, `${day.toISOString().slice(0, 10)}|${address}`).slice(0, 22);
  }

  /** What failed sign-ins are counted under, whether or not such an account exists. */
  account(email: string): string {
    return hmac(this.accounts, email.trim().toLowerCase()).slice(0, 22);
  }

  /** The secret of an enrolment link. Made from its id, so that a repeated request shows the same link again. */
  enrolmentToken(enrolmentId: string): string {
    return hmac(this.enrolment, enrolmentId);
  }
}

function hmac(key: Buffer, value: string): string {
  return createHmac('sha256', key).update(value).digest('base64url');
}
