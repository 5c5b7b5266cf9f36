import { Inject, Injectable } from '@nestjs/common';
import type {
  ChangeRoles,
  EditLicences,
  EditClinicProfile,
  Enrol,
  InviteStaff,
  ListStaff,
  MoveDemoClock,
  SetUpTotp,
  SignIn,
  TotpCode,
  TotpRequired,
} from '@stillwater/contracts';
import type { Scope } from '@stillwater/platform';

import { ClinicQueries } from '../clinics/clinic.queries.js';
import { EditClinic } from '../clinics/edit-clinic-profile.js';
import { BeginTotpSetUp } from '../sign-in/begin-totp-set-up.js';
import { EnrolStaff } from '../sign-in/enrol-staff.js';
import { EnterTotpCode } from '../sign-in/enter-totp-code.js';
import { endedCookies } from '../sign-in/session-cookie.js';
import { ShowSession } from '../sign-in/show-session.js';
import { SignInLibrary } from '../sign-in/sign-in-library.js';
import { SignInStaff } from '../sign-in/sign-in-staff.js';
import { SignOutStaff } from '../sign-in/sign-out-staff.js';
import type { Visit } from '../sign-in/visit.js';
import { HearMail } from '../webhooks/hear-mail.js';
import { HearOneClick } from '../webhooks/hear-one-click.js';
import { HearTelnyx } from '../webhooks/hear-telnyx.js';
import { HearTwilio } from '../webhooks/hear-twilio.js';
import type { WebhookCall } from '../webhooks/webhook-call.js';
import { DemoTime } from '../demo/demo-time.js';
import { ChangeStaffRoles } from '../staff/change-roles.js';
import { PutLicences } from '../staff/put-licences.js';
import { InviteStaffMember } from '../staff/invite-staff.js';
import { StaffQueries } from '../staff/staff.queries.js';
import { Entrance } from './entrance.js';
import type { Params } from './route-input.js';

/** A request to the gateway itself, let in and read. */
export interface OwnRequest {
  visit: Visit;
  /** The clinic and who acts, on routes of a clinic. */
  scope?: Scope;
  params: Params;
  query: object;
  body: object;
  /** From If-Match, on routes that require it. */
  version?: number;
  cookieHeader: string;
  /** As it came, on webhooks. */
  webhook?: WebhookCall;
  setCookies(lines: readonly string[]): void;
}

export type OwnHandler = (request: OwnRequest) => Promise<object | null>;

/** What the gateway answers out of its own data. Every other route asks the service that owns the answer. */
@Injectable()
export class OwnRoutes {
  constructor(
    @Inject(Entrance) private readonly entrance: Entrance,
    @Inject(ShowSession) private readonly sessions: ShowSession,
    @Inject(SignInLibrary) private readonly library: SignInLibrary,
    @Inject(SignInStaff) private readonly signIn: SignInStaff,
    @Inject(EnterTotpCode) private readonly enterCode: EnterTotpCode,
    @Inject(BeginTotpSetUp) private readonly beginTotp: BeginTotpSetUp,
    @Inject(SignOutStaff) private readonly signOut: SignOutStaff,
    @Inject(EnrolStaff) private readonly enrolment: EnrolStaff,
    @Inject(ClinicQueries) private readonly clinics: ClinicQueries,
    @Inject(EditClinic) private readonly editClinic: EditClinic,
    @Inject(StaffQueries) private readonly staff: StaffQueries,
    @Inject(InviteStaffMember) private readonly inviteStaff: InviteStaffMember,
    @Inject(ChangeStaffRoles) private readonly changeRoles: ChangeStaffRoles,
    @Inject(PutLicences) private readonly putLicences: PutLicences,
    @Inject(DemoTime) private readonly demoTime: DemoTime,
    @Inject(HearTwilio) private readonly twilio: HearTwilio,
    @Inject(HearTelnyx) private readonly telnyx: HearTelnyx,
    @Inject(HearMail) private readonly mail: HearMail,
    @Inject(HearOneClick) private readonly oneClick: HearOneClick,
  ) {}

  readonly handlers: Readonly<Record<string, OwnHandler>> = {
    showPublicClinic: (request) => this.clinics.showToPublic(scopeIn(request).clinicId),
    showLinkedClinic: (request) => this.clinics.showToPublic(scopeIn(request).clinicId),
    signIn: (request) => this.begin(request, request.body as SignIn),
    confirmSignIn: (request) => this.confirm(request, request.body as TotpCode),
    setUpTotp: async ({ visit, body, cookieHeader }) =>
      this.beginTotp.run(visit, await this.entrance.staff(cookieHeader), (body as SetUpTotp).password, cookieHeader),
    showSession: async ({ cookieHeader }) => this.sessions.of(await this.entrance.staff(cookieHeader)),
    signOut: async ({ visit, cookieHeader, setCookies }) => {
      await this.signOut.run(visit, this.entrance.tokenOf(cookieHeader));
      setCookies(endedCookies(this.library.cookieNames));
      return null;
    },
    showEnrolment: ({ params }) => this.enrolment.offer(params['token']!),
    enrol: async (request) => {
      const { password } = request.body as Enrol;
      const { email } = await this.enrolment.run(request.visit, request.params['token']!, password);
      return this.begin(request, { email, password });
    },
    showClinic: (request) => this.clinics.show(scopeIn(request)),
    editClinic: (request) => this.editClinic.run(scopeIn(request), request.version!, request.body as EditClinicProfile),
    listStaff: (request) => this.staff.list(scopeIn(request), request.query as ListStaff),
    inviteStaff: (request) => this.inviteStaff.run(scopeIn(request), request.body as InviteStaff),
    showStaffMember: (request) => this.staff.show(scopeIn(request), request.params['staffId']!),
    editLicences: (request) =>
      this.putLicences.run(
        scopeIn(request),
        request.params['staffId']!,
        request.version!,
        request.body as EditLicences,
      ),
    showDemoClock: async ({ cookieHeader }) => {
      await this.entrance.staff(cookieHeader);
      return this.demoTime.show();
    },
    moveDemoClock: async ({ cookieHeader, body }) => {
      await this.entrance.staff(cookieHeader);
      return this.demoTime.move(body as MoveDemoClock);
    },
    hearTwilioText: (request) => this.twilio.text(webhookIn(request)),
    hearTwilioReceipt: (request) => this.twilio.receipt(webhookIn(request), request.params['messageId']!),
    hearTelnyxText: (request) => this.telnyx.text(webhookIn(request)),
    hearTelnyxReceipt: (request) => this.telnyx.receipt(webhookIn(request), request.params['messageId']!),
    hearMail: (request) => this.mail.run(webhookIn(request)),
    leaveMails: (request) => this.oneClick.run(webhookIn(request), request.params['token']!),
    changeStaffRoles: (request) =>
      this.changeRoles.run(scopeIn(request), request.params['staffId']!, request.version!, request.body as ChangeRoles),
  };

  private async begin({ visit, setCookies }: OwnRequest, credentials: SignIn): Promise<object> {
    const { token, cookies } = await this.signIn.run(visit, credentials);
    setCookies(cookies);
    return token ? this.sessions.withToken(token) : ({ totpRequired: true } satisfies TotpRequired);
  }

  private async confirm({ visit, cookieHeader, setCookies }: OwnRequest, { code }: TotpCode): Promise<object> {
    const settingUp = await this.entrance.whoIs(cookieHeader);
    const { token, cookies } = await this.enterCode.run(visit, code, cookieHeader, settingUp);
    setCookies(cookies);
    return this.sessions.withToken(token);
  }
}

function scopeIn({ scope }: OwnRequest): Scope {
  if (!scope) throw new TypeError('Only a route of a clinic has a scope.');
  return scope;
}

function webhookIn({ webhook }: OwnRequest): WebhookCall {
  if (!webhook) throw new TypeError('Only a webhook is read as it came.');
  return webhook;
}
