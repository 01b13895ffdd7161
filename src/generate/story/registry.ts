import { defaultOmitted } from './default-omitted.ts';
import { eachWordKept } from './each-word-kept.ts';
import { otherObject } from './other-object.ts';
import { readOnlySent } from './read-only-sent.ts';
import { refusedWrite } from './refused-write.ts';
import type { StoryMaker } from './story.ts';
import { twoWrites } from './two-writes.ts';
import { writeThenRead } from './write-then-read.ts';
import { writeTwice } from './write-twice.ts';

/** All story makers, in the order in which their stories are told. */
export const STORIES: readonly StoryMaker[] = [
  writeThenRead,
  eachWordKept,
  otherObject,
  writeTwice,
  twoWrites,
  refusedWrite,
  readOnlySent,
  defaultOmitted,
];
