import { pointerTokens, type Case } from '../../core/index.ts';
import { BOUNDARIES } from '../boundary/registry.ts';
import { editValue } from '../edit-value.ts';
import { sitesOf } from '../mutation/site.ts';
import { isValidRequest, validRequest } from '../valid-request.ts';
import { makeCase, type Probe } from './probe.ts';

const ID = 'allowed-values';

/** Is everything accepted that the document allows: each value of an enum, each limit, each property left out? */
export const allowedValues: Probe = {
  id: ID,
  title: 'every value is accepted that the document allows at its limits',
  cases: (subject) => {
    const request = validRequest(subject);
    const { operation } = subject.layers.corrected;
    const schema = operation.requestBody?.content[0]?.schema ?? null;
    if (request.body.kind !== 'json' || schema === null || !isValidRequest(subject, request)) return [];
    const { value: body } = request.body;
    return sitesOf(subject.contract.documents.corrected, schema, body).flatMap((site) =>
      BOUNDARIES.flatMap((boundary) =>
        boundary.values(site).flatMap(({ variant, value }): readonly Case[] => {
          const place = pointerTokens(site.pointer).join('.');
          const changed = { ...request, body: { kind: 'json', value: editValue(body, site.pointer, value) } } as const;
          // What another keyword forbids is no value of this one's allowed side.
          if (!isValidRequest(subject, changed)) return [];
          const testCase = makeCase(subject, ID, `${boundary.id}${site.pointer}/${variant}`, {
            kind: 'boundary',
            title: `accepts ${place}: ${boundary.id.replaceAll('-', ' ')} ${variant}`,
            intent: { kind: 'accept' },
            request: changed,
          });
          return [testCase];
        }),
      ),
    );
  },
};
