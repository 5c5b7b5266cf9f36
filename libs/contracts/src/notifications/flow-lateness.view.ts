import { Int, OneOf, Text, View } from '@stillwater/contract-kit';

import { flowName } from './flow-choices.js';

const beyondGrace = ['send', 'skip', 'replace'] as const;

/** What becomes of a message whose time is past, because nothing ran when it came. */
@View('flow-lateness', {
  example: { graceMinutes: 1440, beyond: 'replace', template: 'screening-expiring', upToMinutes: 2880 },
})
export class FlowLateness {
  @Int({ min: 0, max: 43_200, description: 'Late by up to this it goes out as it is.' }) graceMinutes!: number;
  @OneOf(beyondGrace, { description: 'Later than that: now all the same, not at all, or in other words.' })
  beyond!: (typeof beyondGrace)[number];
  @Text({ ...flowName, optional: true, description: 'The other words.' }) template?: string;
  @Int({ min: 0, max: 43_200, optional: true, description: 'Later than this the other words are not sent either.' })
  upToMinutes?: number;
}
