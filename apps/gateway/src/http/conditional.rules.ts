import { Problem } from '@stillwater/platform';

/** A strong entity tag is the version of what people edit: `"3"`. */
export function entityTag(version: number): string {
  return `"${version}"`;
}

/**
 * The version that the caller has seen.
 * @throws Problem `request.precondition_required` without If-Match, `request.if_match` for a tag that is not ours
 */
export function versionIn(ifMatch: string | undefined): number {
  if (ifMatch === undefined) {
    const detail = 'Send If-Match with the ETag of the version that you have seen.';
    throw new Problem('precondition_required', 'request.precondition_required', detail);
  }
  const match = /^"([1-9]\d{0,8})"$/.exec(ifMatch.trim());
  if (!match) throw Problem.stale('request.if_match', 'If-Match is not an ETag of this.');
  return Number(match[1]);
}

/** Whether the caller has this version already (If-None-Match, weak comparison: RFC 9110, 13.1.2). */
export function isNotModified(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((given) => given.trim().replace(/^W\//, '') === tag || given.trim() === '*');
}
