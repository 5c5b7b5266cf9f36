import { clinicTeeth } from './clinic-teeth.ts';
import { groundTeeth } from './ground-teeth.ts';
import type { Proof } from './proof.ts';
import type { Patch } from './tree.ts';

/** One guarantee: how it is taken out, and what must notice. */
export interface Tooth {
  guarantee: string;
  takenOut: readonly Patch[];
  proof: Proof;
}

export const teeth: readonly Tooth[] = [...groundTeeth, ...clinicTeeth];
