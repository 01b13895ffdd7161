import { Agent } from 'undici';

import type { HttpRequest } from '../src/index.ts';

/** Sends `requests` over and over, `concurrency` of them in flight, until `count` were answered; gives back the seconds it took. */
export async function sendBare(requests: readonly HttpRequest[], count: number, concurrency: number): Promise<number> {
  const agent = new Agent({ connections: concurrency });
  const started = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const { url, method, headers, body } = requests[next++ % requests.length] ?? {
        url: '',
        method: 'GET',
        headers: [],
      };
      const { origin, pathname, search } = new URL(url);
      const answer = await agent.request({
        origin,
        path: `${pathname}${search}`,
        method,
        headers: headers.flat(),
        body: body ?? null,
      });
      await answer.body.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  await agent.destroy();
  return (performance.now() - started) / 1000;
}
