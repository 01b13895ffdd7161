import type { Behaviour, Operation } from './call.ts';
import { refuse } from './refuse.ts';

const BAD_REQUEST: Behaviour = (_call, world) =>
  refuse(
    'nerm',
    {
      status: 400,
      text: 'The object was not saved.',
      problems: [{ attribute: 'attribute', message: 'must not be blank' }],
    },
    world,
  );

const TOO_MANY_REQUESTS: Behaviour = (_call, world) =>
  refuse('nerm', { status: 429, text: 'Too many requests in a short time.' }, world, [['Retry-After', '1']]);

const SERVER_ERROR: Behaviour = (_call, world) =>
  refuse('nerm', { status: 500, text: 'The server failed to handle the request.' }, world);

/**
 * The replies that NERM documents for an operation whose 200 is `success`. The vendor's pages know no 429; the corrected
 * layer does.
 */
export function documentedByNerm(success: Behaviour): Operation['documented'] {
  const published = new Map([
    ['200', success],
    ['400', BAD_REQUEST],
    ['500', SERVER_ERROR],
  ]);
  return { published, corrected: new Map([...published, ['429', TOO_MANY_REQUESTS]]) };
}
