import { Inject, Injectable } from '@nestjs/common';
import { Problem, type Statement } from '@stillwater/platform';

import { IdentityTables } from '../identity-tables.js';

const WINDOW = `interval '15 minutes'`;

/** Wrong passwords in a quarter of an hour. An address may stand for a whole office. */
export const MOST_FAILURES = { account: 5, address: 50 } as const;

/** Counted before the password is looked at, so that guesses sent at once are counted too. */
const countTry: Statement = {
  name: 'count-sign-in-try',
  text: `
    insert into sign_in_failure as f (subject, failures, first_at)
    select subject, 1, now() from unnest($1::text[]) as subject order by subject
    on conflict (subject) do update set
      failures = case when f.first_at < now() - ${WINDOW} then 1 else f.failures + 1 end,
      first_at = case when f.first_at < now() - ${WINDOW} then now() else f.first_at end
    returning subject, failures, ceil(extract(epoch from first_at + ${WINDOW} - now()))::int as seconds`,
};

const forget: Statement = { name: 'forget-sign-in-tries', text: `delete from sign_in_failure where subject = $1` };

const giveBack: Statement = {
  name: 'give-back-sign-in-try',
  text: `update sign_in_failure set failures = greatest(failures - 1, 0) where subject = $1`,
};

export interface Attempt {
  account: string;
  address: string;
}

/** Locks an account, and an address, after too many wrong passwords; accounts that don't exist lock just the same. */
@Injectable()
export class SignInLock {
  constructor(@Inject(IdentityTables) private readonly tables: IdentityTables) {}

  /** @throws Problem `limited` while the account or the address is locked */
  async begin(attempt: Attempt): Promise<void> {
    const rows = await this.tables.query<{ subject: string; failures: number; seconds: number }>(countTry, [
      [subjectOf('account', attempt), subjectOf('address', attempt)],
    ]);
    const locked = rows.find(
      ({ subject, failures }) => failures > MOST_FAILURES[subject.split(':')[0] as keyof Attempt],
    );
    if (!locked) return;
    throw new Problem('limited', 'session.locked', 'Too many wrong passwords. Wait before you try again.', {
      retryAfterSeconds: Math.max(locked.seconds, 1),
    });
  }

  async succeeded(attempt: Attempt): Promise<void> {
    await this.tables.query(forget, [subjectOf('account', attempt)]);
    await this.tables.query(giveBack, [subjectOf('address', attempt)]);
  }
}

function subjectOf(kind: keyof Attempt, attempt: Attempt): string {
  return `${kind}:${attempt[kind]}`;
}
