import type { ServiceDefinition } from '@stillwater/platform';
import { InquiriesConfig } from './inquiries.config.js';
import { InquiriesModule } from './inquiries.module.js';
import { Inquiry } from './inquiry.entity.js';
import { KeepPeopleAndTheirInquiries1764000000001 } from './migrations/0001-keep-people-and-their-inquiries.js';
import { FindPeopleByName1795600000000 } from './migrations/1795600000000-find-people-by-name.js';
import { FollowPeopleThroughEveryService1795600100000 } from './migrations/1795600100000-follow-people-through-every-service.js';
import { HearWhatPeopleAnswer1795620000000 } from './migrations/1795620000000-hear-what-people-answer.js';
import { AnswerStrangersOnceADay1797100000000 } from './migrations/1797100000000-answer-strangers-once-a-day.js';
import { FindWhoSharesANumber1797100100000 } from './migrations/1797100100000-find-who-shares-a-number.js';
import { ContactConsent, ContactLogRow, ContactPointRow, Person, PersonSearchRow } from './person.entity.js';
import { AppointmentCopy, ClinicCopy, ScreeningCopy } from './progress/copies.entity.js';
import { ReplyRow, StrangerAnswer } from './replies/reply.entity.js';
import { TimelineRow } from './timeline/timeline-entry.entity.js';

/**
 * People, how they may be reached, how far they have come and what happened about them; an inquiry from its first word
 * until it is over.
 */
export const inquiries: ServiceDefinition = {
  name: 'inquiries',
  module: InquiriesModule,
  config: InquiriesConfig,
  entities: [
    Person,
    PersonSearchRow,
    ContactPointRow,
    ContactConsent,
    Inquiry,
    ContactLogRow,
    ReplyRow,
    StrangerAnswer,
    TimelineRow,
    ScreeningCopy,
    AppointmentCopy,
    ClinicCopy,
  ],
  migrations: [
    KeepPeopleAndTheirInquiries1764000000001,
    FindPeopleByName1795600000000,
    FollowPeopleThroughEveryService1795600100000,
    HearWhatPeopleAnswer1795620000000,
    AnswerStrangersOnceADay1797100000000,
    FindWhoSharesANumber1797100100000,
  ],
  keyStore: true,
};
