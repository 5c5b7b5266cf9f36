import { Inject, Injectable } from '@nestjs/common';
import { ListParked, services, type Service } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { Problem, type Health, type Scope } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';

const PROBE_MS = 1_000;

/** A clinic that is nobody's: the probe reads an empty list there. */
const NO_CLINIC = '00000000-0000-4000-8000-000000000000';

/**
 * Whether every service has answered once: a request that comes before a service has subscribed fails at once. A
 * service that goes away later makes its own routes answer 503, not the whole gateway.
 */
@Injectable()
export class Upstreams {
  private readonly silent = new Set<Service>(services);

  constructor(@Inject(Asker) private readonly asker: Pick<Asker, 'ask'>) {}

  async check(): Promise<Health> {
    await Promise.all([...this.silent].map((service) => this.probe(service)));
    if (this.silent.size === 0) return { ok: true };
    return { ok: false, detail: `not answered yet: ${[...this.silent].join(', ')}` };
  }

  private async probe(owner: Service): Promise<void> {
    const id = uuidv7();
    const actor: Scope['actor'] = { kind: 'service', id: 'gateway', roles: [] };
    const scope: Scope = { clinicId: NO_CLINIC, actor, action: 'probe', requestId: id, correlationId: id };
    try {
      await this.asker.ask(ListParked, { limit: 1 }, { scope, owner, deadlineMs: PROBE_MS });
      this.silent.delete(owner);
    } catch (error) {
      // A refusal is an answer too; silence and a missing database are not.
      const away = !(error instanceof Problem) || error.kind === 'unavailable' || error.kind === 'timeout';
      if (!away) this.silent.delete(owner);
    }
  }
}
