import { parse } from '@stillwater/contract-kit';
import type { HttpRoute } from '@stillwater/contracts';
import type { Problem } from '@stillwater/platform';

/** What a refusal may show besides itself: what its route lists for its code, whole and in the listed form, or nothing. */
export function extensionsFor(problem: Problem, listed: HttpRoute['extensions']): object | undefined {
  const extension = problem.extensions && listed?.find(({ code }) => code === problem.code);
  if (!extension) return undefined;
  try {
    return parse(extension.with, problem.extensions, { unknown: 'refuse' });
  } catch {
    return undefined;
  }
}
