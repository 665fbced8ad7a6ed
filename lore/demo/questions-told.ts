/** What people asked, what others answered, and what came of it. Handles are of people with a part in the story. */
export type QuestionTold = {
  key: string;
  by: string;
  home: string;
  days_ago: number;
  title: string;
  body?: string;
  expected?: string;
  happened?: string;
  tried?: string;
  clarified?: { by: string; words: string; guided?: true }[];
  answers?: { by: string; hours: number; body: string; accepted?: true; votes?: string[] }[];
  votes?: string[];
  repeats?: string;
  labels?: string[];
  /** Who was asked directly; some say that it is nothing for them. */
  invited?: { by: string; person: string; hours: number; words: string; declined?: number }[];
  became?: { by: string; hours: number; practice: { title: string; purpose: string; steps: string[] } };
};

export const questionsTold: QuestionTold[] = [
  {
    key: 'hum',
    by: 'jo',
    home: 'commissioning',
    days_ago: 33,
    title: 'X20 hums at 50 Hz after the night set-back: is that the unit or the wall?',
    expected: 'Silence, as in the afternoon.',
    happened: 'From half past five to about six the bedroom wall hums. At the unit itself I hear nothing.',
    tried: 'Looked at the feet, they stand on rubber. Turned the fan down in the night menu: no difference.',
    clarified: [
      { by: 'samuel', words: 'Does the pipe touch the wall where it goes through?', guided: true },
      { by: 'jo', words: 'I can push a card through above it, not below.' },
    ],
    answers: [
      {
        by: 'samuel',
        hours: 5,
        body: 'The pipe carries it. Cut the foam back until a finger fits all round, then close the hole with **soft** sealant, not with mortar.',
        accepted: true,
        votes: ['lea', 'mika', 'ruth'],
      },
      {
        by: 'ruth',
        hours: 20,
        body: 'And if it still hums: lower the flow in the first half hour after the set-back. The valve is loudest when everything is cold.',
        accepted: true,
        votes: ['jo', 'omar'],
      },
    ],
    votes: ['mika', 'samuel', 'lea'],
    labels: ['X20', 'noise'],
  },
  {
    key: 'glycol',
    by: 'mika',
    home: 'commissioning',
    days_ago: 12,
    title: 'How do you mix glycol when the water on site is at two degrees?',
    happened: 'It stays in threads, and the refractometer says something else each time.',
    tried: 'Stirring for ten minutes. Waiting.',
    answers: [
      {
        by: 'ruth',
        hours: 3,
        body: '1. Fill half of the water first.\n2. Stand the can with the glycol in the warm van while you drive.\n3. Pour slowly, and pump it in a circle for five minutes.\n4. Measure after that, with the drop at the temperature of the instrument.',
        accepted: true,
        votes: ['lea', 'omar', 'jo', 'samuel'],
      },
      {
        by: 'nils',
        hours: 28,
        body: 'I buy it mixed. Dearer, and nobody measures nonsense in the dark.',
        votes: ['tuan'],
      },
    ],
    votes: ['jo', 'nils'],
    labels: ['brine', 'winter'],
    invited: [
      { by: 'mika', person: 'ruth', hours: 1, words: 'You mixed it for thirty-eight winters. What do I miss?' },
    ],
    became: {
      by: 'lea',
      hours: 54,
      practice: {
        title: 'Mix glycol with water that is nearly ice',
        purpose: 'One reading of the refractometer instead of three.',
        steps: [
          'Keep the can in the warm van while you drive.',
          'Fill half of the water first, then pour slowly.',
          'Pump it in a circle for five minutes.',
          'Measure with the drop at the temperature of the instrument.',
        ],
      },
    },
  },
  {
    key: 'c4-again',
    by: 'tuan',
    home: 'refrigerant',
    days_ago: 9,
    title: 'C4 shows 17 twice and then nothing: may I reset it?',
    answers: [
      {
        by: 'oksana',
        hours: 2,
        body: 'Not before you have read the log: a reset wipes it. [Read the C4 event log before touching anything](p:c4) says how.',
        votes: ['lea', 'samuel'],
      },
    ],
    labels: ['A7'],
    invited: [{ by: 'tuan', person: 'oksana', hours: 1, words: 'It stands in the hotel, and the guests are cold.' }],
  },
  {
    key: 'hum-again',
    by: 'birgit',
    home: 'cohort14',
    days_ago: 6,
    title: 'Customer hears a hum in the bedroom in the morning',
    body: 'Only before six. What can I say on the telephone?',
    repeats: 'hum',
  },
  {
    key: 'drone',
    by: 'aino',
    home: 'cold',
    days_ago: 4,
    title: 'Does anybody warm the seal with something other than a jacket?',
    body: 'In a wet jacket it takes for ever. I would like a number, not a story.',
    clarified: [{ by: 'lea', words: 'How wet, and how cold was it?' }],
    votes: ['mika', 'ruth'],
    labels: ['winter', 'seals'],
    invited: [
      { by: 'aino', person: 'tuan', hours: 2, words: 'You have the blast freezers in Narvik.', declined: 5 },
      { by: 'aino', person: 'mika', hours: 2, words: 'You counted them. Do you have minutes and degrees as well?' },
    ],
  },
  {
    key: 'rattle',
    by: 'henning',
    home: 'faults',
    days_ago: 74,
    title: 'Compressor rattles for ten seconds when it stops: which of the two?',
    body: 'Two in one frame, and in the cellar it comes from everywhere.',
    answers: [
      {
        by: 'ruth',
        hours: 26,
        body: 'The one whose mount is hard. Press down on each with the flat hand while it runs out: the rattle goes under the right one.',
        accepted: true,
        votes: ['aino', 'tuan', 'oksana'],
      },
    ],
    labels: ['compressors', 'noise'],
  },
  {
    key: 'whistle',
    by: 'tuan',
    home: 'faults',
    days_ago: 41,
    title: 'High, thin tone that follows the speed: how long does it last?',
    tried: 'Recorded it cold and warm. Warm it is the same.',
    answers: [
      {
        by: 'ruth',
        hours: 5,
        body: 'Weeks, not months. A bearing that does not get quieter when warm is dry. Order now, change it at the next visit.',
        accepted: true,
        votes: ['mika', 'aino'],
      },
    ],
    labels: ['compressors'],
  },
  {
    key: 'crankcase',
    by: 'mika',
    home: 'faults',
    days_ago: 27,
    title: 'Fuse of the crankcase heater blows only in wet weather: where do I begin?',
    happened: 'Dry for two weeks, no fuse. Rain, and it is gone within the hour.',
    tried: 'New fuse, new heater. The heater measures well in the warm van.',
    answers: [
      {
        by: 'oksana',
        hours: 4,
        body: 'At the gland where the cable goes in: pull it out a hand’s width and look for green copper. Measure it wet, not dry.',
        accepted: true,
        votes: ['aino', 'tuan'],
      },
    ],
    labels: ['winter'],
  },
  {
    key: 'old',
    by: 'katrin',
    home: 'germany',
    days_ago: 52,
    title: 'Wer hat noch Brackets der zweiten Serie?',
    body: 'Zwei Stück für Kiel, die orangen.',
  },
];
