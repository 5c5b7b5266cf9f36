import { apiClient, type ApiClient } from '@stillwater/api-client';

const clients = new Map<string, ApiClient>();

/** Access to what is behind a link. */
export function linkApi(token: string): ApiClient {
  const known = clients.get(token);
  if (known !== undefined) return known;
  const client = apiClient(token);
  clients.set(token, client);
  return client;
}
