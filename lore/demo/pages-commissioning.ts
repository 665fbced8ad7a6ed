import type { PageTold } from './page-told.ts';

export const commissioningPages: PageTold[] = [
  {
    key: 'start',
    home: 'commissioning',
    by: 'lea',
    days_ago: 560,
    title: 'Commissioning: begin here',
    body: `We take new heat pumps into service at seventeen sites. This page says where things are.

## If you are on your way to a house

1. Open the practice for your unit: [Commission the X20 heat pump](p:x20).
2. Follow the steps. What is marked **core** stays as it is; the rest you may adapt to the house.
3. Afterwards say *worked*, *partly* or *failed*. It takes one tap, and it is how we know.

## If something was different

Write a note. One sentence is enough. A person of us reads it within two working days, and you will see what becomes of it.

## If you are new

Read [Words of the trade](w:words) when it is there, ride along twice, and ask the second question.`,
    later: [
      {
        days_ago: 300,
        by: 'lea',
        summary: 'Brine has a practice of its own now',
        from: '2. Follow the steps.',
        to: '2. For the loop: [Flush and fill a brine loop](p:brine).\n3. Follow the steps.',
      },
      { days_ago: 299, by: 'birgit', summary: 'Numbering', from: '3. Afterwards say', to: '4. Afterwards say' },
    ],
  },
  {
    key: 'words',
    home: 'commissioning',
    under: 'start',
    by: 'birgit',
    days_ago: 398,
    title: 'Words of the trade',
    body: `For everybody who nods and looks it up in the evening.

| word | what it means | where you meet it |
|---|---|---|
| superheat | how much warmer the gas is than its boiling point at that pressure. A reading, not a setting | at the card inside the X20 door |
| subcooling | the same on the other side: how much colder the liquid is than its boiling point | at the gauge set |
| brine | water with antifreeze, in the loop in the ground | everywhere, mostly on your trousers |
| flush | move dirt out with fast liquid | before filling |
| vent | let air out at the highest point | after filling |
| heating curve | how warm the water is for each temperature outside | in the C4, first menu |
| return | the water that comes back | the colder pipe |

Missing one? Add it. If two of us explain it differently, write both down.`,
    later: [
      {
        days_ago: 30,
        by: 'jo',
        summary: 'Four-way valve',
        from: '| return |',
        to: '| four-way valve | turns the circuit round, for heating or for defrosting | at the A7, it clacks |\n| return |',
      },
    ],
  },
  {
    key: 'tools',
    home: 'commissioning',
    under: 'start',
    by: 'samuel',
    days_ago: 520,
    title: 'Tools for a commissioning day',
    body: `What is in the van when nothing was forgotten.

- lock, tag, two-pole tester
- gauge set, and **a second gauge**
- refractometer and a bottle of tap water to check it
- flat tool for the seal (comes with the unit, but keep one)
- brine filters, at least three
- reversing valve for flushing
- marker, cards, tape

## Calibration

| tool | every | who |
|---|---|---|
| gauges | 12 months, or after a fall | Ingrid, Tromsø depot |
| torque wrench | 12 months | Henning, Kiel workshop |
| leak detector | 6 months | whoever signs the log book |

See also [Check your gauge against a second one](p:gauge) once it is written.`,
  },
  {
    key: 'card',
    home: 'commissioning',
    under: 'start',
    by: 'lea',
    days_ago: 250,
    title: 'The card inside the door',
    body: `Every X20 and A7 has a card inside its cover. The next person at the unit reads it before anything else.

Write **values, never "ok"**:

- date and name
- superheat after five minutes (in deep cold: after fifteen)
- pressure of the loop
- freezing point of the brine
- heating curve as you leave it

Take a photo of the card into the job. Cards fade, photos do not.`,
  },
  {
    key: 'mud',
    home: 'commissioning',
    under: 'start',
    by: 'samuel',
    days_ago: 95,
    title: 'Forty filters: how long is long enough?',
    body: `Over three months eleven of us kept the brine filters of forty X20 houses and looked at them after 5, 10, 12 and 15 minutes of flushing.

| minutes | clean filters of 40 |
|---|---|
| 5 | 6 |
| 10 | 19 |
| 12 | 27 |
| 15 | 38 |

The two that were not clean after fifteen had drilling mud in the loop and needed half an hour and a second filter.

**What follows.** Ten minutes are right for half of the houses, and from outside one cannot see which half. We proposed fifteen for [step 2](p:x20).

**What we do not know.** Whether flushing in both directions would be quicker. Somebody should try.`,
  },
  {
    key: 'decisions',
    home: 'commissioning',
    by: 'omar',
    days_ago: 200,
    title: 'What I decided, and why',
    body: `A list of what I established, declined or put off for commissioning, with the reason in a sentence. If you disagree, challenge the practice and not me; it works better.

## Established

- [Commission the X20](p:x20), ten minutes at 3 bar: slow leaks do not show in five.
- [Lock out and prove dead](p:lockout): one way for everybody, in every country.
- [Flush and fill a brine loop](p:brine): tap water leaves iron.

## Declined

- *Photograph every step.* It doubles the time, and nobody has ever looked at the photos of a job that worked.
- *Two people at every commissioning.* I would like to. At present it would mean one house in three less. I ask again next year.

## Put off

- *A shorter check for terraced houses.* Waiting for ten more uses, so that we do not guess.`,
    later: [
      {
        days_ago: 80,
        by: 'omar',
        summary: 'Fifteen minutes',
        from: '## Declined',
        to: '- Fifteen minutes of flushing: forty filters said so.\n\n## Declined',
      },
    ],
  },
  {
    key: 'cold-start',
    home: 'cold',
    by: 'ruth',
    days_ago: 500,
    title: 'What the cold changes',
    body: `I have collected this for thirty winters. It is not complete.

## Things that get stiff

Rubber, hoses, oil, brine, zips, fingers. What is stiff cracks, kinks or lies. A seal that cracks at minus eighteen is a good seal that was pressed in at the wrong moment.

## Things that lie

- oil-filled gauges: a minute late
- batteries: empty, and full again in the pocket
- the first five minutes of superheat
- your own judgement after an hour outside

## Things that stay the same

Pressure, patience, coffee.

> If it is below minus ten, everything takes half as long again. Plan it like that, and nobody has to hurry.`,
  },
  {
    key: 'winter-van',
    home: 'cold',
    under: 'cold-start',
    by: 'aino',
    days_ago: 262,
    title: 'My van in winter, a picture in words',
    body: `Left front: me. Right front: the insulated box with batteries, seals, refractometer and a hot-water bottle from the last customer.

Behind me: sleeping bag, stove, two litres of water that are not frozen because they lie against my seat.

In the back: everything that may freeze. There is less of it than you think.

The steps are in [Pack the van for two days up north](p:van). The stove is not in there, that is my own madness.`,
  },
  {
    key: 'seal-history',
    home: 'cold',
    under: 'cold-start',
    by: 'lea',
    days_ago: 310,
    title: 'Seals in the cold: what we tried',
    body: `| what | who | what came of it |
|---|---|---|
| silicone spray | Kiruna, Luleå | [retired](p:silicone): the seal walks out of the groove |
| dashboard heater | several | works, if you do not forget them there |
| hand warmth for a minute | Tromsø | sometimes |
| asking the factory | Ruth | the rubber is fine in service; only fitting it cold is not |

Open question: how warm, and for how long? Nobody has counted yet. If you do, write a note and link it to step 3 of [Commission the X20](p:x20).`,
  },
];
