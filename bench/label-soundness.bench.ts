import { judgedOperations } from '../src/checks/index.ts';
import { SERIES } from '../src/generate/index.ts';
import { disagreement } from '../src/generate/testing/second-opinion.ts';
import { createSecondValidator } from '../src/generate/testing/second-validator.ts';
import { loadCoreContracts } from '../src/harness/index.ts';

/** Holds the labels of many random cases against a second validator: `npm run bench -- label-soundness 200000`. */
const perOperation = Number(process.argv[2] ?? 200_000);
const perSeries = Math.ceil(perOperation / SERIES.length);
let disagreements = 0;

for (const operation of loadCoreContracts().flatMap(judgedOperations)) {
  const validator = await createSecondValidator(operation);
  const started = performance.now();
  const counts = new Map<string, number>();
  for (const series of SERIES)
    for (let index = 0; index < perSeries; index += 1) {
      const drawn = series.draw(operation, 2, index);
      const kind = drawn?.testCase.intent.kind ?? 'nothing drawn';
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      const problem = drawn && disagreement(operation, validator, drawn.testCase);
      if (problem === undefined) continue;
      disagreements += 1;
      if (disagreements <= 20)
        process.stdout.write(`  ${drawn?.testCase.id}: ${problem}\n    ${JSON.stringify(drawn?.testCase)}\n`);
    }
  const words = [...counts].map(([kind, count]) => `${kind} ${count}`).join(' · ');
  const rate = Math.round((perSeries * SERIES.length) / ((performance.now() - started) / 1000));
  process.stdout.write(`${operation.layers.corrected.operation.id.padEnd(30)} ${words} · ${rate} cases/s\n`);
}
process.stdout.write(`${disagreements} disagreements\n`);
process.exitCode = disagreements === 0 ? 0 : 1;
