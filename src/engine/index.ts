export { exercise, type Exercised, type ExerciseDependencies, type Unanswered } from './exercise.ts';
export { planRun, type PlannedExercise } from './plan-run.ts';
export { specificationFindings, treatmentOf } from './specification-findings.ts';
