import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { copyProject, expect, runScript, test } from '../../fixtures/selftest.ts';

interface Breach {
  readonly title: string;
  /** The npm script that must refuse it. */
  readonly gate: string;
  readonly args?: readonly string[];
  readonly file: string;
  /** Appended to the file, or all of a new one. */
  readonly text: string;
  readonly says: RegExp;
}

const BREACHES: readonly Breach[] = [
  {
    title: 'code that is not formatted',
    gate: 'format:check',
    file: 'src/core/clock.ts',
    text: 'export const  later=1;\n',
    says: /clock\.ts/u,
  },
  {
    title: 'an oracle that looks at the mock',
    gate: 'lint',
    file: 'src/checks/response-time.ts',
    text: "export { startMock } from '../mock/index.ts';\n",
    says: /checks\/ may import: core, contract, schema/u,
  },
  {
    title: 'a mock that validates by the schemas of the oracles',
    gate: 'lint',
    file: 'src/mock/reply.ts',
    text: "export { createSchemaRegistry } from '../schema/index.ts';\n",
    says: /mock\/ may import: core/u,
  },
  {
    title: 'a folder that is entered through the back door',
    gate: 'lint',
    file: 'src/checks/response-time.ts',
    text: "export { readOperations } from '../contract/read-operations.ts';\n",
    says: /Enter a folder through its index\.ts/u,
  },
  {
    title: 'a package used outside the folder that wraps it',
    gate: 'lint',
    file: 'src/checks/response-time.ts',
    text: "export { Ajv } from 'ajv';\n",
    says: /Another folder wraps this package/u,
  },
  {
    title: 'a value of type any',
    gate: 'lint',
    file: 'src/core/clock.ts',
    text: 'export function read(text: string): string {\n  return JSON.parse(text);\n}\n',
    says: /no-unsafe-return/u,
  },
  {
    title: 'a type error',
    gate: 'types',
    file: 'src/core/clock.ts',
    text: "export const later: number = 'soon';\n",
    says: /clock\.ts.*TS2322/u,
  },
  {
    title: 'a file that nothing uses',
    gate: 'dead-code',
    file: 'src/core/forgotten.ts',
    text: 'export const forgotten = 1;\n',
    says: /forgotten\.ts/u,
  },
  {
    title: 'a page of docs/ that the code does not say',
    gate: 'unit',
    args: ['src/docs'],
    file: 'docs/checks.md',
    text: 'One more check.\n',
    says: /docs\/checks\.md says what the code does/u,
  },
];

for (const { title, gate, args, file, text, says } of BREACHES)
  test(`${title} is refused by npm run ${gate}`, async () => {
    const dir = await copyProject();
    const path = join(dir, file);
    await (file.endsWith('forgotten.ts') ? writeFile(path, text) : appendFile(path, text));

    const { code, text: output } = await runScript(dir, gate, args);
    await rm(dir, { recursive: true });

    expect(code, output).not.toBe(0);
    expect(output).toMatch(says);
  });
