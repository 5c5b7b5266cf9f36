import { AddContactPoint } from '../inquiries/add-contact-point.command.js';
import { ConsentRevocation } from '../inquiries/consent-revocation.view.js';
import { ContactPointSaid } from '../inquiries/contact-point-said.view.js';
import { EditPerson } from '../inquiries/edit-person.command.js';
import { FindPeople } from '../inquiries/find-people.command.js';
import { ListPeople } from '../inquiries/list-people.command.js';
import { ListTimeline } from '../inquiries/list-timeline.command.js';
import { NamePeople } from '../inquiries/name-people.command.js';
import { PeopleNames } from '../inquiries/people-names.view.js';
import { PeopleToName } from '../inquiries/people-to-name.view.js';
import { PersonEdit } from '../inquiries/person-edit.view.js';
import { PersonFile } from '../inquiries/person-file.view.js';
import { PersonPage } from '../inquiries/person-page.view.js';
import { PersonSearch } from '../inquiries/person-search.view.js';
import { Reply } from '../inquiries/reply.view.js';
import { RevokeConsent } from '../inquiries/revoke-consent.command.js';
import { ShowPerson } from '../inquiries/show-person.command.js';
import { ShowReply } from '../inquiries/show-reply.command.js';
import { TimelinePage } from '../inquiries/timeline-page.view.js';
import { TimelinePlace } from '../inquiries/timeline-place.view.js';
import { area } from './route.js';

export const personRoutes = area('People', {
  listPeople: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/people',
    summary: 'The people of the clinic, the latest first',
    access: 'staff',
    ability: 'person.read',
    asks: ListPeople,
    query: ListPeople,
    status: 200,
    answer: PersonPage,
  },
  findPeople: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/people/search',
    summary: 'Find people by e-mail address, phone number or names, kept out of addresses and logs',
    access: 'staff',
    ability: 'person.read',
    asks: FindPeople,
    body: PersonSearch,
    status: 200,
    answer: PersonPage,
    idempotent: true,
  },
  namePeople: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/people/names',
    summary: 'The names that a list or a schedule shows, in one look',
    access: 'staff',
    ability: 'person.read',
    asks: NamePeople,
    body: PeopleToName,
    status: 200,
    answer: PeopleNames,
    idempotent: true,
  },
  showPerson: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/people/{personId}',
    summary: 'One person: how to reach them, what they asked, how far they have come',
    access: 'staff',
    ability: 'person.read',
    asks: ShowPerson,
    status: 200,
    answer: PersonFile,
    etag: true,
  },
  editPerson: {
    method: 'PATCH',
    path: '/v1/clinics/{clinicId}/people/{personId}',
    summary: 'Correct what is known of a person',
    access: 'staff',
    ability: 'person.work',
    asks: EditPerson,
    body: PersonEdit,
    status: 200,
    answer: PersonFile,
    errors: [422],
    etag: true,
    ifMatch: true,
  },
  addContactPoint: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/people/{personId}/contact-points',
    summary: 'Write down an address or number that the person said is theirs, with consent',
    access: 'staff',
    ability: 'person.work',
    asks: AddContactPoint,
    body: ContactPointSaid,
    status: 200,
    answer: PersonFile,
    errors: [409, 422],
    etag: true,
    ifMatch: true,
    idempotent: true,
  },
  revokeConsent: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/people/{personId}/consent-revocations',
    summary: 'Write down that the person takes a consent back',
    access: 'staff',
    ability: 'person.work',
    asks: RevokeConsent,
    body: ConsentRevocation,
    status: 200,
    answer: PersonFile,
    errors: [409],
    etag: true,
    ifMatch: true,
    idempotent: true,
  },
  listTimeline: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/people/{personId}/timeline',
    summary: 'Everything that happened about a person, in every service, the latest first',
    access: 'staff',
    ability: 'timeline.read',
    asks: ListTimeline,
    query: TimelinePlace,
    status: 200,
    answer: TimelinePage,
  },
  showReply: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/replies/{replyId}',
    summary: 'What somebody wrote back',
    access: 'staff',
    ability: 'person.read',
    asks: ShowReply,
    status: 200,
    answer: Reply,
  },
});
