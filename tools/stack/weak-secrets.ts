/** Words that stand in examples, images and other people's tutorials. */
const known = [
  'admin', 'changeme', 'change-me', 'default', 'demo', 'example', 'guest', 'juniper and tide', 'letmein', 'minio', 'nats',
  'only-for-tests', 'pass', 'password', 'postgres', 'qwerty', 'root', 'secret', 'stillwater', 'test', 'user', 'welcome',
]; // oxfmt-ignore

const SHORTEST = 12;

/** A password that everybody knows, that repeats a few letters, or that is too short to withstand guessing. */
export function isWeak(password: string): boolean {
  const plain = password.toLowerCase();
  if (password.length < SHORTEST || known.includes(plain)) return true;
  if (new Set(plain).size < 5) return true;
  return known.some((word) => new RegExp(`^${word}[\\d!._-]*$`).test(plain));
}

/** A root key whose bytes repeat or count up was typed, not drawn. */
export function isWeakKey(content: Buffer): boolean {
  const key = content.length === 32 ? content : Buffer.from(content.toString('latin1').trim(), 'hex');
  const steps = new Set([...key].slice(1).map((byte, index) => (byte - key[index]! + 256) % 256));
  return new Set(key).size < 8 || steps.size === 1;
}
