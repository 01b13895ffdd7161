import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { withHeader } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** A file handle with another encoding than the label says. */
export const repliesInLatin1: Fault = {
  id: 'replies-in-latin-1',
  title: 'writes its replies in Latin-1',
  class: 'http',
  operation: PATCH_SESSION,
  expected: checkId('body-well-formed'),
  defect: ({ write }) => ({
    write: (reply, response) => {
      if (reply.status !== 200) {
        write(reply, response);
        return;
      }
      const bytes = Buffer.from(reply.payload, 'latin1');
      response.writeHead(200, withHeader(reply, 'Content-Length', String(bytes.length)).headers.flat());
      response.end(bytes);
    },
  }),
};
