import type { DrawnCase, Series } from '../generate/index.ts';
import { allowsTier, tierOfPurpose, type Target } from '../core/index.ts';
import { aboutCase } from './about.ts';
import { fitCase } from './fit-case.ts';

/** What is about an object that the target lacks, or may not be sent there, is drawn again; where so many were, there is nothing else to be had. */
const ATTEMPTS = 40;
/** Far enough apart that the numbers of one draw are not those of another. */
const STRIDE = 0x9e_37_79_b9;

/** `series` with the objects of `target` in its cases. A case stays addressable by seed and number. */
export function fittedSeries(series: Series, target: Target): Series {
  return {
    ...series,
    draw: (subject, seed, index) => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const drawn = series.draw(subject, (seed + attempt * STRIDE) % 2 ** 32, index);
        const fitted = drawn && fitDrawn(drawn, target);
        if (fitted !== undefined || drawn === undefined) return fitted;
      }
      return undefined;
    },
  };
}

function fitDrawn(drawn: DrawnCase, target: Target): DrawnCase | undefined {
  const fitted = fitCase(drawn.testCase, target);
  const { purpose } = aboutCase(drawn.testCase);
  if (fitted.kind === 'lacks' || !allowsTier(target.tier, tierOfPurpose(purpose))) return undefined;
  if (fitted.value === drawn.testCase) return drawn;
  return {
    testCase: fitted.value,
    focus: drawn.focus,
    twin: () => {
      const twin = drawn.twin();
      return twin && fitDrawn(twin, target);
    },
    smaller: function* smaller() {
      for (const next of drawn.smaller()) {
        const made = fitDrawn(next, target);
        if (made !== undefined) yield made;
      }
    },
  };
}
