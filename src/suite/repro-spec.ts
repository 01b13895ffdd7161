import { mutationOf, type Case, type CaseRequest, type Finding, type Story } from '../core/index.ts';
import type { PlannedExercise } from '../engine/index.ts';
import { saveCase, serialiseBody } from '../generate/index.ts';

/** What a stand-alone test has to know beside the case. */
export interface ReproContext {
  readonly finding: Finding;
  /** The environment variables that hold base URL and credentials. */
  readonly baseUrlVariable: string;
  readonly credentialVariable: string;
  /** The module with the project's matchers, as the test imports it. */
  readonly fixtures: string;
}

/**
 * A Playwright test that sends the requests of one counterexample by itself, and fails as long as the finding is there. What the path names
 * is taken from OBJECT_IDS, ids with commas between them; of a single request, the object of the run stands in where none is given.
 */
export function reproSpec(planned: PlannedExercise, context: ReproContext): string {
  const body = planned.kind === 'case' ? caseLines(planned.testCase, context) : storyLines(planned.story);
  const title = planned.kind === 'case' ? planned.testCase.title : planned.story.title;
  return `${[...headLines(context), `test(${quoted(`${context.finding.check}: ${oneLine(title)}`)}, async () => {`, ...body, '});'].join('\n')}\n`;
}

function headLines({ finding, baseUrlVariable, credentialVariable, fixtures }: ReproContext): readonly string[] {
  return [
    `// ${oneLine(finding.message)}`,
    `// Run: ${baseUrlVariable}=… ${credentialVariable}=… OBJECT_IDS=… npx playwright test --project repro ${finding.id}`,
    `import { test } from '@playwright/test';`,
    '',
    `import { expect } from ${quoted(fixtures)};`,
    '',
    `const baseUrl = process.env[${quoted(baseUrlVariable)}];`,
    `const credentials = process.env[${quoted(credentialVariable)}];`,
    `const objects = (process.env['OBJECT_IDS'] ?? '').split(',').filter((id) => id !== '');`,
    '',
    'async function send(method: string, target: string, fields: [string, string][], body?: string | Uint8Array) {',
    '  const url = `${baseUrl}${target}`;',
    `  const answer = await fetch(url, { method, headers: fields, redirect: 'manual', ...(body === undefined ? {} : { body }) });`,
    '  const response = { status: answer.status, headers: [...answer.headers], body: new Uint8Array(await answer.arrayBuffer()) };',
    '  return { request: { method, url, headers: fields }, response, startedAt: 0, durationMs: 0 };',
    '}',
    '',
    `test.skip(baseUrl === undefined, ${quoted(`${baseUrlVariable} is not set`)});`,
    '',
  ];
}

function caseLines(testCase: Case, { finding }: ReproContext): readonly string[] {
  const { request, operationId } = testCase;
  const saved = saveCase(testCase, finding.message);
  const recorded = recordedId(request, finding);
  return [
    `  const exchange = await ${sendCall(request, `objects[0] ?? ${quoted(recorded)}`)};`,
    '',
    ...(saved === undefined ? statusLines(testCase) : []),
    `  expect(exchange).toMatchContract(${[quoted(operationId), ...(saved === undefined ? [] : [JSON.stringify(saved)])].join(', ')});`,
  ];
}

function storyLines(story: Story): readonly string[] {
  const count = Math.max(...story.steps.map(({ object }) => object)) + 1;
  return [
    `  test.skip(objects.length < ${count}, 'OBJECT_IDS has to name ${count} fresh objects');`,
    `  const story = ${JSON.stringify(story)};`,
    '  const exchanges = [',
    ...story.steps.map(({ request, object }) => `    await ${sendCall(request, `objects[${object}] ?? ''`)},`),
    '  ];',
    '',
    '  const told = story.steps.map((step, index) => ({ step, exchange: exchanges[index] }));',
    `  expect({ story, told }).toMatchContract(${quoted(story.operationId)});`,
  ];
}

/** `send(…)` for a request; `object` is an expression for what its path names. */
function sendCall({ method, path, pathValues, query, headers, credential, body }: CaseRequest, object: string): string {
  const target = path.replaceAll(/\{([^}]*)\}/gu, (_, name: string) => {
    const value = pathValues[name];
    return value?.kind === 'literal' ? escaped(encodeURIComponent(value.value)) : `\${encodeURIComponent(${object})}`;
  });
  const search = query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  const own = headers.map(([name, value]) => `[${quoted(name)}, ${quoted(value)}]`);
  const fields = credential === 'valid' ? ["['Authorization', `Bearer ${credentials}`]", ...own] : own;
  const sent = serialiseBody(body);
  const payload =
    sent === undefined
      ? []
      : [
          typeof sent === 'string'
            ? quoted(sent)
            : `Buffer.from(${quoted(Buffer.from(sent).toString('base64'))}, 'base64')`,
        ];
  const url = `\`${target}${search === '' ? '' : `?${escaped(search)}`}\``;
  return `send(${[quoted(method), url, `[${fields.join(', ')}]`, ...payload].join(', ')})`;
}

/** The id that the run itself put into the path: the last segment that the template leaves open. */
function recordedId({ path }: CaseRequest, { request }: Finding): string {
  const fromEnd = path
    .split('/')
    .toReversed()
    .findIndex((segment) => segment.startsWith('{'));
  const segments = (request?.url ?? '').split('?', 1)[0]?.split('/') ?? [];
  return fromEnd < 0 ? '' : decodeURIComponent(segments.at(-1 - fromEnd) ?? '');
}

/** What the status has to be of a case that asks about something else than its data. */
function statusLines({ intent }: Case): readonly string[] {
  const isRefusal = intent.kind.startsWith('refuse-') && mutationOf({ intent }) === null;
  return [
    ...(isRefusal ? ['  expect(exchange.response.status).toBeGreaterThanOrEqual(400);'] : []),
    '  expect(exchange.response.status).toBeLessThan(500);',
  ];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

/** `text` inside of a template literal. */
function escaped(text: string): string {
  return text.replaceAll(/[`\\$]/gu, String.raw`\$&`);
}
