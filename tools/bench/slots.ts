import { callUntil, signIn } from './front-desk.ts';
import { CONNECTIONS } from './pairs.ts';
import { personOf } from './people.ts';
import type { System } from './system.ts';
import { measure, type Window } from './window.ts';

const VISITS = 40;
const DAYS = 28;
const READS_A_SECOND = 100;

/** How quickly the free times of four weeks are found. */
export interface SlotReads {
  /** Milliseconds from the arrival of the command in the service to its answer. */
  p95: number;
  /** As fast as it goes, through the gateway. */
  closed: Window;
}

/** One diary with some visits on each working day of four weeks. */
export async function measureSlots(system: System, seconds: number): Promise<SlotReads> {
  const cookie = await signIn(system);
  const { clinicId, staffId } = system.practice.week;
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const path = `/v1/clinics/${clinicId}/slots?serviceCode=CONSULT&mode=phone&from=${tomorrow}&days=${DAYS}&staffId=${staffId}`;
  await fillDiary(system, cookie, path);
  const target = {
    name: 'slots',
    port: system.port,
    headers: { cookie },
    adminUrl: system.databaseOf('scheduling'),
    work: () => ({ kind: 'get' as const, path }),
  };
  await measure(target, { seconds: 3, connections: CONNECTIONS }, system.counted);
  const before = answerTimes(await system.metricsOf('scheduling'));
  await measure(target, { seconds, connections: CONNECTIONS, perSecond: READS_A_SECOND }, system.counted);
  const after = answerTimes(await system.metricsOf('scheduling'));
  const closed = await measure(target, { seconds, connections: CONNECTIONS }, system.counted);
  return { p95: quantile(before, after, 0.95), closed };
}

async function fillDiary(system: System, cookie: string, path: string): Promise<void> {
  const { clinicId, staffId } = system.practice.week;
  const { body } = await callUntil(200, system, 'GET', path, { headers: { cookie } });
  const groups = body['groups'] as { date: string; utcOffset: string; times: string[] }[];
  const starts = groups.flatMap(({ date, utcOffset, times }) => times.map((time) => `${date}T${time}:00${utcOffset}`));
  for (let visit = 0; visit < VISITS; visit++) {
    // Far enough apart that no visit takes another one's time.
    const startsAt = new Date(starts[Math.floor((visit * starts.length) / VISITS)]!).toISOString();
    const wish = { serviceCode: 'CONSULT', startsAt, mode: 'phone', personId: personOf(staffId, visit), staffId };
    await callUntil(201, system, 'POST', `/v1/clinics/${clinicId}/appointments`, { body: wish, headers: { cookie } });
  }
}

/** Answers by the most milliseconds that they took, as the service's histogram counts them. */
function answerTimes(metrics: string): Map<number, number> {
  const lines = metrics.matchAll(/^stillwater_answer_seconds_bucket\{([^}]*command="find-slots\.v1"[^}]*)\} (\d+)/gm);
  return new Map(
    [...lines].map(([, labels, count]) => [
      Number(/le="([^"]+)"/.exec(labels!)![1]!.replace('+Inf', 'Infinity')) * 1_000,
      Number(count),
    ]),
  );
}

/** Inside a step of the histogram the answers are taken as spread evenly. */
function quantile(before: Map<number, number>, after: Map<number, number>, share: number): number {
  const counts = [...after]
    .map(([most, count]) => [most, count - (before.get(most) ?? 0)] as const)
    .toSorted(([a], [b]) => a - b);
  const wanted = (counts.at(-1)?.[1] ?? 0) * share;
  let [least, below] = [0, 0];
  for (const [most, count] of counts) {
    if (count >= wanted) return least + ((wanted - below) / Math.max(1, count - below)) * (most - least);
    [least, below] = [most, count];
  }
  return Infinity;
}
