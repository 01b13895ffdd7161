export { breakCircuit } from './circuit-breaker.ts';
export { createConstraintGauge, type ConstraintGauge } from './constraint/constraint-gauge.ts';
export type { Confirmations } from './confirm.ts';
export type { ExerciseDependencies } from './dependencies.ts';
export { exerciseAll, type ExercisedBatch } from './exercise-all.ts';
export { findingsOf, type Exercised, type Unanswered } from './exercise.ts';
export {
  planRun,
  type PlannedCaseExercise,
  type PlannedExercise,
  type PlannedSeriesExercise,
  type PlannedStory,
} from './plan-run.ts';
export { runSeries, type SeriesRange } from './run-series.ts';
export { followPath } from './shrink.ts';
export { specificationFindings, treatmentOf } from './specification-findings.ts';
export { tellAll, type ToldBatch } from './tell-all.ts';
export type { BrokenOff, Told } from './tell-story.ts';
