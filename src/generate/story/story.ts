import type { Story } from '../../core/index.ts';
import type { Subject } from '../subject.ts';

/** Makes stories of one sort. */
export interface StoryMaker {
  readonly id: string;
  readonly title: string;
  readonly stories: (subject: Subject, readPath: string | undefined) => readonly Story[];
}
