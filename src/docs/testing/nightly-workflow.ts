import { readFileSync } from 'node:fs';

import { inProject, isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { parseObject } from '../../contract/index.ts';

/** For tests: a step of a workflow. */
export interface WorkflowStep {
  readonly name: string;
  /** The action that it uses; undefined where it runs a script. */
  readonly uses: string | undefined;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
  readonly always: boolean;
}

/** For tests: a workflow of one job, as far as tests look at it. */
export interface NightlyWorkflow {
  readonly text: string;
  readonly root: JsonObject;
  /** Variables of all steps. */
  readonly env: Readonly<Record<string, string>>;
  readonly steps: readonly WorkflowStep[];
}

/** For tests: reads the nightly workflow from the project. */
export function readNightlyWorkflow(): NightlyWorkflow {
  return readWorkflow('nightly.yml', 'tenant');
}

/** For tests: reads a workflow from the project; `jobName` is its only job. */
export function readWorkflow(name: string, jobName: string): NightlyWorkflow {
  const file = inProject('.github', 'workflows', name);
  const text = readFileSync(file, 'utf8');
  const root = parseObject(file, text, 'a workflow');
  const job = member(root['jobs'], jobName);
  const steps = member(job, 'steps');
  return {
    text,
    root,
    env: textsOf(member(job, 'env')),
    steps: (isJsonArray(steps) ? steps : []).map((step, index) => ({
      name: textOf(member(step, 'name')) ?? `step ${index + 1}`,
      uses: textOf(member(step, 'uses')),
      script: textOf(member(step, 'run')) ?? '',
      env: textsOf(member(step, 'env')),
      settings: textsOf(member(step, 'with')),
      always: member(step, 'if') === 'always()',
    })),
  };
}

/** For tests: the step whose script holds `text`, or whose action is `text` of any version. */
export function stepOf({ steps }: NightlyWorkflow, text: string): WorkflowStep {
  const found = steps.find(({ uses, script }) => uses?.split('@')[0] === text || script.includes(text));
  if (found === undefined) throw new TypeError(`no step of the workflow has ${text}`);
  return found;
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsOf(value: JsonValue | undefined): Readonly<Record<string, string>> {
  const members = isJsonObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(members.map(([name, item]) => [name, textOf(item) ?? JSON.stringify(item)]));
}
