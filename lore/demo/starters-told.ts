/** What the welcome page of the starters says. */
export const welcome = `You are twelve, at eleven sites, and you started in the same week. This page is yours: change it.

## The first weeks

- **Your buddy** is somebody near you who has been here for long. Ring them before you ring anybody else; they have said yes to that.
- **Ride along for three weeks**, and write one note a week. One sentence is a note.
- **X20 basics** is the course. Say at the step itself when it is done otherwise where you are.

## Where things are

Start with [Flush and fill a brine loop](p:brine) and [Read the C4 event log before touching anything](p:c4): you will need both before Friday.

## What nobody tells you

Everybody here has flooded a cellar. Ask who, and how it went on.`;

/** What communities are asked each week, and what came. Days ago are of the answer. */
export type PromptTold = {
  home: string;
  by: string;
  words: string;
  weekday: number;
  days_ago: number;
  /** By handle, or the n-th of the newcomers. */
  answers: { by: string | number; days_ago: number; words: string }[];
};

export const promptsTold: PromptTold[] = [
  {
    home: 'commissioning',
    by: 'lea',
    words: 'Which step did you do otherwise this week, and why?',
    weekday: 2,
    days_ago: 31,
    answers: [
      {
        by: 'ingrid',
        days_ago: 21,
        words: 'Pressure test with two gauges side by side. One of the two always lies a little.',
      },
      {
        by: 'samuel',
        days_ago: 20,
        words:
          'Vented three times instead of twice: the house stands on a slope and the highest point is the neighbour’s.',
      },
      {
        by: 'birgit',
        days_ago: 13,
        words: 'At the rig we read the steps aloud, one reads and one does. It is slower, and nobody skips the fourth.',
      },
      { by: 'per', days_ago: 12, words: 'Wrote the label before filling. Then it is there, whatever comes after.' },
      {
        by: 'henning',
        days_ago: 6,
        words: 'Erst gespült, dann den Filter gezeigt bekommen. Ab jetzt andersherum.',
      },
    ],
  },
  {
    home: 'cohort14',
    by: 'birgit',
    words: 'What was your second question this week?',
    weekday: 4,
    days_ago: 40,
    answers: [
      {
        by: 'jo',
        days_ago: 25,
        words: 'Why the filter is looked at before it is dirty. Because then you know what clean looks like.',
      },
      {
        by: 1,
        days_ago: 24,
        words: 'Where the water goes when the tray is full. Nobody had an answer, so we poured some in.',
      },
      { by: 2, days_ago: 18, words: 'Whether I may say no to a ladder. Yes, and one says it aloud.' },
      {
        by: 'jo',
        days_ago: 11,
        words: 'Who decides that a step may be left out. It depends on the grey mark beside it.',
      },
      {
        by: 4,
        days_ago: 10,
        words: 'What the first number on the display means. It is not the temperature of the room.',
      },
      { by: 1, days_ago: 3, words: 'How long glycol keeps in an opened can. Three people, three answers.' },
    ],
  },
  {
    home: 'cohort14',
    by: 'birgit',
    words: 'Which word did you hear that nobody explained?',
    weekday: 1,
    days_ago: 26,
    answers: [],
  },
];
