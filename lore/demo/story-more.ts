import type { StoryNote } from './story.ts';

const samuel = (when: number, body: string, step: string, words: string): StoryNote => ({
  by: 'samuel',
  when,
  home: 'commissioning',
  also: ['x20'],
  body,
  context: { asset: 'X20', task: 'Flush the loop', place: 'Tromsø' },
  read: { by: 'lea', hours: 5, words },
  link: { by: 'lea', hours: 28, practice: 'brine', step, relation: 'confirms' },
});

/** What Samuel saw of the brine; two notes of one evening; a question; a danger of this week. */
export const moreNotes: StoryNote[] = [
  samuel(
    310,
    'Vented at the highest point, ten minutes, vented again: the second time brought out as much air as the first.',
    'vent',
    'So the second time is not for form. Thank you.',
  ),
  samuel(
    220,
    'Stirred the canister and measured: minus nine at the top, minus nineteen at the bottom.',
    'freeze',
    'That is the number for the course.',
  ),
  samuel(
    160,
    'Filter photo of a loop after nine years: the grey is from the welds, not from the pump.',
    'filter',
    'Ines wants that photo.',
  ),
  samuel(
    110,
    'Three boreholes flushed one by one, the third was the dirty one. All together it would have looked clean.',
    'flush',
    'Good. That is why it says each for itself.',
  ),
  {
    key: 'evening',
    by: 'aino',
    when: 39,
    hour: 9,
    home: 'cold',
    also: ['x20'],
    body: 'Bakery in Kemi: the brine hose slipped off its collar at minus seventeen, ten litres on the floor. The clamp was tight when it was warm.',
    because: 'cold',
    context: { asset: 'X20', task: 'Flush the loop', place: 'Kemi', ambient_c: -17, conditions: ['cold store'] },
    read: { by: 'lea', hours: 2, words: 'Is everybody dry? Then: photograph the clamp, please.' },
  },
  {
    key: 'evening-too',
    by: 'jo',
    when: 39,
    hour: 13,
    home: 'cold',
    body: 'I was there with Aino: the hose came off at the collar and I stood in brine. She had tightened it inside, where it was warm.',
    context: { asset: 'X20', task: 'Flush the loop', place: 'Kemi', ambient_c: -17, conditions: ['ride along'] },
    read: { by: 'lea', hours: 1, words: 'Two pairs of eyes on one hose. I put the two notes together.' },
    merged: { by: 'lea', hours: 26, into: 'evening' },
  },
  {
    by: 'henning',
    when: 29,
    home: 'commissioning',
    also: ['germany'],
    body: 'Gilt die Viertelstunde beim Spülen auch, wenn die Sole schon einmal gelaufen ist, also beim Umzug einer Anlage?',
    context: { asset: 'X20', task: 'Flush the loop', place: 'Kiel' },
    language: 'de',
    read: { by: 'lea', hours: 3, words: 'Gute Frage. Ruth weiß es.' },
    answered: {
      by: 'ruth',
      hours: 22,
      words:
        'Yes, and then most of all: what settled in nine years lets go when the pipes are moved. Fifteen minutes, new filter.',
    },
  },
  {
    key: 'canister',
    by: 'aino',
    when: 1,
    hour: 11,
    home: 'cold',
    also: ['nordic'],
    body: 'Canister of cleaner stood beside the heater of the van and was as round as a ball this morning. I opened it outside, with the lid away from me.',
    context: { place: 'Rovaniemi', conditions: ['van'], task: 'Pack the van' },
    hazard: true,
    read: { by: 'ruth', hours: 2, words: 'Well done with the lid. Nobody leaves one at a heater again.' },
  },
];
