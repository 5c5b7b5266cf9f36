import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { ClinicPage } from './clinic/clinic-page.js';
import { HomePage } from './home/home-page.js';
import { MissingPage } from './home/missing-page.js';
import { isIntent, type Intent } from './inquiry/inquiry-draft.js';
import { takeLinkToken } from './link/link-token.js';

const root = createRootRoute({ component: Outlet, notFoundComponent: MissingPage });

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });

const clinic = createRoute({ getParentRoute: () => root, path: '/c/$slug', component: ClinicPage });

const embed = createRoute({
  getParentRoute: () => root,
  path: '/c/$slug/embed',
  validateSearch: ({ intent }: Record<string, unknown>): { intent?: Intent } => (isIntent(intent) ? { intent } : {}),
  component: lazyRouteComponent(() => import('./embed/embed-page.js'), 'EmbedPage'),
});

const booking = createRoute({
  getParentRoute: () => root,
  path: '/a',
  component: lazyRouteComponent(() => import('./booking/booking-page.js'), 'BookingPage'),
});

const screening = createRoute({
  getParentRoute: () => root,
  path: '/s',
  component: lazyRouteComponent(() => import('./screening/screening-page.js'), 'ScreeningPage'),
});

const leave = createRoute({
  getParentRoute: () => root,
  path: '/leave',
  component: lazyRouteComponent(() => import('./leave/leave-page.js'), 'LeavePage'),
});

const consents = createRoute({
  getParentRoute: () => root,
  path: '/f',
  component: lazyRouteComponent(() => import('./consents/consents-page.js'), 'ConsentsPage'),
});

const inquiry = createRoute({
  getParentRoute: () => root,
  path: '/c/$slug/inquiry',
  validateSearch: ({ intent }: Record<string, unknown>): { intent?: Intent } => (isIntent(intent) ? { intent } : {}),
  component: lazyRouteComponent(() => import('./inquiry/inquiry-page.js'), 'InquiryPage'),
});

// Before the router first reads the address, and whenever another link is pasted over an open page.
takeLinkToken();
window.addEventListener('hashchange', takeLinkToken);

export const router = createRouter({
  routeTree: root.addChildren([home, clinic, inquiry, embed, booking, screening, leave, consents]),
  scrollRestoration: true,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
