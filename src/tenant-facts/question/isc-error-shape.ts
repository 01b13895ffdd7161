import { isJsonObject, type JsonValue } from '../../core/index.ts';
import { describeBody, describeContentType } from '../describe-body.ts';
import type { Question } from '../question.ts';
import { jsonOf } from '../view.ts';

/** By a member that only this shape has; the first that fits counts. */
const SHAPES = [
  ['detailCode', 'documented (detailCode, …)'],
  ['errorName', '{errorName, …}'],
  ['message', '{message}'],
  ['error', '{error}'],
] as const;

/** Clients meet three shapes beside the documented one. */
export const iscErrorShape: Question = {
  id: 'isc-error-shape',
  question: 'Which shapes do the errors of ISC have?',
  kind: 'tellable',
  needs: 'ISC_BASE_URL with credentials, and SAFETY=reject-only',
  told: (scene) => {
    if (scene.api !== 'ISC' || scene.status < 400) return [];
    const shape = shapeName(jsonOf(scene)) ?? 'another shape';
    const excerpt = `${describeContentType(scene.headers)}; ${describeBody(scene)}`;
    return [{ answer: `${scene.status}: ${scene.body.kind === 'json' ? shape : describeBody(scene)}`, excerpt }];
  },
};

function shapeName(body: JsonValue | undefined): string | undefined {
  return isJsonObject(body) ? SHAPES.find(([name]) => Object.hasOwn(body, name))?.[1] : undefined;
}
