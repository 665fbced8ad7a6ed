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
];
