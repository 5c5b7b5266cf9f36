export {
  messageChannels,
  type MessageChannel,
  audiences,
  type Audience,
  messageStates,
  type MessageState,
  noticePriorities,
  type NoticeAbility,
  type NoticeChange,
  type NoticePriority,
  noticeSubjects,
  type NoticeSubject,
  messageSubjects,
  type MessageSubject,
  codeRefusals,
  type CodeRefusal,
  receiptOutcomes,
  type ReceiptOutcome,
  messageSteps,
  type MessageStep,
  stuckCauses,
  type StuckCause,
  messageFixes,
  type MessageFix,
  redriveRefusals,
  type RedriveRefusal,
} from './choices.js';
export { CheckTemplate } from './check-template.command.js';
export { ListTemplates } from './list-templates.command.js';
export { PreviewTemplate } from './preview-template.command.js';
export { ReplaceTemplate } from './replace-template.command.js';
export { RestoreTemplate } from './restore-template.command.js';
export { ShowTemplate } from './show-template.command.js';
export { TemplateBlock } from './template-block.view.js';
export { TemplateCheck } from './template-check.view.js';
export { TemplateItem } from './template-item.view.js';
export { TemplateList } from './template-list.view.js';
export { TemplatePlace } from './template-place.view.js';
export { TemplatePreview } from './template-preview.view.js';
export { TemplateWords } from './template-words.view.js';
export { Template } from './template.view.js';
export { TextPreview } from './text-preview.view.js';
export type { TemplateChannel } from './template-choices.js';
export { CheckFlow } from './check-flow.command.js';
export { CompareFlow } from './compare-flow.command.js';
export { FlowBranch } from './flow-branch.view.js';
export { FlowChange } from './flow-change.view.js';
export { FlowCheck } from './flow-check.view.js';
export { FlowChoice } from './flow-choice.view.js';
export { FlowDifference } from './flow-difference.view.js';
export { FlowItem } from './flow-item.view.js';
export { FlowLateness } from './flow-lateness.view.js';
export { FlowList } from './flow-list.view.js';
export { FlowStep } from './flow-step.view.js';
export { FlowTerms } from './flow-terms.view.js';
export { FlowWait } from './flow-wait.view.js';
export { Flow } from './flow.view.js';
export { ListFlows } from './list-flows.command.js';
export { ReplaceFlow } from './replace-flow.command.js';
export { RestoreFlow } from './restore-flow.command.js';
export { ShowFlow } from './show-flow.command.js';
export {
  flowConditions,
  flowEvents,
  type BranchCondition,
  type FlowCondition,
  type FlowEvent,
  type FlowChoiceName,
  type MessagePurpose,
  type NoticeMail,
  type QuietHourRule,
} from './flow-choices.js';
export { AcknowledgeNotice } from './acknowledge-notice.command.js';
export { CodeSending } from './code-sending.view.js';
export { DeliveryNoted } from './delivery-noted.view.js';
export { ListMessages } from './list-messages.command.js';
export { ListStaffNotices } from './list-staff-notices.command.js';
export { LeaveMails } from './leave-mails.command.js';
export { MailsLeft } from './mails-left.view.js';
export { MailTold } from './mail-told.view.js';
export { MessageItem } from './message-item.view.js';
export { MessagePage } from './message-page.view.js';
export { ListPlannedMessages } from './list-planned-messages.command.js';
export { MessageCause } from './message-cause.view.js';
export { MessageCount } from './message-count.view.js';
export { MessageDetail } from './message-detail.view.js';
export { MessageLogLine } from './message-log-line.view.js';
export { MessageMetrics } from './message-metrics.view.js';
export { MessageTimer } from './message-timer.view.js';
export { MessageWindow } from './message-window.view.js';
export { DueBacklog } from './due-backlog.view.js';
export { PlannedChannel } from './planned-channel.view.js';
export { PlannedMessage } from './planned-message.view.js';
export { PlannedMessages } from './planned-messages.view.js';
export { PlannedUntil } from './planned-until.view.js';
export { RedriveMessages } from './redrive-messages.command.js';
export { RedriveOutcome } from './redrive-outcome.view.js';
export { RedrivenMessages } from './redriven-messages.view.js';
export { ShowMessage } from './show-message.command.js';
export { ShowMessageMetrics } from './show-message-metrics.command.js';
export { StuckChoice } from './stuck-choice.view.js';
export { NoteDelivery } from './note-delivery.command.js';
export { NoticeSnooze } from './notice-snooze.view.js';
export { NotificationDelivered } from './notification-delivered.event.js';
export { NotificationFailed } from './notification-failed.event.js';
export { NotificationSent } from './notification-sent.event.js';
export { NotificationSuppressed } from './notification-suppressed.event.js';
export { RedriveMessage } from './redrive-message.command.js';
export { ResolveNotice } from './resolve-notice.command.js';
export { SendAccessCode } from './send-access-code.command.js';
export { SnoozeNotice } from './snooze-notice.command.js';
export { StaffNoticeChanged } from './staff-notice-changed.event.js';
export { TakeComplaint } from './take-complaint.command.js';
export { StaffNoticePage } from './staff-notice-page.view.js';
export { StaffNotice } from './staff-notice.view.js';
