/** The zones of the United States that keep a time of their own. */
const zones = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'Pacific/Guam',
  'Pacific/Pago_Pago',
] as const;

const languages = ['en-US', 'es-US'] as const;

/** The usual choices, and the one on file where it is another. */
const withCurrent = (usual: readonly string[], current: string | undefined): readonly string[] =>
  current === undefined || usual.includes(current) ? usual : [current, ...usual];

export const zonesWith = (current: string | undefined): readonly string[] => withCurrent(zones, current);
export const languagesWith = (current: string): readonly string[] => withCurrent(languages, current);
