export { errorEvent, exercise, judgedEvent, type Exercised, type ExerciseDependencies } from './exercise.ts';
export { planRun, type PlannedExercise } from './plan-run.ts';
export { specificationFindings, treatmentOf } from './specification-findings.ts';
