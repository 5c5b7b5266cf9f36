import { apiClient, ApiProblem } from '@stillwater/api-client';

export const api = apiClient();

/** A refusal stays a refusal; a lost or late answer is worth two more tries. */
export function worthRetrying(failures: number, error: Error): boolean {
  const refused = error instanceof ApiProblem && error.status !== undefined && error.status < 500;
  return !refused && failures < 2;
}
