import type { WireReply } from '../render.ts';
import type { Defect } from './defect.ts';

/** Replies of that status go out as `change` makes them. */
export function rendered(status: number, change: (reply: WireReply) => WireReply): Defect {
  return (standard) => ({
    render: (reply, received) => {
      const right = standard.render(reply, received);
      return right.status === status ? change(right) : right;
    },
  });
}

/** Replies of that status have the text that `change` makes of the right one, with the length that it has then. */
export function renderedText(status: number, change: (payload: string) => string): Defect {
  return rendered(status, (reply) => {
    const payload = change(reply.payload);
    return withHeader({ ...reply, payload }, 'Content-Length', String(Buffer.byteLength(payload)));
  });
}

/** `reply` with another value of one header field; without it where the value is null. */
export function withHeader(reply: WireReply, name: string, value: string | null): WireReply {
  const others = reply.headers.filter(([field]) => field.toLowerCase() !== name.toLowerCase());
  return { ...reply, headers: value === null ? others : [...others, [name, value]] };
}
