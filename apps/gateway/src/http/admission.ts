import { Inject, Injectable } from '@nestjs/common';
import type { HttpRoute } from '@stillwater/contracts';
import type { Scope } from '@stillwater/platform';

import { GatewayConfig } from '../gateway.config.js';
import { Entrance } from './entrance.js';
import { Limits, spend } from './limits.js';
import type { HeldLink } from './link-access.js';
import type { Params } from './route-input.js';
import type { FastifyReply, FastifyRequest } from './served-request.js';

/** Counts a request against its limits and lets it in, in the order in which strangers cost least. */
@Injectable()
export class Admission {
  private readonly limits: Limits;

  constructor(
    @Inject(GatewayConfig) config: GatewayConfig,
    @Inject(Entrance) private readonly entrance: Entrance,
  ) {
    this.limits = new Limits(config);
  }

  /**
   * @returns the clinic and who acts, on routes of a clinic
   * @throws Problem `request.limited`, and what Entrance refuses
   */
  async letIn(
    route: HttpRoute,
    request: FastifyRequest,
    reply: FastifyReply,
    params: Params,
    link: HeldLink | undefined,
  ): Promise<Scope | undefined> {
    const { arrival } = request;
    const setHeaders = (headers: Record<string, string>) => void reply.headers(headers);
    if (link) return this.entrance.linkHolder(arrival, link, route.operationId);
    if (route.access === 'webhook') {
      // Nobody signs these: what they hold is a token in the address.
      if (params['token']) this.countLink(request, reply);
      return undefined;
    }
    if (route.access === 'public') {
      if (!params['slug']) {
        spend([this.limits.signIns.take(arrival.ipHash)], setHeaders);
        return undefined;
      }
      const reads = route.method === 'GET';
      spend([(reads ? this.limits.reads : this.limits.forms).take(arrival.ipHash)], setHeaders);
      const scope = await this.entrance.visitor(arrival, params['slug'], route.operationId);
      if (!reads && !saysDanger(request.body)) spend([this.limits.formsOfClinic.take(scope.clinicId)], setHeaders);
      return scope;
    }
    const { clinicId } = params;
    if (!clinicId) {
      if (route.rateLimited) spend([this.limits.signIns.take(arrival.ipHash)], setHeaders);
      return undefined;
    }
    const scope = await this.entrance.staffInClinic(arrival, request.headers.cookie, { ...params, clinicId }, route);
    spend([this.limits.staff.take(scope.actor.id)], setHeaders);
    return scope;
  }

  /** Before a link is even looked at: whoever guesses pays for every guess. */
  countLink({ arrival }: FastifyRequest, reply: FastifyReply): void {
    spend([this.limits.links.take(arrival.ipHash)], (headers) => void reply.headers(headers));
  }
}

/** Whoever is in danger is heard, however many others write to the clinic at that moment. */
function saysDanger(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'inDanger' in body && body.inDanger === true;
}
