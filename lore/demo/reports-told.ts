/** What people told of their week: how many weeks ago, and their lines by prompt. `help` becomes a question of its own by whoever reads it. */
export type ReportTold = {
  by: string;
  home: string;
  also?: string[];
  weeks_ago: number;
  worked?: string[];
  did_not?: string[];
  surprised?: string[];
  need_help?: string[];
  numbers?: [label: string, value: number, unit: string][];
  /** For whom the first thing that worked did so too. */
  same?: string[];
  /** Which step of a practice the first thing that worked belongs to. */
  linked?: { by: string; practice: string; step: string };
  /** Who does it too, in other conditions: a variation of that step, or a practice of its own. */
  here?: { by: string; community: string; words: string; place?: string };
  /** The first has answered as well: what was told longer ago was read. */
  read_by?: string[];
};

export const reportsTold: ReportTold[] = [
  {
    by: 'mika',
    home: 'kiruna',
    also: ['cold'],
    weeks_ago: 1,
    worked: ['Seals in the inside pocket from the depot on: four of four went in at minus sixteen.'],
    did_not: ['The new headlamps go out at minus twenty. Batteries in the pocket help for ten minutes.'],
    surprised: ['A customer had read our page about the heating curve and had set it right herself.'],
    numbers: [
      ['Jobs', 11, 'jobs'],
      ['Kilometres', 1460, 'km'],
    ],
    same: ['aino'],
    read_by: ['lea', 'aino', 'ruth', 'omar', 'samuel', 'jo'],
  },
  {
    by: 'mika',
    home: 'kiruna',
    also: ['cold'],
    weeks_ago: 2,
    worked: ['Calling ahead from the petrol station: nobody was out, three times.'],
    did_not: ['The torque wrench read low in the morning and right at noon.'],
    numbers: [['Jobs', 9, 'jobs']],
    read_by: ['lea', 'ruth'],
  },
  {
    by: 'aino',
    home: 'cold',
    weeks_ago: 1,
    worked: ['Two islands in one day, because the ferry times stand on the page now.'],
    surprised: ['Wet jacket: the seal was cold after twenty minutes too.'],
    need_help: ['Who has a better way than a jacket to keep a seal warm?'],
    numbers: [['Jobs', 8, 'jobs']],
    read_by: ['lea', 'mika'],
  },
  {
    by: 'samuel',
    home: 'commissioning',
    weeks_ago: 1,
    worked: ['Fifteen minutes of flushing everywhere. The filters are boring now.'],
    did_not: ['Both directions are not quicker: seven houses, no difference.'],
    numbers: [
      ['First starts', 6, 'units'],
      ['Filters looked at', 12, 'filters'],
    ],
    same: ['jo', 'mika'],
    read_by: ['omar', 'lea', 'jo'],
  },
  {
    by: 'jo',
    home: 'commissioning',
    weeks_ago: 1,
    worked: ['Asked the second question before I drove off. It was the right one.'],
    surprised: ['How much stands on the card inside the door, if people write it there.'],
    need_help: ['I have not seen a defrost from the inside of the menu yet. Who shows me one?'],
    read_by: ['lea', 'ruth'],
  },
  {
    by: 'ruth',
    home: 'refrigerant',
    weeks_ago: 2,
    worked: [
      'Sat beside Tuan at two compressors instead of explaining them on the telephone. Half the time, twice the result.',
    ],
    did_not: ['My list of odd faults is still in my head.'],
    read_by: ['tuan', 'lea', 'dana'],
  },
  {
    by: 'mika',
    home: 'kiruna',
    also: ['cold'],
    weeks_ago: 3,
    worked: ['Seals in bags of ten with the date on it. Two bags were from the year before last, and out they went.'],
    surprised: ['The hum in the cold store was the fan of the store. I had the ear at our compressor for an hour.'],
    numbers: [
      ['Jobs', 10, 'jobs'],
      ['Kilometres', 1310, 'km'],
    ],
    same: ['nils'],
    read_by: ['nils', 'lea', 'aino'],
  },
  {
    by: 'mika',
    home: 'kiruna',
    also: ['cold'],
    weeks_ago: 4,
    worked: ['Train times of the Abisko line stand in the job now: two visits in one day instead of two days.'],
    did_not: ['Drove to Vittangi for a fuse that was in the house all the time.'],
    numbers: [
      ['Jobs', 12, 'jobs'],
      ['Kilometres', 1640, 'km'],
    ],
    same: ['aino', 'tuan'],
    here: {
      by: 'ingrid',
      community: 'tromso',
      words: 'Write the last ferry back into the job before the tour is planned',
      place: 'the islands',
    },
    read_by: ['lea', 'nils', 'ingrid', 'aino', 'tuan'],
  },
  {
    by: 'amina',
    home: 'customers',
    weeks_ago: 3,
    worked: ['Asking for the two photos by text message while they are still on the line: nine of ten send them.'],
    need_help: ['What do I say when somebody does not want to send a photo of their cellar?'],
    numbers: [['Calls', 212, 'calls']],
    linked: { by: 'amina', practice: 'callahead', step: 'photo' },
    here: {
      by: 'katrin',
      community: 'germany',
      words: 'Foto nur an die Nummer, die in der Auftragsbestätigung steht, nie an ein privates Telefon.',
      place: 'Norddeutschland',
    },
    same: ['per'],
    read_by: ['katrin', 'per', 'dana', 'lea'],
  },
  {
    by: 'samuel',
    home: 'commissioning',
    weeks_ago: 2,
    worked: ['Showed Jo the filter before and after. That was the whole explanation.'],
    numbers: [['First starts', 4, 'units']],
    read_by: ['lea', 'jo', 'birgit'],
  },
  {
    by: 'samuel',
    home: 'commissioning',
    weeks_ago: 3,
    did_not: ['Two fills with the same canister: minus nineteen at noon, minus fourteen at four.'],
    numbers: [['First starts', 5, 'units']],
    read_by: ['omar', 'lea'],
  },
  {
    by: 'jo',
    home: 'commissioning',
    weeks_ago: 2,
    worked: ['Wrote the number down before I looked at what it should be.'],
    did_not: ['Forgot the label at the filling valve, and had to explain it.'],
    same: ['samuel'],
    read_by: ['lea', 'birgit', 'ruth'],
  },
  {
    by: 'aino',
    home: 'cold',
    weeks_ago: 4,
    worked: ['Hot-water bottle in the box with the batteries: still warm at four in the afternoon.'],
    numbers: [['Jobs', 9, 'jobs']],
    same: ['mika'],
    read_by: ['lea', 'mika', 'ruth'],
  },
];
