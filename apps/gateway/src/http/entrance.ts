import { Inject, Injectable } from '@nestjs/common';
import type { Ability, HttpRoute } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Actor, type Scope } from '@stillwater/platform';

import { can } from '../access/abilities-of.js';
import { ClinicQueries, clinicUnknown } from '../clinics/clinic.queries.js';
import { GatewayKeys } from '../gateway-keys.js';
import { cookieIn, SignedCookies } from '../sign-in/session-cookie.js';
import { Sessions, type SignedIn } from '../sign-in/sessions.js';
import { notSignedIn, ShowSession } from '../sign-in/show-session.js';
import { SignInLibrary } from '../sign-in/sign-in-library.js';
import type { Arrival } from './arrival.js';
import { holderOf, linkUnknown, type HeldLink } from './link-access.js';
import { idIn, type Params } from './route-input.js';

/** Nobody in particular: whoever reads a public page or fills in its form. */
const visitor: Actor = { kind: 'visitor', id: 'visitor', roles: [] };

/** A clinic's address and code hardly ever change; for this long its clinic is not asked for again. */
const ADDRESS_KEPT_MS = 10_000;
const MOST_ADDRESSES = 1_000;

/**
 * Lets people in: visitors by a clinic's public address, holders of links by the code in it, staff by their session and
 * their membership.
 */
@Injectable()
export class Entrance {
  private readonly addresses = new Map<string, { clinicId: string; until: number }>();
  private readonly cookies: SignedCookies;

  constructor(
    @Inject(ClinicQueries) private readonly clinics: ClinicQueries,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ShowSession) private readonly showSession: ShowSession,
    @Inject(SignInLibrary) private readonly library: SignInLibrary,
    @Inject(GatewayKeys) keys: GatewayKeys,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {
    this.cookies = new SignedCookies(keys.signIn);
  }

  /** @throws Problem `clinic.unknown` */
  async visitor(arrival: Arrival, slug: string, action: string): Promise<Scope> {
    const clinicId = await this.clinicAt(slug, () => this.clinics.idOf(slug));
    return scopeOf(arrival, clinicId, visitor, action);
  }

  /**
   * Only the clinic is found here: whether the link opens anything is for the service that owns it.
   * @throws Problem `link.unknown` when no clinic has the code
   */
  async linkHolder(arrival: Arrival, link: HeldLink, action: string): Promise<Scope> {
    const clinicId = await this.clinicAt(`code:${link.code}`, async () => {
      const found = await this.clinics.idOfCode(link.code);
      if (!found) throw linkUnknown();
      return found;
    });
    return scopeOf(arrival, clinicId, holderOf(link), action);
  }

  /** The token of a session cookie that we have signed, whether or not the session still lasts. */
  tokenOf(cookieHeader: string | undefined): string | undefined {
    return this.cookies.tokenIn(cookieIn(cookieHeader, this.library.cookieNames.session));
  }

  async whoIs(cookieHeader: string | undefined): Promise<SignedIn | undefined> {
    const token = this.tokenOf(cookieHeader);
    return token ? this.sessions.holder(token) : undefined;
  }

  /** @throws Problem `session.missing` */
  async staff(cookieHeader: string | undefined): Promise<SignedIn> {
    const person = await this.whoIs(cookieHeader);
    if (!person) throw notSignedIn();
    return person;
  }

  /**
   * Another clinic's id and an id that is nobody's are one answer after one and the same work, and both are audited.
   * @throws Problem `session.missing`, `session.totp_required`, `clinic.unknown`, `access.denied`
   */
  async staffInClinic(
    arrival: Arrival,
    cookieHeader: string | undefined,
    params: Params & { clinicId: string },
    route: HttpRoute,
  ): Promise<Scope> {
    const { clinicId } = params;
    const token = this.tokenOf(cookieHeader);
    const person = token ? await this.sessions.holderInClinic(token, clinicId) : undefined;
    if (!person) throw notSignedIn();
    const actor: Actor = { kind: 'staff', id: person.staffId, roles: person.roles };
    const scope = scopeOf(arrival, clinicId, actor, actionOf(route.operationId));
    const probed = { type: scope.action, id: idIn(params) };
    if (person.roles.length === 0) return this.refuse(scope, clinicUnknown(), probed);
    if (this.showSession.mustSetUpTotp(person)) return this.refuse(scope, totpMissing(), probed);
    if (route.ability && !can(person.roles, route.ability)) {
      return this.refuse(scope, abilityMissing(route.ability), probed);
    }
    return scope;
  }

  /** @param probed what was asked for: the route's use case and the id that the address ends in */
  private async refuse(scope: Scope, problem: Problem, probed: { type: string; id: string }): Promise<never> {
    await this.unitOfWork.recordRefusal({ ...scope, action: 'user.access_denied' }, problem, probed);
    throw problem;
  }

  /** @param address a slug, or what no slug looks like */
  private async clinicAt(address: string, find: () => Promise<string>): Promise<string> {
    const known = this.addresses.get(address);
    if (known && known.until > performance.now()) return known.clinicId;
    const clinicId = await find();
    if (this.addresses.size >= MOST_ADDRESSES) this.addresses.clear();
    this.addresses.set(address, { clinicId, until: performance.now() + ADDRESS_KEPT_MS });
    return clinicId;
  }
}

function scopeOf(arrival: Arrival, clinicId: string, actor: Actor, action: string): Scope {
  return { ...arrival, clinicId, actor, action };
}

/** As the audit trail names it: `edit-clinic`. */
function actionOf(operationId: string): string {
  return operationId.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function totpMissing(): Problem {
  return Problem.denied('session.totp_required', 'Set up an authenticator app before you enter a clinic.');
}

function abilityMissing(ability: Ability): Problem {
  return Problem.denied('access.denied', `Your roles in this clinic do not include ${ability}.`);
}
