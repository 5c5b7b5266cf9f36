import { hash } from 'node:crypto';

import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth';

/** What the database knows a session by: whoever reads the table can't use what is in it. */
export function sessionTokenHash(token: string): string {
  return hash('sha256', token, 'base64url');
}

/**
 * Wraps the sign-in library's access to the database so that session tokens are stored as their hash, while the
 * library itself goes on with the token it made or was given.
 */
export function withHashedSessionTokens(inner: DBAdapter): DBAdapter {
  return { ...wrap(inner), transaction: (work) => inner.transaction((adapter) => work(wrap(adapter))) } as DBAdapter;
}

function wrap<A extends DBTransactionAdapter>(adapter: A): A {
  const wrapped: DBTransactionAdapter = {
    ...adapter,
    async create<T extends Record<string, unknown>, R = T>(query: Parameters<A['create']>[0]): Promise<R> {
      const { token } = query.data as { token?: unknown };
      if (query.model !== 'session' || typeof token !== 'string') return adapter.create<T, R>(query as never);
      const row = await adapter.create<T, R>({
        ...query,
        data: { ...query.data, token: sessionTokenHash(token) },
      } as never);
      return { ...row, token };
    },
    async findOne<T>(query: Parameters<A['findOne']>[0]): Promise<T | null> {
      return withToken(query, await adapter.findOne<T>(hashed(query)));
    },
    async update<T>(query: Parameters<A['update']>[0]): Promise<T | null> {
      return withToken(query, await adapter.update<T>(hashed(query)));
    },
    findMany: (query) => adapter.findMany(hashed(query)),
    count: (query) => adapter.count(hashed(query)),
    updateMany: (query) => adapter.updateMany(hashed(query)),
    delete: (query) => adapter.delete(hashed(query)),
    deleteMany: (query) => adapter.deleteMany(hashed(query)),
    consumeOne: (query) => adapter.consumeOne(hashed(query)),
    incrementOne: (query) => adapter.incrementOne(hashed(query)),
  };
  return wrapped as A;
}

interface Asked {
  model: string;
  where?: Where[];
}

function hashed<Q extends Asked>(query: Q): Q {
  if (query.model !== 'session' || !query.where) return query;
  return {
    ...query,
    where: query.where.map((part) => (part.field === 'token' ? { ...part, value: hashedValue(part.value) } : part)),
  };
}

function hashedValue(value: Where['value']): Where['value'] {
  if (typeof value === 'string') return sessionTokenHash(value);
  return Array.isArray(value) ? (value as string[]).map(sessionTokenHash) : value;
}

/** The row that was found by its token, with the token it was asked for. */
function withToken<T>(query: Asked, row: T | null): T | null {
  const asked = query.model === 'session' ? query.where?.find((part) => part.field === 'token') : undefined;
  return row && asked ? { ...row, token: asked.value } : row;
}
