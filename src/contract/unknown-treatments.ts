import type { Contract } from './contract.ts';
import type { Defect } from './defect-register.ts';
import { REPAIRS } from './repair/registry.ts';

/** A row of a defect register that claims a treatment which does not exist. */
export interface UnknownTreatment {
  readonly defect: Defect;
  /** What there is none of, such as `correction page-optional`. */
  readonly treatment: string;
}

/** Every repair and every correction that a row of the register names and that does not exist. */
export function findUnknownTreatments({
  defects,
  corrections,
}: Pick<Contract, 'defects' | 'corrections'>): readonly UnknownTreatment[] {
  const repairs = new Set(REPAIRS.map(({ id }) => id));
  const actions = new Set(corrections.map(({ action }) => action.id));
  return defects.flatMap((defect) => {
    const { treatment } = defect;
    if (treatment.kind === 'repair') return unknown(defect, 'repair', treatment.repairs, repairs);
    if (treatment.kind === 'correction') return unknown(defect, 'correction', treatment.actions, actions);
    return [];
  });
}

function unknown(
  defect: Defect,
  kind: string,
  named: readonly string[],
  known: ReadonlySet<string>,
): readonly UnknownTreatment[] {
  return named.filter((id) => !known.has(id)).map((id) => ({ defect, treatment: `${kind} ${id}` }));
}
