import { Token, View } from '@stillwater/contract-kit';

import { ScreeningOpened } from './screening-opened.view.js';

/** Opens the questionnaire behind a link for a while. */
@View('screening-entry', {
  example: { entryToken: '8Jd2kQ0xVh7sTn4RbYpW1cZeGm', expiresAt: '2026-11-03T18:21:00Z' },
})
export class ScreeningEntry extends ScreeningOpened {
  @Token() entryToken!: string;
}
