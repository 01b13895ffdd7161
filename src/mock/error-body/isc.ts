import { STATUS_CODES } from 'node:http';

import type { ErrorBody } from './refusal.ts';

/** ISC's documented error object, one message for each attribute at fault; 401 and 429 have a short form of their own. */
export const iscErrorBody: ErrorBody = ({ status, text, problems = [] }, world) => {
  if (status === 401) return { error: text };
  if (status === 429) return { message: text };
  const texts = problems.length === 0 ? [text] : problems.map(({ attribute, message }) => `${attribute} ${message}`);
  return {
    detailCode: `${status} ${STATUS_CODES[status] ?? ''}`.trim(),
    trackingId: world.ids.hex(),
    messages: texts.map((message) => ({ locale: 'en-US', localeOrigin: 'DEFAULT', text: message })),
    causes: [],
  };
};
