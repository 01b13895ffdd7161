import type { ServerResponse } from 'node:http';

import type { Behaviour, Received, Stage } from './call.ts';
import { render, type WireReply } from './render.ts';
import type { Reply } from './reply.ts';
import { ROUTE_TABLE } from './route-table.ts';
import { createRouter, type Route } from './router.ts';
import { answerPreference } from './stage/answer-preference.ts';
import { authorise } from './stage/authorise.ts';
import { limitRate } from './stage/limit-rate.ts';
import { limitSize } from './stage/limit-size.ts';
import { readJson } from './stage/read-json.ts';
import { requireExperimental } from './stage/require-experimental.ts';
import { requireMediaType } from './stage/require-media-type.ts';
import type { World } from './world.ts';
import { write } from './write.ts';

/** The stages between routing and behaviour, in their order. */
const STAGE_ORDER = [
  'authorise',
  'limitRate',
  'answerPreference',
  'requireExperimental',
  'limitSize',
  'requireMediaType',
  'readJson',
] as const;

/**
 * Everything that happens to a request, each step by its name. A copy with one step exchanged is a server with one defect:
 * `{ ...standardPipeline, limitSize: (call) => call }`.
 */
export interface Pipeline extends Readonly<Record<(typeof STAGE_ORDER)[number], Stage>> {
  readonly route: Route;
  readonly behave: Behaviour;
  readonly render: (reply: Reply, received: Received) => WireReply;
  readonly write: (reply: WireReply, response: ServerResponse) => void;
}

/** The server without defect. */
export const standardPipeline: Pipeline = {
  route: createRouter(ROUTE_TABLE),
  authorise,
  limitRate,
  answerPreference,
  requireExperimental,
  limitSize,
  requireMediaType,
  readJson,
  behave: (call, world) => call.operation.behaviour(call, world),
  render,
  write,
};

/** The answer to `received`: the first reply that a step gives, rendered but not yet written. */
export function answer(pipeline: Pipeline, received: Received, world: World): WireReply {
  return pipeline.render(replyTo(pipeline, received, world), received);
}

function replyTo(pipeline: Pipeline, received: Received, world: World): Reply {
  let step = pipeline.route(received, world);
  for (const name of STAGE_ORDER) {
    if (step.kind === 'reply') return step;
    step = pipeline[name](step, world);
  }
  return step.kind === 'reply' ? step : pipeline.behave(step, world);
}
