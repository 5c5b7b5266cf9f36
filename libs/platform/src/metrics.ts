import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** One registry per process; services in one process tell themselves apart by the `service` label. */
export const metrics = new Registry();

/** How late the event loop is, is looked at this often. More often, an idle process is busy with waking up. */
const LOOK_AT_DELAY_MS = 50;

export function collectProcessMetrics(): void {
  collectDefaultMetrics({
    register: metrics,
    prefix: 'stillwater_',
    eventLoopMonitoringPrecision: LOOK_AT_DELAY_MS,
  });
}

/** Seconds, from a quick answer in memory to a request that is given up. */
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Label values are few and known: never an id of a person, visit or message. */
export function counter<L extends string>(name: string, help: string, labelNames: readonly L[]): Counter<L> {
  return (
    (metrics.getSingleMetric(name) as Counter<L> | undefined) ??
    new Counter({ name, help, labelNames, registers: [metrics] })
  );
}

export function gauge<L extends string>(name: string, help: string, labelNames: readonly L[]): Gauge<L> {
  return (
    (metrics.getSingleMetric(name) as Gauge<L> | undefined) ??
    new Gauge({ name, help, labelNames, registers: [metrics] })
  );
}

export function histogram<L extends string>(
  name: string,
  help: string,
  labelNames: readonly L[],
  buckets = seconds,
): Histogram<L> {
  return (
    (metrics.getSingleMetric(name) as Histogram<L> | undefined) ??
    new Histogram({ name, help, labelNames, buckets, registers: [metrics] })
  );
}
