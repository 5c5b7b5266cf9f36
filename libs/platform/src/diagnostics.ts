import { createServer, type Server } from 'node:http';
import type { Health, Lifecycle } from './lifecycle.js';
import { metrics } from './metrics.js';

/** A service of this process; until it has a lifecycle it has not been started. */
export interface Watched {
  name: string;
  lifecycle?: Lifecycle;
}

export interface Readiness {
  ready: boolean;
  degraded: boolean;
  services: Record<string, { running: boolean; checks: Record<string, Health> }>;
}

/** Ready means: started, not draining, every check passes. What is degraded is still ready. */
export async function readiness(watched: readonly Watched[]): Promise<Readiness> {
  const services = Object.fromEntries(
    await Promise.all(
      watched.map(
        async ({ name, lifecycle }) =>
          [name, { running: lifecycle?.running ?? false, checks: (await lifecycle?.checks()) ?? {} }] as const,
      ),
    ),
  );
  const all = Object.values(services);
  const checks = all.flatMap((service) => Object.values(service.checks));
  return {
    ready: all.length > 0 && all.every((service) => service.running) && checks.every((check) => check.ok),
    degraded: checks.some((check) => check.degraded),
    services,
  };
}

/** Health and metrics of a process, on a port that is not for the outside. */
export async function startDiagnostics(host: string, port: number, watched: readonly Watched[]): Promise<Server> {
  const server = createServer((request, response) => {
    const reply = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(body));
    };
    const answer = async (): Promise<void> => {
      switch (request.url) {
        case '/livez':
          return reply(200, { live: true });
        case '/startupz':
          return reply(watched.every(({ lifecycle }) => lifecycle?.running) ? 200 : 503, {});
        case '/readyz': {
          const state = await readiness(watched);
          return reply(state.ready ? 200 : 503, state);
        }
        case '/metrics':
          response.writeHead(200, { 'content-type': metrics.contentType });
          response.end(await metrics.metrics());
          return;
        default:
          return reply(404, {});
      }
    };
    answer().catch(() => reply(500, {}));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}
