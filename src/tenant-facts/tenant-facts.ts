import type { FactSheet, Outcome } from './fact-sheet.ts';
import type { Question } from './question.ts';
import { QUESTIONS } from './registry.ts';
import type { SeenExchange } from './seen-exchange.ts';
import { createSessionTrail } from './session-trail.ts';
import { createTally, type Tally } from './tally.ts';
import { viewOf, type Scene } from './view.ts';

/** What a run learns about a tenant. Keeps facts and no payloads, however long the run. */
export interface TenantFacts {
  see(seen: SeenExchange): void;
  /** A sheet for every question of the catalogue, in its order. */
  answers(): readonly FactSheet[];
}

/** What makes some answers more precise. */
export interface TenantFactsOptions {
  /** Attributes that exist on the tenant, as the settings name them. */
  readonly attributeUids?: readonly string[];
}

/** Facts about a tenant of which nothing is known yet. */
export function createTenantFacts({ attributeUids = [] }: TenantFactsOptions = {}): TenantFacts {
  const trail = createSessionTrail();
  const namedAttributes = new Set(attributeUids);
  const entries = QUESTIONS.map((question) => ({ question, tally: createTally() }));
  return {
    see: (seen) => {
      const view = viewOf(seen);
      if (view === undefined) return;
      const scene: Scene = { ...view, session: trail.follow(view), namedAttributes };
      for (const { question, tally } of entries) note(question, tally, scene);
    },
    answers: () =>
      entries.map(({ question, tally }) => ({
        id: question.id,
        question: question.question,
        outcome: outcomeOf(question, tally),
      })),
  };
}

function note(question: Question, tally: Tally, scene: Scene): void {
  if (question.kind === 'untellable') return;
  const { method, path, status } = scene;
  // An exchange that says a thing twice says it once.
  const told = new Map(question.told(scene).map(({ answer, excerpt }) => [answer, excerpt]));
  for (const [answer, excerpt] of told) tally.add(answer, () => ({ method, path, status, excerpt }));
}

function outcomeOf(question: Question, tally: Tally): Outcome {
  if (question.kind === 'untellable') return { kind: 'untellable', why: question.why };
  const answers = tally.answers();
  return answers.length === 0
    ? { kind: 'unanswered', needs: question.needs }
    : { kind: 'answered', answers, more: tally.more() };
}
