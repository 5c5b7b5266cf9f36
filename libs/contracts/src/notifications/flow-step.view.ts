import { each, Int, ListOf, Nested, OneOf, Text, View } from '@stillwater/contract-kit';

import { eachStaffRole, type StaffRole } from '../gateway/roles.js';
import {
  eachFlowCondition,
  eachFlowEvent,
  flowName,
  noticeMails,
  quietHourRules,
  type FlowCondition,
  type FlowEvent,
  type NoticeMail,
  type QuietHourRule,
} from './flow-choices.js';
import { FlowBranch } from './flow-branch.view.js';
import { FlowChoice } from './flow-choice.view.js';
import { FlowLateness } from './flow-lateness.view.js';
import { FlowPriority } from './flow-priority.view.js';
import { FlowWait } from './flow-wait.view.js';

const messageChannelsToPeople = ['email', 'sms'] as const;
const calendarChanges = ['request', 'cancel'] as const;

/** One message or notice of a flow. A step that writes to a person has the fields from `template` on, one for staff the last three. */
@View('flow-step', {
  example: {
    name: 'two_hours',
    on: ['appointment.booked.v1', 'appointment.rescheduled.v1'],
    wait: { from: 'appointment_start', hours: -2 },
    stopWhen: ['open_acute_flag', 'appointment_cancelled', 'appointment_started'],
    template: 'appointment-soon',
    channels: ['sms', 'email'],
    late: { graceMinutes: 90, beyond: 'skip' },
    quietHours: 'keep',
  },
})
export class FlowStep {
  @Text(flowName) name!: string;
  @ListOf(eachFlowEvent, {
    max: 4,
    description: 'The events that start it. The next start about the same subject takes the place of the first.',
  })
  on!: FlowEvent[];
  @ListOf(() => FlowChoice, { max: 8, optional: true, description: 'All of them must hold.' }) when?: FlowChoice[];
  @ListOf(() => FlowChoice, { max: 8, optional: true, description: 'They must not all hold.' }) unless?: FlowChoice[];
  @Nested(() => FlowWait) wait!: FlowWait;
  @ListOf(eachFlowCondition, { max: 13, description: 'What must not be so, from when it is planned until it is sent.' })
  stopWhen!: FlowCondition[];
  @Text({ ...flowName, optional: true }) template?: string;
  @ListOf(each.oneOf(messageChannelsToPeople), {
    min: 1,
    max: 2,
    optional: true,
    description: 'In order of preference. When none may be used, staff are asked to reach the person by phone.',
  })
  channels?: (typeof messageChannelsToPeople)[number][];
  @Nested(() => FlowLateness, { optional: true }) late?: FlowLateness;
  @OneOf(quietHourRules, { optional: true }) quietHours?: QuietHourRule;
  @ListOf(() => FlowBranch, { max: 8, optional: true, description: 'The first that holds is taken.' })
  branches?: FlowBranch[];
  @OneOf(calendarChanges, { optional: true, description: "What the message does to the person's calendar." })
  calendar?: (typeof calendarChanges)[number];
  @Int({ min: 1, max: 100, optional: true, description: 'Most messages of this step to one person in 24 hours.' })
  mostADay?: number;
  @Int({
    min: 1,
    max: 43_200,
    optional: true,
    description: 'At most one message of this step about the same subject to the same recipient in so many minutes.',
  })
  throttleMinutes?: number;
  @ListOf(() => FlowPriority, { max: 8, optional: true }) priority?: FlowPriority[];
  @ListOf(eachStaffRole, {
    min: 1,
    max: 7,
    optional: true,
    description: "Who is told; without it the flow's own roles.",
  })
  roles?: StaffRole[];
  @OneOf(noticeMails, { optional: true, description: 'Absent: `daily`. The notice itself is in the inbox at once.' })
  mail?: NoticeMail;
}
