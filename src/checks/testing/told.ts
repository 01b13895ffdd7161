import {
  caseId,
  type CaseRequest,
  type JsonObject,
  type JsonValue,
  type Observation,
  type Story,
  type StoryStep,
  type ToldStep,
} from '../../core/index.ts';
import type { Judgement } from '../check.ts';
import { judgeStory } from '../judge-story.ts';
import { STORY_CHECKS } from '../story-registry.ts';
import { exchangeWith } from './answered.ts';
import { coreOperation } from './judged.ts';

/** For unit tests: a step about a session, with its answer. Both bodies stand in the wrapper of sessions. */
export interface Telling {
  readonly action: StoryStep['action'];
  /** What is sent. */
  readonly sent?: JsonObject;
  readonly query?: CaseRequest['query'];
  readonly object?: number;
  /** 200 where nothing is said. */
  readonly status?: number;
  /** What comes back; no payload where nothing is said. */
  readonly shown?: JsonObject;
}

/** For unit tests: a step of the story with what came of it. */
export function toldStep({ action, sent, query, object, status, shown }: Telling): ToldStep {
  const request: CaseRequest = {
    method: action === 'read' ? 'GET' : 'PATCH',
    path: '/workflow_sessions/{id}',
    pathValues: { id: { kind: 'existing' } },
    query: query ?? [],
    headers: [],
    body: sent === undefined ? { kind: 'none' } : { kind: 'json', value: { workflow_session: sent } },
    credential: 'valid',
  };
  const json: JsonValue | undefined = shown && { workflow_session: shown };
  const exchange = exchangeWith({ status: status ?? 200, ...(json === undefined ? {} : { json }) });
  return { step: { action, object: object ?? 0, request }, exchange };
}

/** For unit tests: what the story check called `id` makes of a story about sessions; undefined where it does not apply. */
export function storyJudgementOf(id: string, tellings: readonly Telling[]): Judgement | undefined {
  const checks = STORY_CHECKS.filter((check) => check.id === id);
  if (checks.length !== 1) throw new TypeError(`no story check is called ${id}`);
  const told = tellings.map(toldStep);
  const operation = coreOperation('patchWorkflowSession');
  const story: Story = {
    id: caseId('patchWorkflowSession/story/only'),
    operationId: operation.layers.corrected.operation.id,
    probe: 'story',
    kind: 'scenario',
    title: 'a story',
    steps: told.map(({ step }) => step),
  };
  return judgeStory(checks, operation, story, told)[0]?.judgement;
}

/** For unit tests: what the story check called `id` observes; throws where it does not judge. */
export function storyObservationsOf(id: string, tellings: readonly Telling[]): readonly Observation[] {
  const judgement = storyJudgementOf(id, tellings);
  if (judgement?.kind === 'judged') return judgement.observations;
  throw new TypeError(`${id} does not judge: ${JSON.stringify(judgement)}`);
}

/** For unit tests: the outcome in a word: the severities, `holds`, `not-verified`, `nothing-to-judge` or `does not apply`. */
export function storyOutcomeOf(id: string, tellings: readonly Telling[]): string {
  const judgement = storyJudgementOf(id, tellings);
  if (judgement === undefined) return 'does not apply';
  if (judgement.kind !== 'judged') return judgement.kind;
  return judgement.observations.map(({ severity }) => severity).join(' ') || 'holds';
}
