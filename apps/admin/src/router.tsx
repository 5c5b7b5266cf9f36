import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { inboxFilterOf } from './inquiries/inbox-filter.js';
import { parkedFilterOf } from './parked/parked-filter.js';
import { flagFilterOf } from './safety/flag-filter.js';
import { ClinicLayout } from './shell/clinic-layout.js';
import { FirstClinic } from './shell/first-clinic.js';
import { NothingHere } from './shell/nothing-here.js';
import { SignInPage } from './session/sign-in-page.js';

const root = createRootRoute({ component: Outlet, notFoundComponent: NothingHere });
const index = createRoute({ getParentRoute: () => root, path: '/', component: FirstClinic });
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ back }: Record<string, unknown>): { back?: string } =>
    typeof back === 'string' && back.startsWith('/') && !back.startsWith('//') ? { back } : {},
  component: SignInPage,
});
const enrol = createRoute({
  getParentRoute: () => root,
  path: '/enrol',
  component: lazyRouteComponent(() => import('./session/enrol-page.js'), 'EnrolPage'),
});

const clinic = createRoute({ getParentRoute: () => root, path: '/$slug', component: ClinicLayout });
const inbox = createRoute({
  getParentRoute: () => clinic,
  path: '/inquiries',
  validateSearch: inboxFilterOf,
  component: lazyRouteComponent(() => import('./inquiries/inbox-page.js'), 'InboxPage'),
});
const inquiry = createRoute({
  getParentRoute: () => clinic,
  path: '/inquiries/$inquiryId',
  component: lazyRouteComponent(() => import('./inquiries/inquiry-page.js'), 'InquiryPage'),
});
const flags = createRoute({
  getParentRoute: () => clinic,
  path: '/safety-flags',
  validateSearch: flagFilterOf,
  component: lazyRouteComponent(() => import('./safety/safety-flags-page.js'), 'SafetyFlagsPage'),
});
const notices = createRoute({
  getParentRoute: () => clinic,
  path: '/notices',
  component: lazyRouteComponent(() => import('./notices/notices-page.js'), 'NoticesPage'),
});
const parkedList = createRoute({
  getParentRoute: () => clinic,
  path: '/parked-messages',
  validateSearch: parkedFilterOf,
  component: lazyRouteComponent(() => import('./parked/parked-page.js'), 'ParkedPage'),
});
const parked = createRoute({
  getParentRoute: () => clinic,
  path: '/parked-messages/$service/$parkedId',
  component: lazyRouteComponent(() => import('./parked/parked-message-page.js'), 'ParkedMessagePage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    index,
    signIn,
    enrol,
    clinic.addChildren([inbox, inquiry, flags, notices, parkedList, parked]),
  ]),
  basepath: '/admin',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
