import { each, type Scalar } from '@stillwater/contract-kit';

import { flowRule } from '../notifications/flow-choices.js';
import { templateChannels, templateId, templateLanguage } from '../notifications/template-choices.js';
import { services } from '../operations/choices.js';

/** What may stand in a path, by name, for the whole interface. Anything else is answered with 404. */
export const pathParameters = {
  appointmentId: each.id,
  channel: each.oneOf(templateChannels),
  clinicId: each.id,
  documentId: each.id,
  flagId: each.id,
  inquiryId: each.id,
  language: each.text(templateLanguage),
  messageId: each.id,
  noticeId: each.id,
  offerId: each.id,
  parkedId: each.id,
  personId: each.id,
  questionnaireVersion: each.text({ max: 40, pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/ }),
  replyId: each.id,
  resourceId: each.id,
  roomId: each.id,
  rule: each.text(flowRule),
  screeningId: each.id,
  service: each.oneOf(services),
  serviceCode: each.text({ max: 20, pattern: /^[A-Z][A-Z0-9_]*$/ }),
  slug: each.text({ max: 60, pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/ }),
  staffId: each.id,
  template: each.text(templateId),
  token: each.token,
} as const satisfies Readonly<Record<string, Scalar>>;
