import { pointerTokens, type Case } from '../../core/index.ts';
import { BOUNDARIES } from '../boundary/registry.ts';
import { editValue } from '../edit-value.ts';
import { validBases } from '../valid-bases.ts';
import { acceptedCase } from './accepted-case.ts';
import type { Probe } from './probe.ts';

const ID = 'allowed-values';

/** Is everything accepted that the document allows: each value of an enum, each limit, each property left out? */
export const allowedValues: Probe = {
  id: ID,
  title: 'every value is accepted that the document allows at its limits',
  cases: (subject) =>
    validBases(subject).flatMap(({ body, request, sites }) =>
      sites.flatMap((site) =>
        BOUNDARIES.flatMap((boundary) =>
          (body === undefined ? [] : boundary.values(site)).flatMap(({ variant, value }): readonly Case[] => {
            const changed = editValue(body ?? null, site.pointer, value);
            const place = pointerTokens(site.pointer).join('.') || 'the body';
            return acceptedCase(subject, ID, `${boundary.id}${site.pointer}/${variant}`, {
              title: `accepts ${place}: ${boundary.id.replaceAll('-', ' ')} ${variant}`,
              focus: site.schemaPointer,
              request: { ...request, body: { kind: 'json', value: changed } },
            });
          }),
        ),
      ),
    ),
};
