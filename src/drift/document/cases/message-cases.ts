import type { JsonObject } from '../../../core/index.ts';
import type { Case } from './case.ts';

const text: JsonObject = { schema: { type: 'string' } };
const list: JsonObject = { schema: { type: 'array', items: { type: 'string' } } };
const query = (rest: JsonObject = text): JsonObject => ({ parameters: [{ in: 'query', name: 'q', ...rest }] });
const sending = (content: JsonObject, rest: JsonObject = {}): JsonObject => ({ requestBody: { content, ...rest } });
const json: JsonObject = { 'application/json': text };
const bodied: JsonObject = sending(json);
const experimental: JsonObject = {
  parameters: [{ in: 'header', name: 'X-SailPoint-Experimental', required: true, ...text }],
};
const form = (encoding: JsonObject): JsonObject => sending({ 'multipart/form-data': { ...text, encoding } });
const enveloped = (schema: JsonObject): JsonObject => sending({ 'application/json': { schema } });
const thing: JsonObject = { type: 'object', properties: { a: { type: 'string' } } };

/** For tests: every kind of change to what is asked, without mirrors. The operation before and after. */
export const REQUEST_CASES: readonly Case[] = [
  ['required-parameter-added', {}, query({ ...text, required: true })],
  ['optional-parameter-added', {}, query()],
  ['path-parameter-added', {}, { parameters: [{ in: 'path', name: 'id', ...text }] }],
  ['experimental-header-required', {}, experimental],
  ['parameter-moved', query(), { parameters: [{ in: 'header', name: 'q', ...text }] }],
  ['parameter-renamed', query(), { parameters: [{ in: 'query', name: 'r', ...text }] }],
  ['parameter-became-required', query(), query({ ...text, required: true })],
  ['serialisation-changed', query(list), query({ ...list, explode: false })],
  ['empty-value-allowed', query(), query({ ...text, allowEmptyValue: true })],
  ['became-deprecated', query(), query({ ...text, deprecated: true })],
  ['required-body-added', {}, sending(json, { required: true })],
  ['optional-body-added', {}, bodied],
  ['body-became-required', bodied, sending(json, { required: true })],
  ['media-type-added', bodied, sending({ ...json, 'text/plain': text })],
  ['media-type-refined', sending({ 'text/*': text }), sending({ 'text/plain': text })],
  ['schema-added', sending({ 'application/json': {} }), bodied],
  ['encoding-changed', form({ a: { style: 'form' } }), form({ a: { style: 'spaceDelimited' } })],
  ['body-shape-changed', enveloped(thing), enveloped({ type: 'array', items: thing })],
];

const answering = (responses: JsonObject): JsonObject => ({ responses });
const ok = (headers: JsonObject): JsonObject => answering({ 200: { headers } });

/** For tests: every kind of change to what is answered. */
export const RESPONSE_CASES: readonly Case[] = [
  ['success-status-added', answering({ 200: {} }), answering({ 200: {}, 201: {} })],
  ['success-range-added', answering({ 200: {} }), answering({ 200: {}, '2XX': {} })],
  ['success-status-replaced', answering({ 200: {} }), answering({ 202: {} })],
  ['error-status-added', answering({ 200: {} }), answering({ 200: {}, 429: {} })],
  ['status-range-added', answering({ 200: {} }), answering({ 200: {}, '4XX': {} })],
  ['required-header-added', ok({}), ok({ 'X-A': { ...text, required: true } })],
  ['optional-header-added', ok({}), ok({ 'X-A': text })],
  ['header-became-required', ok({ 'X-A': text }), ok({ 'x-a': { ...text, required: true } })],
];
