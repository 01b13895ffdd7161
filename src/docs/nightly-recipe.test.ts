import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { EXIT } from '../cli/exit-code.ts';
import { parseCall } from '../cli/parse-call.ts';
import { COMMANDS } from '../cli/registry.ts';
import { inProject } from '../core/index.ts';
import { SETTINGS, type SettingName } from '../targets/settings-catalogue.ts';
import { readNightlyWorkflow, stepOf } from './testing/nightly-workflow.ts';

const WORKFLOW = readNightlyWorkflow();
const PAGE = readFileSync(inProject('docs', 'nightly.md'), 'utf8');
const VARIABLES = [WORKFLOW.env, ...WORKFLOW.steps.map(({ env }) => env)].flatMap((env) => Object.entries(env));
const SCRIPTS = WORKFLOW.steps.flatMap(({ script }) => (script === '' ? [] : [script]));
/** Shell of the page, without the line for crontab, which is one as well. */
const PAGE_SCRIPTS = [...PAGE.matchAll(/```sh\n(.*?)```/gsu)].map(([, script = '']) => script);

function isSecret(name: string): boolean {
  return Object.entries(SETTINGS).some(([known, spec]) => known === name && 'secret' in spec);
}

function isSetting(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name);
}

test('every variable of the workflow is a setting, taken from where one of its kind belongs', () => {
  const explained = readFileSync(inProject('.env.example'), 'utf8');

  expect(VARIABLES.length).toBeGreaterThan(0);
  for (const [name, value] of VARIABLES) {
    expect(isSetting(name), name).toBe(true);
    expect(explained).toContain(`# ${name}=`);
    if (name === 'TARGET') expect(value).toBe('tenant');
    else expect(value).toBe(`\${{ ${isSecret(name) ? 'secrets' : 'vars'}.${name} }}`);
  }
});

test('secrets reach only the steps that call the tool, and nothing is written into a script', () => {
  for (const { name, env, script } of WORKFLOW.steps) {
    if (Object.keys(env).some(isSecret)) expect(script, name).toContain('npx sailpoint-conformance');
    expect(script, name).not.toContain('${{');
  }
  expect(Object.keys(WORKFLOW.env).filter(isSecret)).toEqual([]);
  const inVariables = VARIABLES.filter(([, value]) => value.includes('secrets.')).length;
  expect(WORKFLOW.text.match(/secrets\./gu)).toHaveLength(inVariables);
});

test('the page names every variable with its kind, and every exit code', () => {
  for (const [name] of VARIABLES)
    if (name !== 'TARGET') expect(PAGE).toContain(`| \`${name}\` | ${isSecret(name) ? 'secret' : 'variable'} |`);
  for (const code of Object.values(EXIT)) expect(PAGE).toMatch(new RegExp(`^\\| ${code} \\|`, 'mu'));
});

for (const line of new Set([...SCRIPTS, PAGE].flatMap(commandLines)))
  test(`is a command: ${line}`, () => {
    const words = line.split(' ').slice(2);
    const command = COMMANDS.find(({ name }) => words.slice(0, name.split(' ').length).join(' ') === name);

    if (command === undefined) throw new TypeError('no command of this name');
    const call = parseCall(command, words.slice(command.name.split(' ').length), {
      data: () => undefined,
      note: () => undefined,
      progress: () => undefined,
      colour: false,
    });
    for (const { name, value } of command.flags)
      if (value?.includes('|') === true && call.value(name) !== undefined)
        expect(value.split('|')).toContain(call.value(name));
  });

/** What is called in `text`, up to where the shell, or the sentence, goes on. */
function commandLines(text: string): readonly string[] {
  return [...text.matchAll(/npx sailpoint-conformance [^\n`|…]+/gu)].map(([line]) => line.trim());
}

test('what is planned is what is sent afterwards', () => {
  const lines = SCRIPTS.flatMap(commandLines).map((line) => line.replace('npx sailpoint-conformance ', ''));

  expect(lines).toEqual(['doctor', `${lines[2]} --plan`, lines[2]]);
});

test('every script is one that the shell can read', () => {
  expect(PAGE_SCRIPTS).toHaveLength(1);
  for (const script of SCRIPTS) expect(spawnSync('bash', ['-n'], { input: script }).stderr.toString()).toBe('');
  for (const script of PAGE_SCRIPTS) expect(spawnSync('sh', ['-n'], { input: script }).stderr.toString()).toBe('');
});

test('two nights never meet, none is cancelled, and the workflow may only read', () => {
  expect(WORKFLOW.root['concurrency']).toMatchObject({ group: expect.any(String), 'cancel-in-progress': false });
  expect(WORKFLOW.root['permissions']).toEqual({ contents: 'read' });
  expect(WORKFLOW.root['jobs']).toEqual({ tenant: expect.not.objectContaining({ permissions: expect.anything() }) });
  expect(WORKFLOW.root['jobs']).toMatchObject({ tenant: { 'timeout-minutes': expect.any(Number) } });
});

test('ledger and history are fetched and kept, also after a failure, and so are the reports', () => {
  const fetched = stepOf(WORKFLOW, 'actions/cache/restore');
  const kept = stepOf(WORKFLOW, 'actions/cache/save');
  const reports = stepOf(WORKFLOW, 'actions/upload-artifact');

  expect(fetched.settings['path']?.trim().split('\n')).toEqual(['reports/ledger.ndjson', 'reports/history']);
  expect(kept.settings).toEqual({ path: fetched.settings['path'], key: fetched.settings['key'] });
  expect(fetched.settings['key']).toBe(
    `${fetched.settings['restore-keys'] ?? ''}\${{ github.run_id }}-\${{ github.run_attempt }}`,
  );
  expect([kept.always, reports.always]).toEqual([true, true]);
  expect(reports.settings['path']).toBe('reports/');
});
