import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { MessagingModule } from '@stillwater/messaging';
import { Lifecycle } from '@stillwater/platform';

import { AdministrationModule } from './administration.module.js';
import { SayAgain } from './clinics/say-again.js';
import { DemoTime } from './demo/demo-time.js';
import { Admission } from './http/admission.js';
import { Documents } from './http/documents.js';
import { Entrance } from './http/entrance.js';
import { HealthRoutes } from './http/health-routes.js';
import { HttpServer } from './http/http-server.js';
import { OwnRoutes } from './http/own-routes.js';
import { Pages } from './http/pages.js';
import { RouteServer } from './http/route-server.js';
import { Upstreams } from './http/upstreams.js';
import { LiveReactions } from './live/live.reactions.js';
import { LiveStreams } from './live/live-streams.js';
import { SweepSignIn } from './sign-in/sweep-sign-in.js';
import { GatewayCommands } from './gateway.commands.js';
import { HearMail } from './webhooks/hear-mail.js';
import { HearOneClick } from './webhooks/hear-one-click.js';
import { HearTelnyx } from './webhooks/hear-telnyx.js';
import { HearTwilio } from './webhooks/hear-twilio.js';
import { PassReply } from './webhooks/pass-reply.js';

@Module({
  imports: [MessagingModule, AdministrationModule],
  providers: [
    Admission,
    DemoTime,
    Documents,
    Entrance,
    GatewayCommands,
    HealthRoutes,
    HearMail,
    HearOneClick,
    HearTwilio,
    HearTelnyx,
    PassReply,
    HttpServer,
    LiveReactions,
    LiveStreams,
    OwnRoutes,
    Pages,
    RouteServer,
    SayAgain,
    SweepSignIn,
    Upstreams,
  ],
})
export class GatewayModule implements OnModuleInit {
  constructor(
    @Inject(Lifecycle) private readonly lifecycle: Lifecycle,
    @Inject(HttpServer) private readonly http: HttpServer,
    @Inject(Upstreams) private readonly upstreams: Upstreams,
    @Inject(SayAgain) private readonly sayAgain: SayAgain,
    @Inject(SweepSignIn) private readonly sweep: SweepSignIn,
    @Inject(LiveStreams) private readonly live: LiveStreams,
  ) {}

  /** Listens last and stops first: what it answers with is there before, and until after. */
  onModuleInit(): void {
    this.lifecycle.add({ name: 'say-again', start: async () => void (await this.sayAgain.run()) });
    this.lifecycle.add({ name: 'services', check: () => this.upstreams.check() });
    this.lifecycle.add({ name: 'sign-in-sweep', start: () => this.sweep.start(), stop: () => this.sweep.stop() });
    this.lifecycle.add({
      name: 'http',
      start: () => this.http.start(),
      stop: () => this.http.stop(),
    });
    // The server would wait for streams that have no end.
    this.lifecycle.add({ name: 'live', stop: () => this.live.stop() });
  }
}
