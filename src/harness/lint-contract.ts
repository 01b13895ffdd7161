import { findUnknownTreatments, REPAIRS, type Contract, type MediaType } from '../contract/index.ts';
import { jsonPointer, type JudgedLayer, type LintProblem, type LintResult } from '../core/index.ts';
import { treatmentOf } from '../engine/index.ts';
import { createSchemaRegistry, SchemaError, type SchemaRegistry, type Side } from '../schema/index.ts';
import { missingFilesOf } from './core-contracts.ts';

/** Looks at everything the harness knows about a contract, and compiles every schema of its operations in both layers. */
export function lintContract(contract: Contract): LintResult {
  const { api, source, title, version, sha256, defects, corrections } = contract;
  const compiled = compileAll(contract);
  return {
    api,
    source,
    title,
    version,
    sha256,
    operations: contract.operations.length,
    schemas: { request: compiled.request, response: compiled.response },
    defects: defects.map((defect) => ({
      id: defect.id,
      title: defect.title,
      effect: defect.effect,
      treatment: treatmentOf(defect),
      pointers: defect.at,
    })),
    repairs: REPAIRS.map(({ id, title: what, effect, treatment }) => ({
      id,
      title: what,
      effect,
      treatment,
      pointers: contract.repairs.filter(({ repair }) => repair === id).map(({ pointer }) => pointer),
    })).filter(({ pointers }) => pointers.length > 0),
    corrections: corrections
      .filter(({ outcome }) => outcome === 'applied')
      .map(({ action, pointers }) => ({
        id: action.id,
        defect: action.defect,
        description: action.description,
        pointers,
      })),
    problems: [...problemsOf(contract), ...compiled.problems],
  };
}

function problemsOf(contract: Contract): readonly LintProblem[] {
  const { source, unresolvable, corrections } = contract;
  return [
    ...missingInfo(contract),
    ...missingFilesOf(source).map((path) => ({ pointer: null, message: `${path} is missing` })),
    ...unresolvable.map(({ pointer, reference }) => ({
      pointer,
      message: `$ref ${JSON.stringify(reference)} leads nowhere`,
    })),
    ...corrections.flatMap(({ action, problem, outcome, pointers }) =>
      problem === null
        ? []
        : { pointer: pointers[0] ?? null, message: `correction ${action.id} ${outcome}: ${problem}` },
    ),
    ...findUnknownTreatments(contract).map(({ defect, treatment }) => ({
      pointer: defect.at[0] ?? null,
      message: `defect ${defect.id} names ${treatment}, which does not exist`,
    })),
  ];
}

/** The required fields of the Info Object (OpenAPI 3.0.3 §4.7.2). */
function missingInfo({ title, version }: Contract): readonly LintProblem[] {
  return Object.entries({ title, version }).flatMap(([name, value]) =>
    value === '' ? [{ pointer: jsonPointer('info'), message: `the required field ${name} is missing` }] : [],
  );
}

interface Compiled {
  readonly request: number;
  readonly response: number;
  readonly problems: readonly LintProblem[];
}

/** The counts are of schemas that compile in the corrected layer; problems are those of any. */
function compileAll({ operations, documents }: Contract): Compiled {
  const layers: readonly JudgedLayer[] =
    documents.repaired === documents.corrected ? ['corrected'] : ['repaired', 'corrected'];
  const problems = new Map<string, LintProblem>();
  const counts = { request: 0, response: 0 };
  for (const layer of layers) {
    const registry = createSchemaRegistry(documents[layer], layer);
    for (const { layers: both } of operations) {
      const { requestBody, responses } = both[layer];
      const compile = (side: Side, content: readonly MediaType[]): void => {
        for (const { schema } of content) {
          if (schema === null) continue;
          const problem = tryCompile(registry, schema, side);
          if (problem !== undefined) problems.set(problem.message, problem);
          else if (layer === 'corrected') counts[side] += 1;
        }
      };
      compile('request', requestBody?.content ?? []);
      for (const { content } of responses) compile('response', content);
    }
  }
  return { ...counts, problems: [...problems.values()] };
}

function tryCompile(
  registry: SchemaRegistry,
  pointer: NonNullable<MediaType['schema']>,
  side: Side,
): LintProblem | undefined {
  try {
    registry.validator(pointer, side);
    return undefined;
  } catch (error) {
    if (error instanceof SchemaError) return { pointer: error.pointer, message: error.message };
    throw error;
  }
}
