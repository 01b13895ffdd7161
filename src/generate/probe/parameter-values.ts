import { jsonPointer, type Case } from '../../core/index.ts';
import { BOUNDARIES } from '../boundary/registry.ts';
import { sampleValue } from '../sample-value.ts';
import { schemaAt } from '../schema-at.ts';
import { validBases } from '../valid-bases.ts';
import { acceptedCase } from './accepted-case.ts';
import type { Probe } from './probe.ts';

const ID = 'parameter-values';

/** Is every value of a query parameter accepted that the document allows at its limits? */
export const parameterValues: Probe = {
  id: ID,
  title: 'every value of a query parameter is accepted that the document allows at its limits',
  cases: (subject) => {
    const [base] = validBases(subject);
    if (base === undefined) return [];
    const document = subject.contract.documents.corrected;
    const { request } = base;
    return subject.layers.corrected.operation.parameters.flatMap(({ in: place, name, schema: pointer }) => {
      const located = place !== 'query' || pointer === null ? undefined : schemaAt(document, pointer);
      if (located === undefined || pointer === null) return [];
      const { value: schema, pointer: schemaPointer } = located;
      const value = sampleValue(document, pointer) ?? null;
      const site = {
        pointer: jsonPointer(name),
        value,
        schema,
        schemaPointer,
        attribute: name,
        role: 'property',
        required: true,
      } as const;
      return BOUNDARIES.flatMap((boundary) =>
        boundary.values(site).flatMap(({ variant, value: allowed }): readonly Case[] => {
          if (allowed === undefined) return [];
          const text = typeof allowed === 'string' ? allowed : JSON.stringify(allowed);
          return acceptedCase(subject, ID, `${boundary.id}/${name}/${variant}`, {
            title: `accepts the query parameter ${name}: ${boundary.id.replaceAll('-', ' ')} ${variant}`,
            focus: schemaPointer,
            request: { ...request, query: [...request.query.filter(([field]) => field !== name), [name, text]] },
          });
        }),
      );
    });
  },
};
