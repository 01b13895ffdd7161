import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { withHeader } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** The length of a text is not that of its bytes. */
export const lengthInCharacters: Fault = {
  id: 'length-in-characters',
  title: 'counts characters where it says bytes',
  class: 'http',
  operation: PATCH_SESSION,
  expected: checkId('body-well-formed'),
  defect: () => ({
    write: (reply, response) => {
      const bytes = Buffer.from(reply.payload);
      const cut = bytes.subarray(0, reply.payload.length);
      response.writeHead(reply.status, withHeader(reply, 'Content-Length', String(cut.length)).headers.flat());
      response.end(cut);
    },
  }),
};
