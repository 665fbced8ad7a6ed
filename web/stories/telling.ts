// A story while it is being written.
import type { Place, Story } from './stories.ts';

export interface Telling {
  title: string;
  how_it_was: string;
  what_was_done: string;
  how_it_is: string;
  step: string;
  place: string;
  happened_on: string;
  belongs_to: Place[];
}

export const nothingTold: Telling = {
  title: '',
  how_it_was: '',
  what_was_done: '',
  how_it_is: '',
  step: '',
  place: '',
  happened_on: '',
  belongs_to: [],
};

export const tellingOf = (story: Story): Telling => ({
  title: story.title,
  how_it_was: story.how_it_was,
  what_was_done: story.what_was_done,
  how_it_is: story.how_it_is,
  step: story.step?.id ?? '',
  place: story.place,
  happened_on: story.happened_on ?? '',
  belongs_to: story.belongs_to,
});

/** As the API takes it: what was left out is not sent. */
export function wishOf({ step, happened_on, belongs_to, ...told }: Telling) {
  return {
    ...told,
    title: told.title.trim(),
    place: told.place.trim(),
    belongs_to: belongs_to.map(({ id }) => id),
    ...(step ? { step } : {}),
    ...(happened_on ? { happened_on } : {}),
  };
}

export const isTold = ({ how_it_was, what_was_done, how_it_is }: Telling): boolean =>
  [how_it_was, what_was_done, how_it_is].every((each) => each.trim() !== '');
