import type { JudgedOperation } from '../../checks/index.ts';
import type { ResponseConstraint } from '../../core/index.ts';
import { nodesOf, schemaTree } from './schema-tree.ts';

/** Every assertion that the corrected layer makes about the payloads of the answers of `operation`, by documented status. */
export function responseConstraints({ contract, layers }: JudgedOperation): readonly ResponseConstraint[] {
  return layers.corrected.operation.responses.flatMap(({ status, content }) => {
    const schema = content[0]?.schema ?? null;
    if (schema === null) return [];
    return nodesOf(schemaTree(contract.documents.corrected, schema, 'response')).flatMap(({ assertions }) =>
      assertions.map(({ keyword, pointer, value }) => ({
        id: [status, pointer, ...(value === null ? [] : [value])].join(' '),
        status,
        pointer,
        keyword,
        value,
      })),
    );
  });
}
