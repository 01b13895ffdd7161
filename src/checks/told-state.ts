import {
  mediaTypeOf,
  isJsonMediaType,
  readJsonText,
  type JsonValue,
  type StoryStep,
  type ToldStep,
} from '../core/index.ts';
import type { JudgedOperation } from './check.ts';
import { describedPlace, type DescribedPlace } from './described-place.ts';

/** A step that was answered, as checks of stories look at it. */
export interface ToldState {
  readonly step: StoryStep;
  /** `step 3 (read)` */
  readonly name: string;
  readonly status: number;
  readonly isAccepted: boolean;
  /** The JSON of the answer; undefined where it has none. */
  readonly value: JsonValue | undefined;
}

/** The steps of a story with what their answers show. */
export function toldStates(told: readonly ToldStep[]): readonly ToldState[] {
  return told.map(({ step, exchange: { response } }, index) => {
    const body = readJsonText(response.body);
    return {
      step,
      name: `step ${index + 1} (${step.action})`,
      status: response.status,
      isAccepted: response.status >= 200 && response.status < 300,
      value: body.kind === 'json' ? body.value : undefined,
    };
  });
}

/**
 * What the operation's reply to an accepted request describes. What shows the object without changing it is another operation; it is
 * read by the same description. Undefined where no JSON is documented.
 */
export function replyPlace({ contract, layers }: JudgedOperation): DescribedPlace | undefined {
  const { responses } = layers.corrected.operation;
  const schemas = responses
    .filter(({ status }) => /^2(?:\d\d|XX)$/iu.test(status))
    .flatMap(({ content }) => content.filter(({ mediaType }) => isJsonMediaType(mediaTypeOf(mediaType) ?? '')))
    .flatMap(({ schema }) => (schema === null ? [] : [schema]));
  return describedPlace(contract.documents.corrected, schemas.slice(0, 1));
}

/** What the operation's request describes; undefined where no JSON is documented. */
export function requestPlace({ contract, layers }: JudgedOperation): DescribedPlace | undefined {
  const schema = layers.corrected.operation.requestBody?.content[0]?.schema ?? null;
  return schema === null ? undefined : describedPlace(contract.documents.corrected, [schema]);
}
