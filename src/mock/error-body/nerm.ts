import type { ErrorBody } from './refusal.ts';

/** NERM's two documented forms: `error` alone, or with `errors`, a message for each attribute at fault. */
export const nermErrorBody: ErrorBody = ({ text, problems = [] }) => {
  if (problems.length === 0) return { error: text };
  return {
    error: text,
    errors: Object.fromEntries(problems.map(({ attribute, message }) => [attribute, message])),
  };
};
