import { clinicRoutes } from './clinic.routes.js';
import { consentRoutes } from './consent.routes.js';
import { demoRoutes } from './demo.routes.js';
import { flowRoutes } from './flow.routes.js';
import { inquiryRoutes } from './inquiry.routes.js';
import { linkRoutes } from './link.routes.js';
import { liveRoutes } from './live.routes.js';
import { notificationRoutes } from './notification.routes.js';
import { operationsRoutes } from './operations.routes.js';
import { personRoutes } from './person.routes.js';
import { publicRoutes } from './public.routes.js';
import type { HttpRoute } from './route.js';
import { safetyRoutes } from './safety.routes.js';
import { appointmentRoutes, bookingLinkRoutes, calendarRoutes } from './scheduling.routes.js';
import { screeningRoutes } from './screening.routes.js';
import { sessionRoutes } from './session.routes.js';
import { templateRoutes } from './template.routes.js';
import { webhookRoutes } from './webhook.routes.js';

const areas = [
  publicRoutes,
  linkRoutes,
  sessionRoutes,
  clinicRoutes,
  inquiryRoutes,
  personRoutes,
  safetyRoutes,
  screeningRoutes,
  consentRoutes,
  calendarRoutes,
  appointmentRoutes,
  bookingLinkRoutes,
  notificationRoutes,
  liveRoutes,
  flowRoutes,
  templateRoutes,
  webhookRoutes,
  operationsRoutes,
  demoRoutes,
];

/** The whole HTTP interface, in the order of the document. The gateway serves these and no others. */
export const httpRoutes: readonly HttpRoute[] = areas.flatMap((routes): HttpRoute[] => Object.values(routes));
