import type { Story } from '../../core/index.ts';
import type { Subject } from '../subject.ts';

/** Makes stories of one sort. */
export interface StoryMaker {
  /** The file's name. */
  readonly id: string;
  /** What must hold, in a few words. */
  readonly title: string;
  /**
   * The stories of one operation, the same each time. `readPath` is the path template under which GET shows the object that the
   * operation changes; without one, only stories that need no look at the object.
   */
  readonly stories: (subject: Subject, readPath: string | undefined) => readonly Story[];
}
