import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { parseCall } from '../cli/parse-call.ts';
import { COMMANDS } from '../cli/registry.ts';
import { inProject } from '../core/index.ts';
import { readWorkflow, stepOf } from './testing/nightly-workflow.ts';

const WORKFLOW = readWorkflow('drift.yml', 'documents');
const PAGE = readFileSync(inProject('docs', 'drift.md'), 'utf8');
const SCRIPTS = WORKFLOW.steps.flatMap(({ script }) => (script === '' ? [] : [script]));

/** What the script of the step with `text` does where each of `programs` is the shell script given. */
function outcome(
  text: string,
  programs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
): { readonly status: number | null; readonly said: string; readonly output: string; readonly summary: string } {
  const folder = test.info().outputPath('project');
  for (const name of ['bin', 'drift', 'newest']) mkdirSync(join(folder, name), { recursive: true });
  for (const [name, script] of Object.entries(programs))
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  for (const name of ['output', 'summary']) writeFileSync(join(folder, name), '');
  // The shell and the switch that the service uses where a step names none.
  const { status, stdout } = spawnSync('bash', ['-e', '-c', stepOf(WORKFLOW, text).script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      API: 'nerm',
      FAIL_ON: 'breaking',
      VARIABLE: 'NERM_DOCUMENT_URL',
      ...environment,
    },
  });
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return { status, said: stdout, output: read('output'), summary: read('summary') };
}

for (const line of new Set([...SCRIPTS, PAGE].flatMap(commandLines)))
  test(`is a command: ${line}`, () => {
    const words = line.split(' ').slice(2);
    const command = COMMANDS.find(({ name }) => words.slice(0, name.split(' ').length).join(' ') === name);

    if (command === undefined) throw new TypeError('no command of this name');
    expect(() =>
      parseCall(command, words.slice(command.name.split(' ').length), {
        data: () => undefined,
        note: () => undefined,
        progress: () => undefined,
        colour: false,
      }),
    ).not.toThrow();
  });

/** What is called in `text`, up to where the shell, or the sentence, goes on. */
function commandLines(text: string): readonly string[] {
  return [...text.matchAll(/npx sailpoint-conformance [^\n`|…>]+/gu)].map(([line]) => line.trim());
}

test('every script is one that the shell can read, and nothing is written into one', () => {
  const page = [...PAGE.matchAll(/```sh\n(.*?)```/gsu)].map(([, script = '']) => script);

  expect(page.length).toBeGreaterThan(3);
  for (const script of [...SCRIPTS, ...page])
    expect(spawnSync('bash', ['-n'], { input: script }).stderr.toString()).toBe('');
  for (const script of SCRIPTS) expect(script).not.toContain('${{');
});

test('the page names every variable of the workflow', () => {
  const names = [...WORKFLOW.text.matchAll(/vars\.(\w+)|variable: (\w+)/gu)].map(([, one, other]) => one ?? other);

  expect(new Set(names).size).toBe(4);
  for (const name of names) expect(PAGE).toContain(`| \`${name}\` | variable |`);
});

test('no address: nothing is compared, which is said and is not called a comparison', () => {
  const { status, said, output } = outcome('curl', { curl: 'exit 1' }, { DOCUMENT_URL: '' });

  expect([status, output]).toEqual([0, '']);
  expect(said).toBe('::warning::NERM_DOCUMENT_URL is not set: nerm was not compared\n');
});

test('a document that cannot be fetched ends the job', () => {
  expect(outcome('curl', { curl: 'exit 22' }, { DOCUMENT_URL: 'https://localhost/x' }).status).toBe(22);
});

for (const code of [0, 1] as const)
  test(`a comparison that ends with ${code} is told, and its code kept for the end`, () => {
    const npx = `case "$*" in *"--fail-on none"*) exit 0 ;; esac; echo '### told'; exit ${code}`;

    expect(outcome('--format markdown', { npx }, {})).toEqual({
      status: 0,
      said: '',
      output: `code=${code}\n`,
      summary: '### told\n',
    });
  });

test('what could not be compared fails the job at once, and is not told as no changes', () => {
  const { status, output, summary } = outcome('--format markdown', { npx: 'exit 2' }, {});

  expect([status, output]).toEqual([2, '']);
  expect(summary).toContain('Could not compare nerm (2):');
});

for (const [there, code, calls] of [
  ['', '1', 'issue create --title Drift: nerm --body-file drift/comment.md\n'],
  ['', '0', ''],
  ['7', '0', 'issue edit 7 --body-file drift/comment.md\n'],
  ['7', '1', 'issue edit 7 --body-file drift/comment.md\n'],
] as const)
  test(`issue ${there === '' ? 'none' : there} and exit code ${code}: ${calls === '' ? 'nothing' : (calls.split(' -')[0] ?? '')}`, () => {
    const list = there === '' ? '[]' : `[{"number":3,"title":"Drift: isc"},{"number":${there},"title":"Drift: nerm"}]`;
    const gh = `if [ "$2" = list ]; then echo '${list}'; else echo "$@"; fi`;

    expect(outcome('gh issue', { gh }, { CODE: code })).toMatchObject({ status: 0, said: calls });
  });

test('the job fails as the comparison did, and only after everything is told', () => {
  expect(outcome('exit "$CODE"', {}, { CODE: '1' }).status).toBe(1);
  expect(WORKFLOW.steps.at(-1)?.script).toContain('exit "$CODE"');
});

test('issues that cannot be listed end the step, so that no second one is opened', () => {
  const gh = `if [ "$2" = list ]; then exit 4; else echo "$@"; fi`;

  expect(outcome('gh issue', { gh }, { CODE: '1' })).toMatchObject({ status: 4, said: '' });
});

/** What the script for cron does with `documents` as its list of documents; its programs always find no drift, and say what they compare. */
function cron(documents: string | undefined): {
  readonly status: number | null;
  readonly compared: string;
  readonly said: string;
} {
  const folder = test.info().outputPath('cron');
  mkdirSync(join(folder, 'bin'), { recursive: true });
  for (const [name, script] of [
    ['curl', 'exit 0'],
    ['npx', 'echo "$4" >> compared'],
  ] as const)
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  if (documents !== undefined) writeFileSync(join(folder, 'documents.txt'), documents);
  writeFileSync(join(folder, 'compared'), '');
  const script = (/```sh\n(#!\/bin\/sh\n.*?)```/su.exec(PAGE)?.[1] ?? '')
    .replace('PATH=/usr', `PATH=${join(folder, 'bin')}:/usr`)
    .replace('cd /opt/sailpoint-conformance', `cd ${folder}`);
  const { status, stdout } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
  return { status, said: stdout, compared: readFileSync(join(folder, 'compared'), 'utf8') };
}

for (const [title, documents] of [
  ['ends with a line break', 'nerm https://localhost/n\nisc https://localhost/i\n'],
  ['does not end with a line break', 'nerm https://localhost/n\nisc https://localhost/i'],
  ['has an empty line', 'nerm https://localhost/n\n\nisc https://localhost/i\n'],
] as const)
  test(`cron compares every document of a list that ${title}`, () => {
    expect(cron(documents)).toEqual({
      status: 0,
      said: '',
      compared: 'specs/nerm/openapi.yaml\nspecs/isc/openapi.yaml\n',
    });
  });

for (const documents of [undefined, ''])
  test(`cron with ${documents === undefined ? 'no list' : 'an empty list'} of documents says so, which is not the same as no changes`, () => {
    expect(cron(documents)).toEqual({ status: 2, said: expect.stringContaining('documents.txt'), compared: '' });
  });
