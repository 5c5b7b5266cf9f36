import { hash, verify } from '@node-rs/argon2';
import { Problem } from '@stillwater/platform';

/** argon2id with 19 MiB and two passes (OWASP ASVS 5.0, appendix C). 2 is Argon2id in the library's const enum. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each takes a core and 19 MiB for some 30 ms: more at once would starve everybody else. */
const AT_ONCE = 2;
const WAITING = 20;

/** Hashes and checks passwords, a few at a time. */
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce = AT_ONCE,
    private readonly mostWaiting = WAITING,
  ) {}

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password.normalize('NFKC'), PARAMETERS));
  }

  verify(stored: string, password: string): Promise<boolean> {
    return this.inTurn(() => verify(stored, password.normalize('NFKC')));
  }

  /** @throws Problem `unavailable` when the queue is full */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) {
      if (this.waiting.length >= this.mostWaiting) {
        throw Problem.unavailable('session.busy', 'Too many people are signing in at this moment.', 1);
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
