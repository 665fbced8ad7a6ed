import type { Prompt } from '../jobs/job.ts';

type LineTold = { prompt: Prompt; body: string; practice?: string; step?: string };
type TurnTold = { by: string; expected: string; happened: string; why: string; next: string };
export type JobTold = {
  reference: string;
  title: string;
  place: string;
  asset: string;
  home: string;
  by: string;
  days_ago: number;
  people: string[];
  /** Who says that they have read what came of it; nobody has yet, if nobody is named. */
  read_by?: string;
  /** No line: nothing new. */
  debriefs: { by: string; hours: number; lines: LineTold[] }[];
  review?: { by: string; hours: number; turns: TurnTold[]; closed?: true };
};

/** Jobs that are done, and what those who did them say. The one of the cold store waits for Mika. */
export const jobsTold: JobTold[] = [
  {
    reference: 'J-67231',
    title: 'Cold store Kiruna, unit three: seal and first start',
    place: 'Kiruna, cold store',
    asset: 'X20',
    home: 'cold',
    by: 'nils',
    days_ago: 2,
    people: ['mika', 'aino', 'nils'],
    debriefs: [
      {
        by: 'aino',
        hours: 3,
        lines: [
          {
            prompt: 'again',
            body: 'Three of us, three jackets, three warm seals: nobody had to wait for anybody.',
            practice: 'warmseal',
            step: 'warm',
          },
          {
            prompt: 'next',
            body: 'The door of the plant room falls shut at minus eighteen. Wedge it before you begin.',
          },
        ],
      },
    ],
    review: {
      by: 'nils',
      hours: 4,
      turns: [
        {
          by: 'nils',
          expected: 'One hour for the seal, one for the first start.',
          happened: 'Forty minutes for both, and then an hour in front of a closed door.',
          why: 'Nobody had asked the store who has the key after four.',
          next: 'The key stands in the job, with a telephone number.',
        },
      ],
    },
  },
  {
    reference: 'J-66870',
    title: 'School in Breivika: two X20 changed over in the holidays',
    place: 'Tromsø, Breivika',
    asset: 'X20',
    home: 'commissioning',
    by: 'samuel',
    days_ago: 9,
    people: ['samuel', 'ingrid', 'jo'],
    read_by: 'lea',
    debriefs: [
      {
        by: 'ingrid',
        hours: 4,
        lines: [
          {
            prompt: 'otherwise',
            body: 'The second borehole was the dirty one again. We had the pump on the first until lunch.',
            practice: 'brine',
            step: 'flush',
          },
        ],
      },
      { by: 'jo', hours: 22, lines: [] },
    ],
    review: {
      by: 'samuel',
      hours: 5,
      turns: [
        {
          by: 'samuel',
          expected: 'Both running by Thursday noon.',
          happened: 'Friday at three, with the caretaker waiting.',
          why: 'One filter for two loops: each change cost a walk to the van.',
          next: 'Two filters for two loops, beside the pump before we begin.',
        },
        {
          by: 'jo',
          expected: 'That I hold the lamp.',
          happened: 'I did the second loop by the steps, and Samuel read them to me.',
          why: '',
          next: 'Let the new one do the second of two. The first has shown everything by then.',
        },
      ],
      closed: true,
    },
  },
  {
    reference: 'J-66412',
    title: 'Hotel in Narvik: no heat on the third floor',
    place: 'Narvik',
    asset: 'A7',
    home: 'faults',
    by: 'tuan',
    days_ago: 16,
    people: ['tuan', 'aino'],
    read_by: 'oksana',
    debriefs: [
      {
        by: 'tuan',
        hours: 2,
        lines: [
          {
            prompt: 'otherwise',
            body: 'The log said high pressure, and it was a valve that the painters had closed. Two minutes, after a drive of three hours.',
            practice: 'c4',
            step: 'ask',
          },
        ],
      },
    ],
  },
];
