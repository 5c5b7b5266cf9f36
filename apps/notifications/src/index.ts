import type { ServiceDefinition } from '@stillwater/platform';
import { AcuteFlagCopy, ClinicCopy, InquiryCopy } from './copies.entity.js';
import { Message, MessageLogEntry } from './messages/message.entity.js';
import { LayTheGround1795400000000 } from './migrations/1795400000000-lay-the-ground.js';
import { KeepMessagesAndTheReasonForEachSilence1795400100000 } from './migrations/1795400100000-keep-messages-and-the-reason-for-each-silence.js';
import { NotificationsConfig } from './notifications.config.js';
import { NotificationsModule } from './notifications.module.js';
import { StaffNoticeRow } from './messages/staff-notice.entity.js';

/** Flows, messages and notices for staff, and a reason for everything that was not sent. Holds no private data. */
export const notifications: ServiceDefinition = {
  name: 'notifications',
  module: NotificationsModule,
  config: NotificationsConfig,
  entities: [Message, MessageLogEntry, StaffNoticeRow, InquiryCopy, AcuteFlagCopy, ClinicCopy],
  migrations: [LayTheGround1795400000000, KeepMessagesAndTheReasonForEachSilence1795400100000],
  keyStore: false,
};
