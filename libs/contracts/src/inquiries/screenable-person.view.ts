import { Flag, OneOf, View } from '@stillwater/contract-kit';

import { screeningRefusals, type ScreeningRefusal } from './people-choices.js';

const otherChannels = ['email', 'sms'] as const;

/** Whether a person may be sent the health questionnaire, and how a code could reach them beside its link. */
@View('screenable-person', { example: { mayBeScreened: true, otherChannel: 'sms' } })
export class ScreenablePerson {
  @Flag() mayBeScreened!: boolean;
  @OneOf(screeningRefusals, { optional: true }) refusal?: ScreeningRefusal;
  @OneOf(otherChannels, {
    optional: true,
    description: 'A channel that the person agreed to, besides the one that links go by.',
  })
  otherChannel?: (typeof otherChannels)[number];
}
