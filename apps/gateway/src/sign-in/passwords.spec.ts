import { describe, expect, it } from '@jest/globals';

import { Passwords } from './passwords.js';

describe('Passwords', () => {
  it('stores argon2id with the parameters of ASVS and knows the password again', async () => {
    const passwords = new Passwords();
    const stored = await passwords.hash('juniper and tide');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.verify(stored, 'juniper and tide')).toBe(true);
    expect(await passwords.verify(stored, 'juniper and tidE')).toBe(false);
  });

  it('works on two at once, lets some wait and sends the rest away', async () => {
    const passwords = new Passwords(2, 1);
    const started: string[] = [];
    const ends = new Map<string, () => void>();
    const work = (name: string) =>
      passwords.inTurn(() => {
        started.push(name);
        return new Promise<void>((resolve) => ends.set(name, resolve));
      });
    const [first, second, third] = [work('first'), work('second'), work('third')];
    await expect(work('fourth')).rejects.toMatchObject({ kind: 'unavailable', code: 'session.busy' });
    expect(started).toEqual(['first', 'second']);
    ends.get('first')!();
    await first;
    ends.get('second')!();
    await second;
    expect(started).toEqual(['first', 'second', 'third']);
    ends.get('third')!();
    await third;
  });
});
