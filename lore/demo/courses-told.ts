/** A line `![[x20#seal]]` in a unit quotes that step of that practice. */
export type UnitTold = {
  key: string;
  days_ago: number;
  title: string;
  body: string;
  /** Published anew by its designer. */
  again?: { days_ago: number; from: string; to: string };
};
export type CourseTold = {
  key: string;
  title: string;
  about: string;
  home: string;
  also: string[];
  by: string;
  with: string[];
  days_ago: number;
  units: UnitTold[];
};

export const courses: CourseTold[] = [
  {
    key: 'x20-basics',
    title: 'X20 basics',
    about:
      'Six short units for everybody who will commission an X20. Each quotes the practice itself, so what you read is what holds today. You learn it on the rig and at a house, not here; here you learn what to look at.',
    home: 'commissioning',
    also: ['x20'],
    by: 'ines',
    with: ['birgit'],
    days_ago: 520,
    units: [
      {
        key: 'x20-1',
        days_ago: 520,
        title: 'Before you open anything',
        body: `Five minutes in which nothing seems to happen, and in which most of what can go wrong is prevented.

![[lockout#lock]]

Your lock, your number. Then the part that is left out when people are in a hurry:

![[lockout#prove]]

At the X20 it reads like this:

![[x20#isolate]]

**Try it on the rig.** Birgit has left one phase live on purpose. Find it.`,
      },
      {
        key: 'x20-2',
        days_ago: 519,
        title: 'The loop: clean, full, safe from frost',
        body: `Dirt in the loop ends in the exchanger. Water in the antifreeze ends in January.

![[brine#flush]]

How long is long enough? For this unit:

![[x20#flush]]

Look at the filter after five, after ten minutes, and at the end. Keep it, and bring it along.

![[brine#freeze]]

**To think about.** Why does stirring the canister change what you measure?`,
        again: {
          days_ago: 78,
          from: 'Look at the filter after five, after ten minutes, and at the end.',
          to: 'Forty colleagues kept their filters: after ten minutes only half of them were clean. Look at yours after five, ten and fifteen minutes.',
        },
      },
      {
        key: 'x20-3',
        days_ago: 518,
        title: 'The seal',
        body: `A ring of rubber for three euros decides whether somebody has to drive two hundred kilometres.

![[x20#seal]]

Press one in on the rig. Then press one in skew, on purpose, and look at the edge: a white line, a step. That is what a leak looks like before it is one.

**In the cold** it is different. If it is below minus ten where you are, ask your buddy before you press.`,
      },
      {
        key: 'x20-4',
        days_ago: 517,
        title: 'Pressure and patience',
        body: `The most boring step, and the one that saves most visits.

![[x20#pressure]]

What are you waiting for? For a drop that has not decided yet.

**Try it on the rig.** Birgit has loosened one union by a quarter turn. How long does it take until the needle tells you?`,
        again: {
          days_ago: 401,
          from: 'What are you waiting for?',
          to: 'Until last week we said five minutes. In Bergen a drop came in the seventh. What are you waiting for?',
        },
      },
      {
        key: 'x20-5',
        days_ago: 515,
        title: 'First start',
        body: `Now it runs. Listen first, then read.

![[x20#start]]

Superheat between five and seven is fine. If it is not, do not turn anything yet: wait, read again, think of the filter.

**Your turn.** Write the card of the rig so that somebody in Rostock could work with it.`,
      },
      {
        key: 'x20-6',
        days_ago: 330,
        title: 'Going back after a week',
        body: `The house knows something now that you did not know when you left.

![[curve#ask]]

![[curve#shift]]

**Your turn.** Ring the customer of your last ride along. Ask for the coldest room.`,
      },
    ],
  },
  {
    key: 'cold-start',
    title: 'Cold start',
    about: 'For the first winter north of Umeå, and for the tenth. Four units of ten minutes, with a thermos.',
    home: 'cold',
    also: ['x20'],
    by: 'ines',
    with: ['ruth'],
    days_ago: 200,
    units: [
      {
        key: 'cold-1',
        days_ago: 200,
        title: 'Getting there and coming back',
        body: `Half of the work in the cold is done before you leave the depot.

![[van#box]]

![[van#tell]]

**Think of** the coldest day you have worked on. What was stiff first?`,
      },
      {
        key: 'cold-2',
        days_ago: 199,
        title: 'Before the frost',
        body: `In September nobody thinks of January. You do.

![[brine#flush]]

![[brine#freeze]]

**Try it.** Measure the same canister at the top and at the bottom.`,
      },
      {
        key: 'cold-3',
        days_ago: 198,
        title: 'Rubber at minus eighteen',
        body: `Ruth says: a seal that cracks at minus eighteen is a good seal that was pressed in at the wrong moment.

![[x20#seal]]

The step was written in a workshop at plus twenty. If it does not work like that where you are, press *not how it is done here* and say how you do it. We are collecting.`,
      },
      {
        key: 'cold-4',
        days_ago: 197,
        title: 'Ice at the A7',
        body: `Lukewarm water, patience, and no screwdriver.

![[ice#thaw]]

![[ice#turn]]

**Listen** to the recording of a fan with one nicked blade. Would you have heard it from the van?`,
      },
    ],
  },
  {
    key: 'refrigerant',
    title: 'Refrigerant: find it, write it, take it home',
    about: 'The yearly refresher for everybody with a certificate. Three units, no film.',
    home: 'refrigerant',
    also: [],
    by: 'ines',
    with: ['ruth', 'mehmet'],
    days_ago: 300,
    units: [
      {
        key: 'ref-1',
        days_ago: 300,
        title: 'Find it',
        body: `Eyes first, then the instrument.

![[leak#oil]]

![[leak#sniff]]

Nine of ten leaks of last year were at a joint that had been touched in the year before. Where would you begin?`,
      },
      {
        key: 'ref-2',
        days_ago: 299,
        title: 'Write it',
        body: `A check that is not written down did not happen.

![[leak#record]]

**Try it.** Without looking: at what time did you begin your last check?`,
      },
      {
        key: 'ref-3',
        days_ago: 298,
        title: 'Take it home',
        body: `What you take out is weighed twice.

![[recover#weigh]]

![[recover#tag]]

A bottle without a tag is a red bottle.`,
      },
    ],
  },
  {
    key: 'uebergabe',
    title: 'Das gute Übergabegespräch',
    about: 'Zwei kurze Einheiten für alle, die am Ende eines langen Tages noch freundlich erklären sollen.',
    home: 'germany',
    also: ['customers'],
    by: 'ines',
    with: ['katrin'],
    days_ago: 170,
    units: [
      {
        key: 'ueb-1',
        days_ago: 170,
        title: 'Hände auf den Rücken',
        body: `Was jemand selbst gedrückt hat, weiß er am Sonntag noch.

![[handover#touch]]

**Probiere es aus.** Erkläre einer Kollegin die Nachtabsenkung, ohne das Gerät zu berühren.`,
      },
      {
        key: 'ueb-2',
        days_ago: 169,
        title: 'Der Sonntagssatz',
        body: `Ein Satz, der einen Anruf spart:

![[handover#sunday]]

Schreibe deinen Sonntagssatz auf. Sage ihn laut. Streiche die Hälfte.`,
      },
    ],
  },
];
