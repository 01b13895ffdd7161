import type { Case, Finding } from '../core/index.ts';
import { serialiseBody } from '../generate/index.ts';

/** What a stand-alone test has to know beside the case. */
export interface ReproContext {
  readonly finding: Finding;
  /** The environment variables that hold base URL and credentials. */
  readonly baseUrlVariable: string;
  readonly credentialVariable: string;
  /** The module with the project's matchers, as the test imports it. */
  readonly fixtures: string;
}

/** A Playwright test that sends the one request of `testCase` by itself and fails as long as the finding is there. */
export function reproSpec(testCase: Case, context: ReproContext): string {
  const { finding, baseUrlVariable, credentialVariable, fixtures } = context;
  const { request } = testCase;
  const lines = [
    `// ${oneLine(finding.message)}`,
    `// Run: ${baseUrlVariable}=… ${credentialVariable}=… npx playwright test --project repro ${finding.id}`,
    `import { test } from '@playwright/test';`,
    '',
    `import { expect } from ${quoted(fixtures)};`,
    '',
    `const baseUrl = process.env[${quoted(baseUrlVariable)}];`,
    `const credentials = process.env[${quoted(credentialVariable)}];`,
    '',
    `test(${quoted(`${finding.check}: ${oneLine(testCase.title)}`)}, async () => {`,
    `  test.skip(baseUrl === undefined, ${quoted(`${baseUrlVariable} is not set`)});`,
    `  const url = \`\${baseUrl}${targetOf(finding, testCase)}\`;`,
    `  const headers: [string, string][] = [`,
    ...headersOf(testCase).map(([name, value]) => `    [${quoted(name)}, ${value}],`),
    `  ];`,
    `  const body = ${bodyOf(testCase)};`,
    `  const answer = await fetch(url, { method: ${quoted(request.method)}, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) });`,
    `  const bytes = new Uint8Array(await answer.arrayBuffer());`,
    '',
    ...expectationOf(testCase),
    '  const response = { status: answer.status, headers: [...answer.headers], body: bytes };',
    `  const exchange = { request: { method: ${quoted(request.method)} as const, url, headers }, response, startedAt: 0, durationMs: 0 };`,
    `  expect(exchange).toMatchContract(${quoted(testCase.operationId)});`,
    `});`,
  ];
  return `${lines.join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Path and query as they were sent, behind the base URL. */
function targetOf({ request }: Finding, { request: { path } }: Case): string {
  const first = path.split('/').find((segment) => segment !== '') ?? '';
  const url = request?.url ?? path;
  const at = url.indexOf(`/${first}`);
  return (at < 0 ? path : url.slice(at)).replaceAll(/[`\\$]/gu, String.raw`\$&`);
}

function headersOf({ request }: Case): readonly (readonly [string, string])[] {
  const own = request.headers.map(([name, value]) => [name, quoted(value)] as const);
  const authorisation = ['Authorization', '`Bearer ${credentials}`'] as const;
  return request.credential === 'valid' ? [authorisation, ...own] : own;
}

function bodyOf({ request }: Case): string {
  const body = serialiseBody(request.body);
  if (body === undefined) return 'undefined';
  if (typeof body === 'string') return quoted(body);
  return `Buffer.from(${quoted(Buffer.from(body).toString('base64'))}, 'base64')`;
}

/** What the answer's status has to be, as far as the case decides it. */
function expectationOf({ intent }: Case): readonly string[] {
  switch (intent.kind) {
    case 'accept':
      return ['  expect(answer.status, new TextDecoder().decode(bytes)).toBeLessThan(300);'];
    case 'tolerate':
    case 'force-status':
    case 'omit-header':
      return ['  expect(answer.status).toBeLessThan(500);'];
    case 'refuse-data':
    case 'refuse-malformed-json':
    case 'refuse-credential':
    case 'refuse-media-type':
    case 'refuse-method':
    case 'refuse-unknown-id':
      return ['  expect(answer.status).toBeGreaterThanOrEqual(400);', '  expect(answer.status).toBeLessThan(500);'];
    default:
      return intent satisfies never;
  }
}
