/**
 * Words that must never leave the clinic in a message. A mailbox is read by partners, employers and phones on a table:
 * a message may say that there is an appointment, never what for. Every template is checked against this list when it
 * is loaded, and every finished message again when it is sent.
 *
 * Each entry is the start of a word (any ending counts) or, between slashes, a whole word or phrase.
 */
const BANNED: Record<string, readonly string[]> = {
  substances: [
    'ketamin',
    'esketamin',
    'ketalar',
    'spravato',
    'psychedel',
    'psicodel',
    'hallucinogen',
    'opioid',
    'drug',
    'droga',
    '/kap/',
  ],
  dosing: [
    '/dos(e|es|ed|ing|age|ages|is|ificacion)/',
    'microdos',
    'infusion',
    'injection',
    'inyeccion',
    'lozenge',
    'troche',
    '/nasal spray/',
  ],
  care: ['therap', 'terap', 'psychotherap', 'psicoterap', 'counsel', '/mental health/', '/salud mental/'],
  specialties: ['psychiatr', 'psiquiatr', 'psycholog', 'psicolog', 'prescri', 'anesthes', 'anestes'],
  conditions: [
    'depress',
    'depresi',
    'anxi',
    'ansied',
    'ansios',
    'panic',
    'ptsd',
    'tept',
    'trauma',
    'suicid',
    'bipolar',
    'addict',
    'adiccion',
    'diagnos',
  ],
  findings: ['screening', 'score', 'scoring', 'puntuacion', 'puntaje', 'eligib', 'ineligib', 'elegib', 'inelegib'],
  instruments: [
    '/phq ?[0-9]*/',
    '/gad ?7/',
    '/pcl ?5/',
    '/audit ?c/',
    '/c ?ssrs/',
    '/asq/',
    '/dast ?10/',
    '/mdq/',
    '/madrs/',
    '/meq ?30/',
  ],
  medicines: [
    'medicat',
    'medicin',
    'medicament',
    'benzodiazep',
    'antidepress',
    'clonazepam',
    'klonopin',
    'alprazolam',
    'xanax',
    'lorazepam',
    'ativan',
    'diazepam',
    'valium',
    'sertraline',
    'zoloft',
    'fluoxetin',
    'prozac',
    'escitalopram',
    'lexapro',
    'citalopram',
    'venlafaxin',
    'duloxetin',
    'bupropion',
    'wellbutrin',
    'lithium',
    'litio',
    'lamotrigin',
    'quetiapin',
    'naltrexon',
    'buprenorphin',
    'suboxone',
    'zolpidem',
    'adderall',
    'ondansetron',
  ],
  identity: [
    'insuranc',
    '/insured/',
    '/seguro (medico|de salud)/',
    '/date of birth/',
    '/birth ?date/',
    '/fecha de nacimiento/',
    '/dob/',
  ],
};

const patterns = Object.values(BANNED)
  .flat()
  .map((entry) => (entry.startsWith('/') ? entry.slice(1, -1) : `${entry}[\\p{L}\\p{N}]*`));
const matcher = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'u');

/** The first banned word in the text as it reads without case, accents and invisible characters; undefined: clean. */
export function bannedWordIn(text: string): string | undefined {
  return matcher.exec(plain(text))?.[0];
}

/** As {@link bannedWordIn}, of words that somebody chose: also one that is spaced out, or that signs stand in. */
export function bannedWordWithin(text: string): string | undefined {
  const apart = plain(text.replaceAll(/(?<=\p{L})[\p{P}\p{S}](?=\p{L})/gu, ''));
  const together = apart.replaceAll(/(?<![\p{L}\p{N}])(?:\p{L} ){2,}\p{L}(?![\p{L}\p{N}])/gu, (letters) =>
    letters.replaceAll(' ', ''),
  );
  return bannedWordIn(text) ?? matcher.exec(together)?.[0];
}

/** Letters that look like Latin ones. */
const LOOKS: Readonly<Record<string, string>> = Object.fromEntries(
  ['аaеeоoрpсcуyхxіiѕsјjкkмmтtнhвb', 'αaεeοoρpτtκkιiνvυuηn', 'ıiᴀaᴄcᴅdᴇeɢgɪiᴋkᴍmɴnᴏoᴘpʀrᴛtᴜu'].flatMap((pairs) =>
    [...pairs.matchAll(/(.)(.)/gu)].map(([, other = '', latin = '']) => [other, latin] as const),
  ),
);
const lookAlike = new RegExp(`[${Object.keys(LOOKS).join('')}]`, 'gu');

/** Without what nobody sees: marks, signs of format, and letters and places that are drawn as nothing. */
function seen(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Co}\u115f\u1160\u2800]/gu, '')
    .toLowerCase()
    .replace(lookAlike, (letter) => LOOKS[letter] ?? letter);
}

const MORE_THAN_ASCII = /[^\0-\x7f]/;

function plain(text: string): string {
  return (MORE_THAN_ASCII.test(text) ? seen(text) : text.toLowerCase()).replace(/[\s\p{Pd}_]+/gu, ' ');
}
