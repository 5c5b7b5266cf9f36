import { Command, Id, OneOf } from '@stillwater/contract-kit';

import { linkUses, type LinkUse } from './choices.js';
import { ScreeningLink } from './screening-link.view.js';

/** The link of a screening, asked for when a message is sent and never kept. */
@Command('screening-link-for-message.v1', {
  owner: 'screening',
  answers: ScreeningLink,
  callers: ['notifications'],
  reads: true,
  example: { screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505' },
})
export class ScreeningLinkForMessage {
  @Id() screeningId!: string;
  @OneOf(linkUses, { optional: true, description: 'Absent: `questions`.' }) use?: LinkUse;
}
