import type { ComparedDocument, Comparison } from '../change.ts';
import { adoptUnspoken } from './adopt-unspoken.ts';
import { compareHeads, compareVersions } from './compare-head.ts';
import { comparePaths } from './compare-paths.ts';
import type { Context } from './context.ts';
import { Findings, rootsOf } from './findings.ts';
import { matchSchemes } from './match-schemes.ts';
import { SchemaPairs } from './schema-pairs.ts';
import { Schemas } from './schemas.ts';
import { Source } from './source.ts';

/**
 * Every semantic difference between two documents, level and root included. Pure; the same for the same documents whatever the order of
 * their members. `compareDocuments(x, x)` has no changes. Throws nothing for odd content: what cannot be read is compared as it is written.
 */
export function compareDocuments(before: ComparedDocument, after: ComparedDocument): Comparison {
  const left = new Source(adoptUnspoken(before.tree, after.tree));
  const right = new Source(adoptUnspoken(after.tree, before.tree));
  const findings = new Findings();
  const schemas = [new Schemas(left), new Schemas(right)] as const;
  const context: Context = {
    left,
    right,
    pairs: new SchemaPairs(...schemas),
    texts: new SchemaPairs(...schemas, 'text'),
    schemes: matchSchemes(left, right),
    findings,
    operation: null,
    direction: 'none',
    swapped: false,
    place: '',
  };
  const counted = comparePaths(context, [before.partial, after.partial]);
  if (!before.partial && !after.partial) {
    compareHeads(context);
    compareVersions(context, findings.has('breaking'));
  }
  const changes = findings.changes();
  return {
    changes,
    roots: rootsOf(changes),
    ...counted,
    unread: { before: left.unread, after: right.unread },
    untold: { before: before.untold ?? [], after: after.untold ?? [] },
  };
}
