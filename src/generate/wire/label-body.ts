import {
  JUDGED_LAYERS,
  parseJson,
  readJsonText,
  type Breach,
  type CaseBody,
  type JsonValue,
  type JudgedLayer,
} from '../../core/index.ts';
import type { Subject } from '../subject.ts';
import { serialiseBody } from './serialise-body.ts';
import type { Remark } from './wire-label.ts';

const encoder = new TextEncoder();

/** What a server that reads the body by the letter would have to say about it. */
export function labelBody(subject: Subject, body: CaseBody): readonly Remark[] {
  const sent = serialiseBody(body) ?? '';
  // What was serialised here is well-formed and repeats no name: only the value has to be read back.
  if (body.kind === 'json' && typeof sent === 'string') return breachesOfValue(subject, parseJson(sent));
  const read = readJsonText(typeof sent === 'string' ? encoder.encode(sent) : sent);
  if (read.kind === 'empty') return JUDGED_LAYERS.flatMap((layer) => missingBody(subject, layer));
  if (read.kind === 'malformed') return [malformed(read.problem)];
  const notation = typeof sent === 'string' && body.kind === 'text' ? unusualNumber(sent) : undefined;
  const ambiguous: readonly Remark[] = [
    ...read.duplicateNames.map((name): Remark => ({
      kind: 'coercible',
      why: `the name ${JSON.stringify(name)} occurs twice (RFC 8259 §4)`,
    })),
    ...(notation === undefined
      ? []
      : [{ kind: 'coercible', why: `${notation} may be read as an integer or not` } as const]),
  ];
  return [...ambiguous, ...breachesOfValue(subject, read.value)];
}

function breachesOfValue(subject: Subject, value: JsonValue): readonly Remark[] {
  return JUDGED_LAYERS.flatMap((layer) => breachesOf(subject, layer, value));
}

/** A server may skip a byte order mark and may limit nesting (RFC 8259 §8.1, §9): neither answer is wrong. */
function malformed(problem: string): Remark {
  const open = problem.startsWith('starts with a byte order mark') || problem.startsWith('nests deeper');
  return open ? { kind: 'coercible', why: `the body ${problem}` } : { kind: 'malformed', problem };
}

function missingBody({ layers }: Subject, layer: JudgedLayer): readonly Remark[] {
  const { requestBody, pointer } = layers[layer].operation;
  if (requestBody?.required !== true) return [];
  return [breach({ layer, pointer, where: '', keyword: 'requestBody', expected: 'a body', got: 'nothing' })];
}

function breachesOf({ layers }: Subject, layer: JudgedLayer, value: JsonValue): readonly Remark[] {
  const { operation, schemas } = layers[layer];
  const schema = operation.requestBody?.content[0]?.schema ?? null;
  if (schema === null) return [];
  return schemas
    .validator(
      schema,
      'request',
    )(value)
    .map(({ instancePointer, schemaPointer, keyword, expected, got }) =>
      breach({ layer, pointer: schemaPointer, where: instancePointer, keyword, expected, got }),
    );
}

function breach(of: Breach): Remark {
  return { kind: 'breach', breach: of };
}

/** The first number written with a fraction of zeros, an exponent or a negative zero: integers to some readers, not to others. */
function unusualNumber(text: string): string | undefined {
  const outsideStrings = text.replaceAll(/"(?:[^"\\]|\\.)*"/gu, '""');
  return /-?\d+\.0+(?![\d.])(?:e[+-]?\d+)?|-?\d+(?:\.\d+)?e[+-]?\d+|-0(?![\d.])/iu.exec(outsideStrings)?.[0];
}
