import { createHmac } from 'node:crypto';
import { page, safe } from './pages.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;

/**
 * The phone of people who have none at hand while they try the demo: shows the code of a key that the staff app offered.
 * It keeps nothing. Codes follow the real time, also when the demo's time was moved.
 * @param key as it was typed or pasted: groups of letters, or the whole `otpauth:` address
 */
export function authenticatorPage(key: string | undefined, now: Date): string {
  const code = key === undefined ? undefined : codeOf(key, now);
  const seconds = Math.ceil((STEP_MS - (now.getTime() % STEP_MS)) / 1_000);
  const result =
    key === undefined
      ? ''
      : code === undefined
        ? '<p role="alert">This is no key: a key has letters and the digits 2 to 7 only.</p>'
        : `<p class="code" role="status">${code.slice(0, 3)} ${code.slice(3)}</p>
           <p>Good for ${seconds} more seconds, and once. Show again for the next one.</p>`;
  return page(
    'An authenticator for the demo',
    `<p><a href="/">All mails and texts</a></p><h1>An authenticator for the demo</h1>
     <p>The staff app shows a key when somebody sets up their authenticator app. Without a phone at hand, paste it here. For
     the demo only: a second lock is worth something on a second device.</p>
     <form method="post" action="/authenticator"><p><label>Key<br>
     <input name="key" required autocomplete="off" spellcheck="false" value="${safe(key ?? '')}"></label></p>
     <p><button>Show the code</button></p></form>${result}`,
    false,
  );
}

/** RFC 6238 with what authenticator apps take for granted: SHA-1, 30 seconds, six digits. */
export function codeOf(key: string, now: Date): string | undefined {
  const secret = bytesOf(/[?&]secret=([^&]+)/.exec(key)?.[1] ?? key);
  if (!secret) return undefined;
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now.getTime() / STEP_MS)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const number = mac.readUInt32BE(mac[19]! & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** Base32, in any case and grouping. */
function bytesOf(text: string): Buffer | undefined {
  const letters = text.replaceAll(/[\s=-]/g, '').toUpperCase();
  const values = [...letters].map((letter) => ALPHABET.indexOf(letter));
  if (values.length < 16 || values.includes(-1)) return undefined;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
