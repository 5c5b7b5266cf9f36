import { Text, View } from '@stillwater/contract-kit';

import { WALL_TIME } from './choices.js';

/** A stretch in which a member of staff is away, on the wall clock of the clinic. */
@View('absence', { example: { from: '2026-11-26T00:00', until: '2026-11-28T00:00' } })
export class Absence {
  @Text({ max: 16, pattern: WALL_TIME }) from!: string;
  @Text({ max: 16, pattern: WALL_TIME, description: 'From then on they are there again.' }) until!: string;
}
