import { apiClient, ApiProblem, type components } from '@stillwater/api-client';

export const api = apiClient();

export type Schemas = components['schemas'];
export type Ability = Schemas['SessionMembership']['abilities'][number];

export const isUnauthenticated = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401;

/** A refusal stays a refusal; a lost or late answer is worth two more tries. */
export function worthRetrying(failures: number, error: Error): boolean {
  const refused = error instanceof ApiProblem && error.status !== undefined && error.status < 500;
  return !refused && failures < 2;
}
