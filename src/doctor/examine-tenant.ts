import { HarnessError } from '../core/index.ts';
import { ill, unknown, type Diagnosis } from './diagnosis.ts';
import type { Examination } from './examination.ts';
import type { Patient } from './patient.ts';
import { EXAMINATIONS } from './registry.ts';

/** What one examination saw of one API. */
export interface Examined {
  readonly subject: string;
  readonly diagnoses: readonly Diagnosis[];
}

/** Looks at everything that a run needs of one API, in order, and no further than something that stands in the way of the rest. */
export async function examineTenant(patient: Patient): Promise<readonly Examined[]> {
  const examined: Examined[] = [];
  let obstacle: string | undefined;
  for (const examination of EXAMINATIONS) {
    const { subject, blocking } = examination;
    const diagnoses =
      obstacle === undefined ? await examine(examination, patient) : [unknown(`not looked at, because of ${obstacle}`)];
    examined.push({ subject, diagnoses });
    if (blocking && diagnoses.some(({ outcome }) => outcome === 'ill')) obstacle ??= `the ${subject}`;
  }
  return examined;
}

async function examine(examination: Examination, patient: Patient): Promise<readonly Diagnosis[]> {
  try {
    return await examination.examine(patient);
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error;
    return [ill(error.message, error.hint)];
  }
}
