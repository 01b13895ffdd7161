import type { StoryMaker } from './story.ts';

/** All story makers. */
export const STORIES: readonly StoryMaker[] = [];
