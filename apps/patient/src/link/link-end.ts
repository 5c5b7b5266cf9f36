import type { ApiProblem } from '@stillwater/api-client';

/** Why a link opens nothing: none came along, it is not known, its time ran out, or it did what it was for. */
export type LinkEnd = 'missing' | 'unknown' | 'expired' | 'used';

const ends: Readonly<Record<string, LinkEnd>> = {
  'link.unknown': 'unknown',
  'link.expired': 'expired',
  'link.used': 'used',
};

/** The end of the link that a refusal tells of, or undefined when it tells of something else. */
export function linkEndOf(problem: ApiProblem | null): LinkEnd | undefined {
  return problem?.code === undefined ? undefined : ends[problem.code];
}
