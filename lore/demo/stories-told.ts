export type StoryTold = {
  at: string;
  step: string;
  by: string;
  days_ago: number;
  title: string;
  how_it_was: string;
  what_was_done: string;
  how_it_is: string;
  place: string;
  happened_days_ago: number;
  /** A further practice that it is an example of. */
  also?: string;
  /** The note that it comes from. */
  note?: string;
  retold: { by: string; days_ago: number; place: string; community?: string }[];
};

/** What people here tell each other again and again. */
export const storiesTold: StoryTold[] = [
  {
    at: 'warmseal',
    step: 'warm',
    by: 'aino',
    days_ago: 8,
    title: 'The baker who talks for ten minutes',
    how_it_was:
      'In a blast freezer at minus eighteen every second seal cracked when I pressed it in. I carried **four spares** to each bakery and swore at the batch.',
    what_was_done:
      'One baker talks. I stood there with the seal under my jacket, because my hands were cold, and could not get away. Then it went in like butter.',
    how_it_is:
      'Every seal rides under the jacket until the baker is done. One spare in the bag, and it comes home again.',
    place: 'Kiruna, bakery',
    happened_days_ago: 40,
    also: 'x20',
    note: 'seal',
    retold: [
      { by: 'lea', days_ago: 7, place: 'Morning round in Luleå', community: 'cold' },
      { by: 'jo', days_ago: 6, place: 'Evening call of the cohort' },
      { by: 'omar', days_ago: 5, place: 'Committee in Oslo, instead of a slide' },
      { by: 'ines', days_ago: 3, place: 'Course in Hamburg, at step three' },
      { by: 'ruth', days_ago: 1, place: 'Toolbox talk in Turin' },
    ],
  },
  {
    at: 'lockout',
    step: 'prove',
    by: 'henning',
    days_ago: 120,
    title: 'The tester with the empty battery',
    how_it_was:
      'I tested for zero voltage as I had for twenty years: tester on, three phases, all dark, cover off. That day all was dark because the battery was.',
    what_was_done:
      'Ruth stood behind me and asked only: “And on the socket?” Dark as well. Since then I hold the tester to something live before and after.',
    how_it_is: 'Four seconds more at each unit. In my team nobody has opened anything live since.',
    place: 'Bremen',
    happened_days_ago: 640,
    also: 'x20',
    retold: [
      { by: 'ruth', days_ago: 97, place: 'In the van, to Jo' },
      { by: 'lea', days_ago: 61, place: 'Safety morning in Tromsø' },
      { by: 'mika', days_ago: 20, place: 'At the machine, with two apprentices' },
    ],
  },
  {
    at: 'ice',
    step: 'thaw',
    by: 'nils',
    days_ago: 33,
    title: 'The screwdriver in the fan ring',
    how_it_was: 'Ice in the ring, a customer at the window, a screwdriver in the hand. A minute saved.',
    what_was_done: 'We hung the nicked blade in the depot, above the kettle, with the bill for the motor beside it.',
    how_it_is: 'The kettle comes along to the unit now: lukewarm water, two cans a job.',
    place: 'Depot Luleå',
    happened_days_ago: 300,
    retold: [{ by: 'mika', days_ago: 12, place: 'Stand-up in Kiruna', community: 'kiruna' }],
  },
];
