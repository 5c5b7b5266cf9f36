import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';

/** Listens and prints the port on one line. Stops when asked to, or when whoever started it is gone. */
export async function serve(app: FastifyInstance, pools: readonly Pool[]): Promise<void> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  process.stdout.write(`${JSON.stringify({ port: typeof address === 'object' ? address?.port : null })}\n`);
  const stop = (): void => {
    process.stdin.destroy();
    void app.close().then(() => Promise.all(pools.map((pool) => pool.end())));
  };
  process.once('SIGTERM', stop);
  process.stdin.once('end', stop).resume();
}
