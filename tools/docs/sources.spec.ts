import { describe, expect, it } from '@jest/globals';
import { commentsIn, listenersIn } from './sources.ts';

const PATH = 'apps/screening/src/screening.reactions.ts';

describe('listeners', () => {
  it('are found by their decorator, wherever its arguments and neighbours stand', () => {
    const text = `
      import { On } from '@stillwater/messaging';
      // @On(Commented) is no reaction
      export class Reactions {
        @On(InquiryReceived)
        async inviteToScreening(event: InquiryReceived): Promise<void> {}
        @Traced() @On(InquiryClosed, { later: true }) forget() {}
        @On() nothing() {}
        On(PlainCall) {}
        helper() { return '@On(Quoted)'; }
      }`;
    expect(listenersIn(PATH, text, 'On')).toEqual([
      { project: 'screening', method: 'inviteToScreening', message: 'InquiryReceived' },
      { project: 'screening', method: 'forget', message: 'InquiryClosed' },
    ]);
    expect(listenersIn(PATH, text, 'Answers')).toEqual([]);
  });
});

describe('comments', () => {
  it('are the documentation comments of classes, on one line', () => {
    const text = `
      /** About a const. */
      export const a = 1;
      /**
       * The patient holds a live link
       * to the \`questionnaire\`.
       */
      @Event('screening.invited.v1', {})
      export class ScreeningInvited {
        /** About a field. */
        @Instant() expiresAt!: string;
      }
      // no documentation
      export class Plain {}`;
    expect(commentsIn('x.ts', text)).toEqual([
      ['ScreeningInvited', 'The patient holds a live link to the `questionnaire`.'],
    ]);
  });
});
