import type { Command } from './command.ts';
import { doctorCommand } from './doctor.ts';
import { driftDocumentsCommand } from './drift-documents.ts';
import { driftExplainCommand } from './drift-explain.ts';
import { driftThreeWayCommand } from './drift-three-way.ts';
import { driftObservedCommand } from './drift-observed.ts';
import { killRateCommand } from './kill-rate.ts';
import { mockCommand } from './mock.ts';
import { replayCommand } from './replay.ts';
import { runCommand } from './run.ts';
import { specsImportCommand } from './specs-import.ts';
import { specsLintCommand } from './specs-lint.ts';
import { specsListCommand } from './specs-list.ts';

/** All commands, in the order in which the help shows them. */
export const COMMANDS: readonly Command[] = [
  runCommand,
  replayCommand,
  mockCommand,
  doctorCommand,
  specsListCommand,
  specsLintCommand,
  specsImportCommand,
  driftDocumentsCommand,
  driftThreeWayCommand,
  driftExplainCommand,
  driftObservedCommand,
  killRateCommand,
];
