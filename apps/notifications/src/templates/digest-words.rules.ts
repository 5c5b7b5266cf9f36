/** How many of what. */
export interface DigestCount {
  what: string;
  count: number;
}

/** In the order in which they are read. A subject without words of its own is one of the others. */
const ENGLISH = [
  ['safety_flag', 'Urgent items'],
  ['call', 'People to call'],
  ['inquiry', 'Inquiries that wait'],
  ['reply', 'Replies to read'],
  ['screening', 'Items to review'],
  ['appointment', 'Visits to look into'],
  ['other', 'Other items'],
  ['visit_today', 'Visits today'],
] as const;

const WORDS: Readonly<Record<string, readonly (readonly [what: string, words: string])[]>> = {
  en: ENGLISH,
  es: [
    ['safety_flag', 'Asuntos urgentes'],
    ['call', 'Personas por llamar'],
    ['inquiry', 'Consultas en espera'],
    ['reply', 'Respuestas por leer'],
    ['screening', 'Asuntos por revisar'],
    ['appointment', 'Citas por revisar'],
    ['other', 'Otros asuntos'],
    ['visit_today', 'Citas de hoy'],
  ],
};

/** `Inquiries that wait: 3`, a line for each. What a thing is about, its line does not say. */
export function digestLines(counts: readonly DigestCount[], language: string): string[] {
  const words = WORDS[language] ?? ENGLISH;
  const kindOf = ({ what }: DigestCount): string => (words.some(([known]) => known === what) ? what : 'other');
  return words.flatMap(([what, name]) => {
    const count = counts.filter((one) => kindOf(one) === what).reduce((sum, one) => sum + one.count, 0);
    return count > 0 ? [`${name}: ${count}`] : [];
  });
}
