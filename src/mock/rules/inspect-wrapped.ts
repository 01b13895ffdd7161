import { isJsonObject, member, type JsonObject } from '../../core/index.ts';
import { inspect, type Inspection, type Shape } from './shape.ts';

/**
 * Holds the object inside a NERM body, `{"<wrapper>": {…}}`, against `shape`. Where the wrapper is missing or no object,
 * it is named together with everything required inside.
 */
export function inspectWrapped(body: JsonObject, wrapper: string, shape: Shape): Inspection {
  const wrapped = member(body, wrapper);
  if (isJsonObject(wrapped)) return inspect(wrapped, shape);
  const { problems } = inspect({}, shape);
  return { accepted: {}, problems: [{ attribute: wrapper, message: 'must be an object' }, ...problems] };
}
