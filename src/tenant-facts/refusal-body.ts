import { describeBody, describeContentType } from './describe-body.ts';
import type { Question } from './question.ts';

/** The question what answers of one status look like. `needs` reads on from "needed:". */
export function refusalBody(status: number, needs: string): Question {
  return {
    id: `body-of-${status}`,
    question: `What is in the body of a ${status}, and of which media type is it?`,
    kind: 'tellable',
    needs,
    told: (scene) => {
      if (scene.status !== status || scene.api === null) return [];
      const body = describeBody(scene);
      const type = describeContentType(scene.headers);
      return [{ answer: `${scene.api}: ${type}, ${body}`, excerpt: `${type}; ${body}` }];
    },
  };
}
