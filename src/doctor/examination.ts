import type { Diagnosis } from './diagnosis.ts';
import type { Patient } from './patient.ts';

/** One thing that is looked at. */
export interface Examination {
  /** What it is about, in a word or two. */
  readonly subject: string;
  /** Whether nothing after it can be told where it finds something wrong. */
  readonly blocking: boolean;
  /** Looks, and changes nothing. */
  examine(patient: Patient): Promise<readonly Diagnosis[]>;
}
