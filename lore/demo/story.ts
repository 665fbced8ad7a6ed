import type { Relation } from '../practices/practice.ts';

export type StoryNote = {
  key?: string;
  by: string;
  /** Days ago, or the last time that it was a day of this month (winter notes are winter notes whenever one looks). */
  when: number | { month: number; day: number };
  hour?: number;
  home: string;
  also?: string[];
  body: string;
  expected?: string;
  because?: string;
  context: { place?: string; asset?: string; task?: string; conditions?: string[]; ambient_c?: number; job?: string };
  language?: string;
  hazard?: true;
  /** Hours after it was shared. Nobody: it waits for somebody to read it. */
  read?: { by: string; hours: number; words: string };
  said?: { by: string; hours: number; words: string }[];
  link?: { by: string; hours: number; practice: string; step: string; relation: Relation };
  merged?: { by: string; hours: number; into: string };
  answered?: { by: string; hours: number; words: string };
  closed?: { by: string; hours: number; reason: string; reopened?: { hours: number; reason: string } };
};

const seal = { asset: 'X20', task: 'Fit the seal' };
const store = { ...seal, place: 'Kiruna, cold store', conditions: ['cold store', 'dry cold'], ambient_c: -18 };

/** What Mika and the others wrote; their own words, and what became of them. */
export const storyNotes: StoryNote[] = [
  {
    by: 'mika',
    when: { month: 2, day: 3 },
    home: 'cold',
    also: ['x20', 'kiruna'],
    body: 'Seal cracked at minus twenty-four in Vittangi. I had a second one in the chest pocket by accident, and that one went in.',
    because: 'cold',
    context: { ...seal, place: 'Vittangi', ambient_c: -24, conditions: ['outdoors', 'dry cold'] },
    read: { by: 'lea', hours: 4, words: 'By accident is how half of our practices began. Thank you.' },
    said: [
      { by: 'ruth', hours: 20, words: 'It would be worth counting. How many cold, how many warm, how many cracked.' },
    ],
  },
  {
    by: 'mika',
    when: { month: 2, day: 17 },
    home: 'cold',
    also: ['kiruna'],
    body: 'Counted for Ruth: six seals at outside temperature, three cracked. Four from the pocket, none.',
    context: { ...seal, place: 'Kiruna, Lombolo', ambient_c: -19, conditions: ['outdoors'] },
    read: { by: 'ruth', hours: 3, words: 'Ten is not many, but it is ten more than anybody had.' },
    link: { by: 'lea', hours: 30, practice: 'x20', step: 'seal', relation: 'extends' },
  },
  {
    by: 'mika',
    when: { month: 1, day: 12 },
    home: 'kiruna',
    also: ['nordic'],
    body: 'The heater outlet of van 4 is dead again. Nils, that is the third time; I park it in the hall tonight.',
    context: { place: 'Kiruna', conditions: ['depot'], ambient_c: -27 },
    read: { by: 'nils', hours: 1, words: 'Electrician comes on Thursday. Park it in the hall.' },
    closed: {
      by: 'nils',
      hours: 70,
      reason: 'New fuse and new outlet, tried with all eight vans.',
      reopened: { hours: 30, reason: 'Number 7 is still dead. I tried it this morning.' },
    },
  },
  {
    by: 'mika',
    when: 150,
    home: 'a7',
    also: ['kiruna'],
    body: 'Drain heater with the long tail fits if you measure to below the elbow first. The cable in the kit is measured to the elbow, and that is the mistake.',
    context: { asset: 'A7', task: 'Drain heater', place: 'Abisko' },
    read: { by: 'nils', hours: 6, words: 'That explains three winters.' },
  },
  {
    key: 'seal',
    by: 'mika',
    when: 12,
    hour: 13,
    home: 'cold',
    also: ['x20', 'kiruna'],
    body: 'Seal cracks when I press it into the groove. Third one this week. X20 in the plant room of the cold store, minus eighteen all year round.',
    expected: 'It sits flush after one press',
    because: 'cold',
    context: { ...store, job: 'J-67204' },
    read: {
      by: 'lea',
      hours: 3,
      words: 'Read, Mika. Please keep the cracked ones. I ask Aino, she has bakeries with blast freezers.',
    },
    said: [
      {
        by: 'aino',
        hours: 22,
        words:
          'Same here. I warm them inside the jacket while I talk to the baker. It never occurred to me to write it down.',
      },
      { by: 'mika', hours: 24, words: 'How long?' },
      { by: 'aino', hours: 25, words: 'As long as the baker talks. Ten minutes.' },
      {
        by: 'ruth',
        hours: 46,
        words:
          'Warm all through is what matters, and rubber is slow. Ten minutes at the body is about right for that thickness.',
      },
    ],
    link: { by: 'lea', hours: 23, practice: 'x20', step: 'seal', relation: 'contradicts' },
  },
  {
    key: 'seal-again',
    by: 'mika',
    when: 1,
    hour: 14,
    home: 'cold',
    also: ['x20', 'kiruna'],
    body: 'Again at step 3: seal split at the corner, cold store, unit three, minus eighteen. My colleague took it straight from the bag. The one from my jacket went in.',
    expected: 'It sits flush after one press',
    because: 'cold',
    context: { ...store, job: 'J-67391' },
  },
  {
    key: 'roof-alone',
    by: 'tuan',
    when: 8,
    hour: 8,
    home: 'nordic',
    body: 'The job said one person, forty minutes. It was a roof, in the dark, with ice. I did not go up. Who changes what the job says?',
    context: { place: 'Narvik', conditions: ['ice', 'dark'], task: 'Roof unit' },
    hazard: true,
  },
  {
    by: 'samuel',
    when: 6,
    hour: 10,
    home: 'commissioning',
    also: ['x20'],
    body: 'Reversing valve for the second direction is missing in three of our five vans. The new step needs it from Monday on.',
    context: { asset: 'X20', task: 'Flush the loop', place: 'Tromsø' },
  },
  {
    by: 'jo',
    when: 0,
    hour: 6,
    home: 'cohort14',
    body: 'Why do we flush in both directions now, when unit 2 shows only one? I did it the way the unit says and Samuel smiled.',
    context: { asset: 'X20', task: 'Flush the loop', place: 'Luleå' },
  },
  {
    by: 'henning',
    when: 1,
    hour: 9,
    home: 'commissioning',
    also: ['germany'],
    body: 'In Eckernförde steht ein X20 in einer Garage ohne Heizung. Ab wann gilt bei uns „kalt“? Minus zehn haben wir vielleicht zweimal im Jahr.',
    context: { asset: 'X20', place: 'Eckernförde', task: 'Commissioning' },
    language: 'de',
  },
  {
    by: 'aino',
    when: 0,
    hour: 8,
    home: 'cold',
    body: 'The hot-water bottle in the box froze because I forgot to fill it hot. Writing it down before somebody else tells it.',
    context: { place: 'Sodankylä', task: 'Pack the van' },
  },
  {
    by: 'ingrid',
    when: 27,
    home: 'tromso',
    also: ['commissioning', 'x20'],
    body: 'Gauge of the grey batch hangs at 2.8 and jumps to 3 when I tap it. I had nearly signed the pressure test.',
    context: { asset: 'X20', task: 'Pressure test', place: 'Kvaløya' },
    read: { by: 'tuan', hours: 2, words: 'Same grey scale as mine? I look tonight.' },
    said: [
      { by: 'tuan', hours: 9, words: 'Mine hangs too. Both out of the van.' },
      { by: 'omar', hours: 30, words: 'How many of them are out there? I ask purchasing today.' },
    ],
    link: { by: 'tuan', hours: 50, practice: 'gauge', step: 'second', relation: 'confirms' },
  },
  {
    key: 'bergen-drop',
    by: 'per',
    when: 420,
    home: 'commissioning',
    body: 'Five minutes at 3 bar, the needle stood still, signed. In the seventh minute there was a drop at the union while I packed.',
    expected: 'Tight after five minutes',
    context: { asset: 'X20', task: 'Pressure test', place: 'Bergen' },
    read: { by: 'lea', hours: 2, words: 'Good that you were slow with packing.' },
    link: { by: 'lea', hours: 6, practice: 'x20', step: 'pressure', relation: 'contradicts' },
    said: [
      {
        by: 'ruth',
        hours: 12,
        words: 'I have wondered about the five minutes since we wrote them. I count the failures.',
      },
    ],
  },
  {
    by: 'ruth',
    when: 480,
    home: 'cold',
    body: 'People ask me the same seven things every winter. I would rather write them once, with somebody young beside me who asks back.',
    context: { place: 'Bergen' },
    read: { by: 'lea', hours: 5, words: 'I find you somebody. Give me until Thursday.' },
    said: [{ by: 'lea', hours: 70, words: 'Aino would like to. She asks back.' }],
  },
  {
    by: 'ruth',
    when: 190,
    home: 'faults',
    body: 'I heard "mount, not bearing" over the phone today, from a recording of ten seconds. It was a mount. That is a better use of my ears than flying to Oulu.',
    context: { task: 'Compressor noise' },
    read: { by: 'aino', hours: 2, words: 'It was mine. Thank you again.' },
    link: { by: 'oksana', hours: 40, practice: 'sound', step: 'before', relation: 'confirms' },
  },
  {
    by: 'ruth',
    when: 33,
    home: 'refrigerant',
    also: ['faults'],
    body: 'What only I know, part three: on the old K-series the low-pressure switch is behind the plate with four screws, and the fourth one is left-handed.',
    context: { asset: 'K3', task: 'Low-pressure switch' },
    read: { by: 'tuan', hours: 7, words: 'I have broken that screw. Twice.' },
  },
  {
    by: 'jo',
    when: 38,
    home: 'cohort14',
    also: ['x20'],
    body: 'Is the flat tool the same as the one for the cover? I used the one for the cover and the seal has a mark now.',
    context: { ...seal, place: 'Luleå', conditions: ['practice rig'] },
    read: { by: 'birgit', hours: 2, words: 'No: the seal tool has round edges. Feel both. Good that you asked.' },
    said: [{ by: 'jo', hours: 5, words: 'Felt both. I see it now.' }],
  },
  {
    by: 'jo',
    when: 19,
    home: 'cohort14',
    also: ['cold'],
    body: 'Rode along with Aino. She warms the seal inside her jacket and does not even notice that she does it. It is written nowhere.',
    context: { ...seal, place: 'Rovaniemi', conditions: ['ride along'], ambient_c: -21 },
    read: { by: 'lea', hours: 3, words: 'That is exactly what a new pair of eyes is for.' },
  },
  {
    by: 'lea',
    when: 230,
    home: 'nordic',
    body: 'In the last quarter we answered 96 of 100 notes within two days. The four that waited were all written on a Friday after three.',
    context: {},
    read: { by: 'nils', hours: 20, words: 'I look on Friday at four, then.' },
  },
  {
    by: 'omar',
    when: 205,
    home: 'commissioning',
    body: 'I declined two people at every commissioning and I am not happy with it. If you have a house where one was not enough, write it here. I need stories to change the number.',
    context: {},
    read: { by: 'lea', hours: 4, words: 'They will come.' },
    said: [
      { by: 'samuel', hours: 26, words: 'Terraced house, third floor, no lift. I can tell it if you like.' },
      { by: 'omar', hours: 29, words: 'Please do, as a note of its own.' },
    ],
  },
  {
    by: 'dana',
    when: 60,
    home: 'leads',
    body: 'Three decisions waited for me longer than two weeks. The lift strap, the second gauge, the on-call rest. All three are decided now: yes, yes, and two nights at most in a row.',
    context: {},
    read: { by: 'nils', hours: 3, words: 'Told everybody. Thank you.' },
  },
  {
    by: 'dana',
    when: 128,
    home: 'customers',
    also: ['germany'],
    body: 'Rode along in Lübeck. The customer asked me how long I have been doing this. I said: since this morning.',
    context: { place: 'Lübeck', conditions: ['ride along'] },
    read: { by: 'katrin', hours: 5, words: 'Der Kollege sagt, du darfst wiederkommen.' },
  },
  {
    by: 'sam',
    when: 75,
    home: 'nordic',
    body: 'Phones in the north lose the network for hours. Notes wait on the phone and arrive later with the right time; I checked eleven of them. Nothing was lost.',
    context: { place: 'Abisko' },
    read: { by: 'mika', hours: 26, words: 'Four of the eleven were mine. Good.' },
  },
  {
    by: 'ines',
    when: 81,
    home: 'commissioning',
    body: 'Fifteen minutes are in unit 2 now, with the table of the forty filters. If the unit says something else than the house, press the button at the step.',
    context: { task: 'X20 basics' },
    read: { by: 'birgit', hours: 3, words: 'The rig has a clock beside it since today.' },
  },
  {
    by: 'oksana',
    when: 55,
    home: 'faults',
    also: ['a7'],
    body: 'Twelve of twelve A7 on 4.2.1 kept their night hours through a power cut in Drammen. I asked the grid company for the list.',
    context: { asset: 'A7', task: 'Software', place: 'Drammen' },
    read: { by: 'ruth', hours: 8, words: 'That is how to test it.' },
  },
  {
    by: 'nils',
    when: 44,
    home: 'alone',
    body: 'We said no roof alone in the dark. I did it on Sunday, and I am the one who wrote it. Talk to me about it on Thursday.',
    context: { conditions: ['alone', 'night'] },
    read: { by: 'mika', hours: 4, words: 'I will. Good that you said it.' },
  },
  {
    by: 'amina',
    when: 2,
    hour: 11,
    home: 'havblikk',
    body: 'Fourth floor rang: hot water is there at six now. Mrs. Strand asked me to tell whoever did it that she has taken her name off the list.',
    context: { place: 'Bergen', task: 'Hot water' },
    read: { by: 'per', hours: 3, words: 'I frame that.' },
  },
];
