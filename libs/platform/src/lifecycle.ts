import { Injectable } from '@nestjs/common';

export interface Health {
  ok: boolean;
  /** Works, but something that others absorb is away: still ready. */
  degraded?: boolean;
  detail?: string;
}

export interface LifecyclePart {
  name: string;
  start?(): Promise<void> | void;
  /** Ends intake first, then finishes what is in flight. */
  stop?(): Promise<void> | void;
  check?(): Promise<Health> | Health;
}

/**
 * What a service starts and stops, in one order: parts start as they were added and stop in reverse. Nest's own hooks
 * close module by module, which would take connections from work that is still in flight.
 */
@Injectable()
export class Lifecycle {
  private readonly parts: LifecyclePart[] = [];
  private readonly started: LifecyclePart[] = [];
  private state: 'starting' | 'running' | 'draining' | 'stopped' = 'starting';

  add(part: LifecyclePart): void {
    this.parts.push(part);
  }

  get draining(): boolean {
    return this.state === 'draining' || this.state === 'stopped';
  }

  get running(): boolean {
    return this.state === 'running';
  }

  async start(): Promise<void> {
    for (const part of this.parts) {
      await part.start?.();
      this.started.push(part);
    }
    this.state = 'running';
  }

  async stop(): Promise<void> {
    if (this.draining) return;
    this.state = 'draining';
    const failures: unknown[] = [];
    for (const part of this.started.toReversed()) {
      try {
        await part.stop?.();
      } catch (error) {
        failures.push(error);
      }
    }
    this.state = 'stopped';
    if (failures.length > 0) throw new AggregateError(failures, 'Some parts did not stop cleanly');
  }

  async checks(): Promise<Record<string, Health>> {
    const results = await Promise.all(
      this.parts
        .filter((part) => part.check)
        .map(async (part) => {
          try {
            return [part.name, await part.check!()] as const;
          } catch (error) {
            return [part.name, { ok: false, detail: error instanceof Error ? error.name : 'failed' }] as const;
          }
        }),
    );
    return Object.fromEntries(results);
  }
}
