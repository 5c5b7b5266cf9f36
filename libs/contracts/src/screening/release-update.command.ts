import { Command, Id, Version } from '@stillwater/contract-kit';

import { ScreeningReview } from './screening-review.view.js';
import { UpdateToRelease } from './update-to-release.view.js';

/** A clinician lets the person know what comes next. The same once more changes nothing. */
@Command('release-update.v1', {
  owner: 'screening',
  answers: ScreeningReview,
  callers: ['gateway'],
  example: { screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505', version: 6, nextStep: 'arrange_visit' },
})
export class ReleaseUpdate extends UpdateToRelease {
  @Id() screeningId!: string;
  @Version() version!: number;
}
