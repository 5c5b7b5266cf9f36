import { Inject, Injectable } from '@nestjs/common';
import { Lifecycle, readiness } from '@stillwater/platform';
import type { FastifyInstance } from 'fastify';

/** Health for whoever stands in front. What exactly is wrong is told on the diagnostics port only. */
@Injectable()
export class HealthRoutes {
  constructor(@Inject(Lifecycle) private readonly lifecycle: Lifecycle) {}

  addTo(server: FastifyInstance): void {
    const fresh = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
    server.get('/livez', (_request, reply) => reply.headers(fresh).send({ live: true }));
    server.get('/startupz', (_request, reply) => {
      const started = this.lifecycle.running || this.lifecycle.draining;
      return reply
        .headers(fresh)
        .code(started ? 200 : 503)
        .send({ started });
    });
    server.get('/readyz', async (_request, reply) => {
      const { ready, degraded } = await readiness([{ name: 'gateway', lifecycle: this.lifecycle }]);
      return reply
        .headers(fresh)
        .code(ready ? 200 : 503)
        .send({ ready, degraded });
    });
  }
}
