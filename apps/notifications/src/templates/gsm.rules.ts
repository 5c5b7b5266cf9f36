/** The GSM 03.38 alphabet: a text in it has 160 signs in one part, one with any other sign only 70. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** These take the place of two. */
const EXTENDED = '^{}\\[~]|€';

const basic = new Set(BASIC);
const extended = new Set(EXTENDED);

const SPELT: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
};

/** Most signs of one text message. */
export const ONE_PART = 160;

/**
 * The text in the alphabet of text messages: accents that it lacks are left off, typographic signs are spelt plainly.
 * @returns undefined when something can't be written in it
 */
export function inGsm(text: string): string | undefined {
  const written = [...text.normalize('NFC')].map((sign) => {
    if (basic.has(sign) || extended.has(sign)) return sign;
    if (/\s/u.test(sign)) return ' ';
    const plain = SPELT[sign] ?? sign.normalize('NFKD').replace(/\p{M}/gu, '');
    return plain && [...plain].every((each) => basic.has(each)) ? plain : undefined;
  });
  return written.includes(undefined) ? undefined : written.join('');
}

/** How a text travels as it is written: in the alphabet, or all of it in one that has every sign and far less room. */
export function sizeOf(text: string): { encoding: 'GSM-7' | 'UCS-2'; length: number; segments: number } {
  const written = inGsm(text);
  const [encoding, length, one, each] =
    written === undefined
      ? (['UCS-2', text.length, 70, 67] as const)
      : (['GSM-7', gsmLength(written), ONE_PART, 153] as const);
  return { encoding, length, segments: length <= one ? 1 : Math.ceil(length / each) };
}

/** How many of the 160 places a text in the alphabet takes. */
export function gsmLength(text: string): number {
  return [...text].reduce((sum, sign) => sum + (extended.has(sign) ? 2 : 1), 0);
}
