import { ConfigError } from '../core/index.ts';
import { FACT_KINDS, isFactKind, nearestNames, type ObservedDrift, type ObservedFact } from '../drift/index.ts';
import { listFlag, type Call } from './command.ts';

/** Names facts by what they say, beside those that are named by their ids. */
export const kindFlag = listFlag('kind', 'KIND', 'with --accept or --propose: all new facts of a kind, besides ID…');

/** Whether the call names facts, by id or by kind. */
export function namesFacts({ positionals, values }: Call): boolean {
  return positionals.length > 0 || values('kind').length > 0;
}

/** The facts of `drift` that the call names, each once. Throws a ConfigError on an id or a kind that names none. */
export function chosenFacts(call: Call, drift: ObservedDrift): readonly ObservedFact[] {
  const byId = call.positionals.map((id) => factCalled(id, drift));
  const byKind = call.values('kind').flatMap((kind) => newFactsOf(kind, drift));
  return [...new Set([...byId, ...byKind])];
}

function factCalled(id: string, { fresh, known }: ObservedDrift): ObservedFact {
  const fact = [...fresh, ...known].find((item) => item.id === id);
  if (fact !== undefined) return fact;
  throw refusal(`no fact of these runs has the id ${JSON.stringify(id)}`, '`drift observed` prints the ids.');
}

function newFactsOf(kind: string, { fresh }: ObservedDrift): readonly ObservedFact[] {
  if (!isFactKind(kind)) {
    const near = nearestNames(kind, Object.keys(FACT_KINDS), 3);
    const hint = near.length > 0 ? `Did you mean ${near.join(', ')}?` : '`drift explain` lists them as observed-KIND.';
    throw refusal(`${JSON.stringify(kind)} is no kind of fact`, hint);
  }
  const facts = fresh.filter((fact) => fact.kind === kind);
  if (facts.length > 0) return facts;
  throw refusal(`no new fact of these runs is of the kind ${kind}`, '`drift observed --format json` shows the kinds.');
}

function refusal(message: string, hint: string): ConfigError {
  return new ConfigError('usage', message, { hint });
}
