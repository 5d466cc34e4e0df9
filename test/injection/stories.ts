import type { InjectedStory } from './injected-story.ts';
import { storiesThatAdd } from './stories-that-add.ts';
import { storiesThatAlter } from './stories-that-alter.ts';
import { storiesThatLose } from './stories-that-lose.ts';
import { storiesThatRecast } from './stories-that-recast.ts';
import { storiesThatRestyle } from './stories-that-restyle.ts';

/** Twenty stories that carry instructions to the model. */
export const stories: readonly InjectedStory[] = [
  ...storiesThatLose,
  ...storiesThatAlter,
  ...storiesThatAdd,
  ...storiesThatRecast,
  ...storiesThatRestyle,
];
