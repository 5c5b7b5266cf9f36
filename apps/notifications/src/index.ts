import type { ServiceDefinition } from '@stillwater/platform';
import {
  AcuteFlagCopy,
  AppointmentCopy,
  BookingOfferCopy,
  ClinicCopy,
  ConsentCopy,
  ConsentDocumentCopy,
  ContactCopy,
  InquiryCopy,
  SafetyFlagCopy,
  ScreeningCopy,
} from './copies.entity.js';
import { OwnFlowRow } from './own-flows/own-flow.entity.js';
import { OwnTemplateRow } from './own-templates/own-template.entity.js';
import { Message, MessageLogEntry } from './messages/message.entity.js';
import { LayTheGround1795400000000 } from './migrations/1795400000000-lay-the-ground.js';
import { KeepMessagesAndTheReasonForEachSilence1795400100000 } from './migrations/1795400100000-keep-messages-and-the-reason-for-each-silence.js';
import { LetMessagesWaitForTheirTime1795600000000 } from './migrations/1795600000000-let-messages-wait-for-their-time.js';
import { LetAnAcuteFlagEnd1795600100000 } from './migrations/1795600100000-let-an-acute-flag-end.js';
import { ShareWhatIsDueAmongClinics1795600200000 } from './migrations/1795600200000-share-what-is-due-among-clinics.js';
import { LetClinicsHaveFlowsOfTheirOwn1795800000000 } from './migrations/1795800000000-let-clinics-have-flows-of-their-own.js';
import { KnowWhatBecameOfAMessage1795810000000 } from './migrations/1795810000000-know-what-became-of-a-message.js';
import { LetClinicsWordTheirMessages1795820000000 } from './migrations/1795820000000-let-clinics-word-their-messages.js';
import { FindWhatReachedNobodyAndWhatLiesAhead1795830000000 } from './migrations/1795830000000-find-what-reached-nobody-and-what-lies-ahead.js';
import { WriteToMembersOfStaff1795840000000 } from './migrations/1795840000000-write-to-members-of-staff.js';
import { KnowTheSecondNumberOfAClinic1795900200000 } from './migrations/1795900200000-know-the-second-number-of-a-clinic.js';
import { SayWhatBecomesOfANotice1795910000000 } from './migrations/1795910000000-say-what-becomes-of-a-notice.js';
import { HearWhoDidNotCome1795920100000 } from './migrations/1795920100000-hear-who-did-not-come.js';
import { TellPeopleOfAnUpdate1796000000000 } from './migrations/1796000000000-tell-people-of-an-update.js';
import { EndNoticesThatTimeHasEnded1796100100000 } from './migrations/1796100100000-end-notices-that-time-has-ended.js';
import { LetStaffGoWithoutTheMorningsMail1796100200000 } from './migrations/1796100200000-let-staff-go-without-the-mornings-mail.js';
import { MorningMailChoice } from './notices/morning-mail.entity.js';
import { KnowWhatIsSignedBeforeAVisit1797000000000 } from './migrations/1797000000000-know-what-is-signed-before-a-visit.js';
import { CountTimersAnewWhenZonesChange1797200000000 } from './migrations/1797200000000-count-timers-anew-when-zones-change.js';
import { NotificationsConfig } from './notifications.config.js';
import { NotificationsModule } from './notifications.module.js';
import { StaffNoticeRow } from './messages/staff-notice.entity.js';
import { UnsubscribeLink } from './messages/unsubscribe-link.entity.js';
import { Timer } from './timers/timer.entity.js';

/** Flows, messages and notices for staff, and a reason for everything that was not sent. Holds no private data. */
export const notifications: ServiceDefinition = {
  name: 'notifications',
  module: NotificationsModule,
  config: NotificationsConfig,
  entities: [
    Message,
    MessageLogEntry,
    StaffNoticeRow,
    UnsubscribeLink,
    Timer,
    OwnFlowRow,
    OwnTemplateRow,
    InquiryCopy,
    SafetyFlagCopy,
    ScreeningCopy,
    AppointmentCopy,
    BookingOfferCopy,
    AcuteFlagCopy,
    ContactCopy,
    ConsentDocumentCopy,
    ConsentCopy,
    ClinicCopy,
    MorningMailChoice,
  ],
  migrations: [
    LayTheGround1795400000000,
    KeepMessagesAndTheReasonForEachSilence1795400100000,
    LetMessagesWaitForTheirTime1795600000000,
    LetAnAcuteFlagEnd1795600100000,
    ShareWhatIsDueAmongClinics1795600200000,
    LetClinicsHaveFlowsOfTheirOwn1795800000000,
    KnowWhatBecameOfAMessage1795810000000,
    LetClinicsWordTheirMessages1795820000000,
    FindWhatReachedNobodyAndWhatLiesAhead1795830000000,
    WriteToMembersOfStaff1795840000000,
    KnowTheSecondNumberOfAClinic1795900200000,
    SayWhatBecomesOfANotice1795910000000,
    HearWhoDidNotCome1795920100000,
    TellPeopleOfAnUpdate1796000000000,
    EndNoticesThatTimeHasEnded1796100100000,
    LetStaffGoWithoutTheMorningsMail1796100200000,
    KnowWhatIsSignedBeforeAVisit1797000000000,
    CountTimersAnewWhenZonesChange1797200000000,
  ],
  keyStore: false,
};
