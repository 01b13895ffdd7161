import type { Question } from './question.ts';
import { actionCancelsSessions } from './question/action-cancels-sessions.ts';
import { actionPageId } from './question/action-page-id.ts';
import { attributeLabels } from './question/attribute-labels.ts';
import { bodyOf401 } from './question/body-of-401.ts';
import { bodyOf404 } from './question/body-of-404.ts';
import { bodyOf429 } from './question/body-of-429.ts';
import { challenge } from './question/challenge.ts';
import { closureReply } from './question/closure-reply.ts';
import { createStatus } from './question/create-status.ts';
import { errorsType } from './question/errors-type.ts';
import { experimentalHeader } from './question/experimental-header.ts';
import { iscErrorShape } from './question/isc-error-shape.ts';
import { passwordResetReply } from './question/password-reset-reply.ts';
import { rateLimit } from './question/rate-limit.ts';
import { readAfterWrite } from './question/read-after-write.ts';
import { sessionStatusWording } from './question/session-status-wording.ts';
import { statusUid } from './question/status-uid.ts';
import { unknownAttribute } from './question/unknown-attribute.ts';
import { withoutRun } from './question/without-run.ts';

/** Every open question, in the order of the page. */
export const QUESTIONS: readonly Question[] = [
  createStatus,
  actionPageId,
  passwordResetReply,
  sessionStatusWording,
  statusUid,
  withoutRun,
  readAfterWrite,
  attributeLabels,
  unknownAttribute,
  errorsType,
  bodyOf401,
  challenge,
  bodyOf404,
  bodyOf429,
  rateLimit,
  iscErrorShape,
  experimentalHeader,
  closureReply,
  actionCancelsSessions,
];
