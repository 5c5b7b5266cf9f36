import { Flag, OneOf, View } from '@stillwater/contract-kit';

const screeningRefusals = ['under_18', 'third_person'] as const;
const otherChannels = ['email', 'sms'] as const;

/** Whether a person may be sent the health questionnaire, and how a code could reach them beside its link. */
@View('screenable-person', { example: { mayBeScreened: true, otherChannel: 'sms' } })
export class ScreenablePerson {
  @Flag() mayBeScreened!: boolean;
  @OneOf(screeningRefusals, { optional: true }) refusal?: (typeof screeningRefusals)[number];
  @OneOf(otherChannels, {
    optional: true,
    description: 'A channel that the person agreed to, besides the one that links go by.',
  })
  otherChannel?: (typeof otherChannels)[number];
}
