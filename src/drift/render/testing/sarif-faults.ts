import { isJsonArray, isJsonObject, member, type JsonValue } from '../../../core/index.ts';

const LEVELS: ReadonlySet<string> = new Set(['none', 'note', 'warning', 'error']);

/** For tests: what of `log` is not as SARIF 2.1.0, or code scanning, asks for (§3.13, §3.14, §3.27, §3.30). */
export function sarifFaults(log: JsonValue): readonly string[] {
  const runs = list(member(log, 'runs'));
  const faults = runs.flatMap((run, index) => runFaults(run).map((fault) => `run ${index}: ${fault}`));
  return [
    ...(member(log, 'version') === '2.1.0' ? [] : ['version is not 2.1.0']),
    ...(runs.length > 0 ? [] : ['no runs']),
    ...faults,
  ];
}

function runFaults(run: JsonValue): readonly string[] {
  const driver = member(member(run, 'tool'), 'driver');
  const rules = list(member(driver, 'rules'));
  const ids = rules.map((rule) => member(rule, 'id'));
  return [
    ...(typeof member(driver, 'name') === 'string' ? [] : ['driver without a name']),
    ...(new Set(ids).size === ids.length ? [] : ['a rule is there twice']),
    ...rules.flatMap((rule) =>
      textIn(member(rule, 'shortDescription')) && textIn(member(rule, 'help')) ? [] : ['rule without words'],
    ),
    ...list(member(run, 'results')).flatMap((result, index) =>
      resultFaults(result, ids).map((fault) => `result ${index}: ${fault}`),
    ),
  ];
}

function resultFaults(result: JsonValue, ids: readonly (JsonValue | undefined)[]): readonly string[] {
  const [id, index, level] = ['ruleId', 'ruleIndex', 'level'].map((name) => member(result, name));
  const prints = member(result, 'partialFingerprints');
  const locations = list(member(result, 'locations'));
  const checks: Readonly<Record<string, boolean>> = {
    [`rule ${typeof id === 'string' ? id : '?'} is not described`]: typeof id === 'string' && ids.includes(id),
    'ruleIndex is that of another rule': typeof index === 'number' && ids[index] === id,
    'no level': typeof level === 'string' && LEVELS.has(level),
    'no message': textIn(member(result, 'message')),
    'no fingerprint': isJsonObject(prints) && Object.values(prints).some((print) => print !== ''),
    'no location with a line': locations.length > 0 && locations.every(isLocation),
  };
  return Object.keys(checks).filter((fault) => checks[fault] !== true);
}

function isLocation(location: JsonValue): boolean {
  const physical = member(location, 'physicalLocation');
  const uri = member(member(physical, 'artifactLocation'), 'uri');
  const [line, column] = ['startLine', 'startColumn'].map((name) => member(member(physical, 'region'), name));
  return typeof uri === 'string' && !/\s/u.test(uri) && [line, column].every((at) => typeof at === 'number' && at >= 1);
}

function textIn(message: JsonValue | undefined): boolean {
  const text = member(message, 'text');
  return typeof text === 'string' && text.trim() !== '';
}

function list(value: JsonValue | undefined): readonly JsonValue[] {
  return isJsonArray(value) ? value : [];
}
