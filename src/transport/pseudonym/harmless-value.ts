/** Members that hold a word out of a list. */
const WORD_NAME =
  /(?:^|[_-])(?:status|state|stage|phase|type|kind|outcome|origin)$|[a-z](?:Status|State|Stage|Phase|Type|Kind|Outcome|Origin)$/u;
const WORD = /^[A-Za-z]{1,30}(?:[_ -][A-Za-z\d]{1,30}){0,5}$/u;

/** Maps whose names a tenant makes up: a `marital_status` there is no word of the API. */
const FREE_MAP = /attributes$/iu;

/** Members that explain a refusal. */
const EXPLANATION = new Set(['error', 'errors', 'message', 'messages', 'text', 'detailCode']);

/** Whether the text at `path` is a word out of a list of the API's, such as a status. */
export function isWord(text: string, path: readonly (string | number)[]): boolean {
  const name = path.at(-1);
  if (typeof name !== 'string' || !WORD_NAME.test(name) || !WORD.test(text)) return false;
  return !path.some((step) => typeof step === 'string' && FREE_MAP.test(step));
}

/** Whether what stands at `path` in the body of a refusal says what was refused. */
export function isExplanation(path: readonly (string | number)[]): boolean {
  return path.some((step) => typeof step === 'string' && EXPLANATION.has(step));
}
