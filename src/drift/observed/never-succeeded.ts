import type { Contract } from '../../contract/index.ts';
import { listed } from '../render/counted.ts';
import type { FactSheet } from './sheet/fact-sheet.ts';

const MOST_NAMED = 3;

/**
 * A line that names the operations of `contracts` of which `sheet` holds no successful answer, so that silence about them is not taken for
 * agreement; undefined where all succeeded.
 */
export function sayNeverSucceeded(sheet: FactSheet, contracts: readonly Contract[]): string | undefined {
  const succeeded = new Set(
    sheet.places.flatMap(({ api, operation, status }) =>
      status !== null && status >= 200 && status < 300 ? [`${api} ${operation}`] : [],
    ),
  );
  const others = contracts.flatMap(({ api, operations }) =>
    operations.flatMap(({ layers: { corrected } }) => {
      const name = `${corrected.method} ${corrected.path}`;
      return succeeded.has(`${api} ${name}`) ? [] : [name];
    }),
  );
  return others.length === 0 ? undefined : `these facts hold no successful answer of ${listed(others, MOST_NAMED)}`;
}
