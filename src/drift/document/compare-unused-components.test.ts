import { expect, test } from '@playwright/test';

import type { JsonObject } from '../../core/index.ts';
import { compared, documentOf, exchanging, told } from './cases/case.ts';

const schemaRef = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' };

function holding(schemas: JsonObject, used = 'A'): JsonObject {
  return documentOf(exchanging(schemaRef(used)), { components: { schemas } });
}

const changes = (before: JsonObject, after: JsonObject): readonly string[] => told(compared(before, after).changes);

test('a component that is used through one that only refers to it is used', () => {
  const object = { type: 'object', properties: { c: schemaRef('C') } };

  expect(changes(holding({ A: text }), holding({ A: schemaRef('B'), B: text }))).toEqual([]);
  expect(changes(holding({ A: text }), holding({ A: schemaRef('B'), B: schemaRef('C'), C: text }))).toEqual([]);
  expect(
    changes(
      holding({ A: { type: 'object', properties: { c: text } } }),
      holding({ A: schemaRef('B'), B: object, C: text }),
    ),
  ).toEqual([]);
});

test('a component that only an unused one refers to is unused', () => {
  expect(changes(holding({ A: text }), holding({ A: text, B: schemaRef('C'), C: text }))).toEqual([
    'annotation unused-component-added components schemas B',
    'annotation unused-component-added components schemas C',
  ]);
});
