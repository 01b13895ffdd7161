import { refusalBody } from '../refusal-body.ts';

/** No document of either API has a 404 for these operations. */
export const bodyOf404 = refusalBody(404, 'SAFETY=reject-only, so that an id that names nothing is sent');
