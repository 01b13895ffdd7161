import { isJsonArray, member, type JsonObject, type JsonValue } from '../../src/core/index.ts';
import { entriesOf } from './entries-of.ts';

/** A request as `fetch` takes it, and its path. */
export interface ExampleRequest {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request for every example of a JSON body in `document`, with its parameters' examples. */
export function exampleRequests(document: JsonObject, token: string): readonly ExampleRequest[] {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  return entriesOf(document['paths']).flatMap(([template, item]) =>
    entriesOf(item).flatMap(([method, operation]) => {
      const media = member(member(member(operation, 'requestBody'), 'content'), 'application/json');
      const path = template.replace('{id}', exampleOf(operation));
      const examples = [
        ...entriesOf(member(media, 'examples')).map(([, example]) => member(example, 'value')),
        member(media, 'example'),
      ];
      return examples
        .filter((body) => body !== undefined)
        .map((body) => ({ path, method: method.toUpperCase(), headers, body: JSON.stringify(body) }));
    }),
  );
}

/** The example of the first path parameter. */
function exampleOf(operation: JsonValue): string {
  const parameters = member(operation, 'parameters');
  const [parameter] = isJsonArray(parameters) ? parameters.filter((item) => member(item, 'in') === 'path') : [];
  const example = member(parameter, 'example');
  return typeof example === 'string' ? example : '';
}
