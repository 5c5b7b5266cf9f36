import type { ServiceDefinition } from '@stillwater/platform';
import { InquiriesConfig } from './inquiries.config.js';
import { InquiriesModule } from './inquiries.module.js';
import { Inquiry } from './inquiry.entity.js';
import { KeepPeopleAndTheirInquiries1764000000001 } from './migrations/0001-keep-people-and-their-inquiries.js';
import { ContactConsent, ContactLogRow, ContactPointRow, Person } from './person.entity.js';

/** People, their contact points and consent to be contacted; an inquiry from its first word until it is over. */
export const inquiries: ServiceDefinition = {
  name: 'inquiries',
  module: InquiriesModule,
  config: InquiriesConfig,
  entities: [Person, ContactPointRow, ContactConsent, Inquiry, ContactLogRow],
  migrations: [KeepPeopleAndTheirInquiries1764000000001],
  keyStore: true,
};
