import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { inboxFilterOf } from './inquiries/inbox-filter.js';
import { messageFilterOf } from './messages/message-filter.js';
import { stuckFilterOf } from './messages/stuck-filter.js';
import { noticeFilterOf } from './notices/notice-filter.js';
import { parkedFilterOf } from './parked/parked-filter.js';
import { flagFilterOf } from './safety/flag-filter.js';
import { bookWishOf } from './schedule/book-wish.js';
import { scheduleFilterOf } from './schedule/schedule-filter.js';
import { screeningFilterOf } from './screening/screening-filter.js';
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
const authenticator = createRoute({
  getParentRoute: () => root,
  path: '/authenticator',
  component: lazyRouteComponent(() => import('./session/own-authenticator-page.js'), 'OwnAuthenticatorPage'),
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
const people = createRoute({
  getParentRoute: () => clinic,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/people-page.js'), 'PeoplePage'),
});
const person = createRoute({
  getParentRoute: () => clinic,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('./people/person-layout.js'), 'PersonLayout'),
});
const personTabs = [
  createRoute({
    getParentRoute: () => person,
    path: '/',
    component: lazyRouteComponent(() => import('./people/person-overview.js'), 'PersonOverview'),
  }),
  createRoute({
    getParentRoute: () => person,
    path: '/screening',
    component: lazyRouteComponent(() => import('./people/person-screening.js'), 'PersonScreening'),
  }),
  createRoute({
    getParentRoute: () => person,
    path: '/appointments',
    component: lazyRouteComponent(() => import('./people/person-appointments.js'), 'PersonAppointments'),
  }),
  createRoute({
    getParentRoute: () => person,
    path: '/messages',
    component: lazyRouteComponent(() => import('./people/person-messages.js'), 'PersonMessages'),
  }),
  createRoute({
    getParentRoute: () => person,
    path: '/timeline',
    component: lazyRouteComponent(() => import('./people/person-timeline.js'), 'PersonTimeline'),
  }),
] as const;
const screenings = createRoute({
  getParentRoute: () => clinic,
  path: '/screenings',
  validateSearch: screeningFilterOf,
  component: lazyRouteComponent(() => import('./screening/screenings-page.js'), 'ScreeningsPage'),
});
const review = createRoute({
  getParentRoute: () => clinic,
  path: '/screenings/$screeningId',
  component: lazyRouteComponent(() => import('./screening/review-page.js'), 'ReviewPage'),
});
const schedule = createRoute({
  getParentRoute: () => clinic,
  path: '/schedule',
  validateSearch: scheduleFilterOf,
  component: lazyRouteComponent(() => import('./schedule/schedule-page.js'), 'SchedulePage'),
});
const book = createRoute({
  getParentRoute: () => clinic,
  path: '/schedule/book',
  validateSearch: bookWishOf,
  component: lazyRouteComponent(() => import('./schedule/book-page.js'), 'BookPage'),
});
const appointment = createRoute({
  getParentRoute: () => clinic,
  path: '/schedule/appointments/$appointmentId',
  component: lazyRouteComponent(() => import('./schedule/appointment-page.js'), 'AppointmentPage'),
});
const messages = createRoute({
  getParentRoute: () => clinic,
  path: '/messages',
  validateSearch: messageFilterOf,
  component: lazyRouteComponent(() => import('./messages/messages-page.js'), 'MessagesPage'),
});
const messagePages = [
  createRoute({
    getParentRoute: () => clinic,
    path: '/messages/stuck',
    validateSearch: stuckFilterOf,
    component: lazyRouteComponent(() => import('./messages/stuck-page.js'), 'StuckPage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/messages/figures',
    component: lazyRouteComponent(() => import('./messages/figures-page.js'), 'FiguresPage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/messages/flows',
    component: lazyRouteComponent(() => import('./messages/flows-page.js'), 'FlowsPage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/messages/$messageId',
    component: lazyRouteComponent(() => import('./messages/message-page.js'), 'MessagePage'),
  }),
] as const;
const templates = createRoute({
  getParentRoute: () => clinic,
  path: '/templates',
  component: lazyRouteComponent(() => import('./templates/templates-page.js'), 'TemplatesPage'),
});
const template = createRoute({
  getParentRoute: () => clinic,
  path: '/templates/$template/$channel/$language',
  component: lazyRouteComponent(() => import('./templates/template-page.js'), 'TemplatePage'),
});
const settings = createRoute({
  getParentRoute: () => clinic,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-layout.js'), 'SettingsLayout'),
});
const settingsTabs = [
  createRoute({
    getParentRoute: () => settings,
    path: '/',
    beforeLoad: ({ params }) => {
      throw redirect({ to: '/$slug/settings/services', params, replace: true });
    },
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/services',
    component: lazyRouteComponent(() => import('./settings/services-page.js'), 'ServicesPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/rooms',
    component: lazyRouteComponent(() => import('./settings/rooms-page.js'), 'RoomsPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/calendars',
    component: lazyRouteComponent(() => import('./settings/calendars-page.js'), 'CalendarsPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/documents',
    component: lazyRouteComponent(() => import('./documents/documents-page.js'), 'DocumentsPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/staff',
    component: lazyRouteComponent(() => import('./team/staff-tab.js'), 'StaffTab'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/hours',
    component: lazyRouteComponent(() => import('./clinic/hours-page.js'), 'HoursPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/clinic',
    component: lazyRouteComponent(() => import('./clinic/profile-page.js'), 'ProfilePage'),
  }),
] as const;
const flags = createRoute({
  getParentRoute: () => clinic,
  path: '/safety-flags',
  validateSearch: flagFilterOf,
  component: lazyRouteComponent(() => import('./safety/safety-flags-page.js'), 'SafetyFlagsPage'),
});
const notices = createRoute({
  getParentRoute: () => clinic,
  path: '/notices',
  validateSearch: noticeFilterOf,
  component: lazyRouteComponent(() => import('./notices/notices-page.js'), 'NoticesPage'),
});
const reply = createRoute({
  getParentRoute: () => clinic,
  path: '/replies/$replyId',
  component: lazyRouteComponent(() => import('./replies/reply-page.js'), 'ReplyPage'),
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
    authenticator,
    clinic.addChildren([
      inbox,
      inquiry,
      people,
      person.addChildren(personTabs),
      screenings,
      review,
      schedule,
      book,
      appointment,
      messages,
      ...messagePages,
      templates,
      template,
      settings.addChildren(settingsTabs),
      flags,
      notices,
      reply,
      parkedList,
      parked,
    ]),
  ]),
  basepath: '/admin',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
