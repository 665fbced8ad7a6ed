import type { PageTold } from './page-told.ts';

export const knowledgePages: PageTold[] = [
  {
    key: 'compressors',
    home: 'faults',
    by: 'ruth',
    days_ago: 415,
    title: 'What I hear',
    body: `Asked to write down what I listen for, before I go. It is harder than doing it.

## Dry

A bearing. High, thin, follows the speed. It does not get better when warm. You have weeks.

## Wet

A mount, or liquid in the suction line. Low, swallowing. Look at the superheat before you look at the compressor.

## Ticking

Valve plate, or simply a cable touching the cover. Take the cover off and listen again before you say anything.

## Nothing at all

The worst. Measure the supply while it tries to start: anything below 370 volts between phases and you need not look further.

Recordings are better than my words: [Record the compressor](p:sound), when you have asked the customer.`,
  },
  {
    key: 'five-voltage',
    home: 'faults',
    under: 'compressors',
    by: 'oksana',
    days_ago: 300,
    title: 'C4: entries of the log that mean something else',
    body: `| the log says | it usually is |
|---|---|
| high pressure | a closed valve in the heating circuit |
| low pressure | a dirty brine filter, then a leak |
| sensor 3 open | the plug, not the sensor |
| phase order | the electrician was there |
| network card | a thunderstorm |

And before you press anything: [read it first](p:c4).`,
  },
  {
    key: 'tree',
    home: 'faults',
    under: 'compressors',
    by: 'aino',
    days_ago: 235,
    title: 'It does not heat: five questions in order',
    body: `1. Does the C4 want heat? (If not: sensor, curve, night mode.)
2. Does the compressor run? (If not: log, supply, soft starter.)
3. Is the hot pipe hot? (If not: four-way valve, charge.)
4. Does the water move? (If not: strainer, pump, valve.)
5. Is the house simply losing more than it gets? (Look at the windows.)

Four of five cases end at question 1 or 4, with no part changed.`,
  },
  {
    key: 'odd',
    home: 'faults',
    by: 'tuan',
    days_ago: 120,
    title: 'The odd ones',
    body: `A list of faults that nobody believed.

- **The cat.** Alarm each night at three, always the same cat on the warm display.
- **The village.** 389 volts on one phase at six in the evening, when everybody cooks.
- **The apple bucket.** Smell of gas, in fact cider.
- **The second pump.** It ran backwards because the check valve was only on the drawing.

Add yours. If it saves one person one hour, it was worth the telling.`,
  },
  {
    key: 'fgas',
    home: 'refrigerant',
    by: 'ruth',
    days_ago: 555,
    title: 'Refrigerant: what we must, what we do besides',
    body: `## Must

- Only certified people open a circuit.
- Checks by amount: see the table in the log book. The log book stays with the unit.
- What is recovered is weighed and written down on the day.

## Besides

- Look for oil before you switch on the detector.
- The cap is part of the seal.
- Open the window before, not after.

## Who may sign

Ask Ruth, Tuan or Mehmet. The list of certificates is with Quality, because it changes.`,
  },
  {
    key: 'bottles',
    home: 'refrigerant',
    under: 'fgas',
    by: 'tuan',
    days_ago: 345,
    title: 'Bottles: a short guide to not wondering',
    body: `| colour of the band | what is in it | where it goes |
|---|---|---|
| green | new | van 3 and the depots |
| yellow | recovered, known | back to the supplier |
| red | recovered, mixed or unknown | separate cage, tag in capitals |

A bottle without a tag is red. A bottle above 80 percent does not travel.

The steps: [Take back an old unit](p:recover), once they are written.`,
  },
  {
    key: 'x20',
    home: 'x20',
    by: 'samuel',
    days_ago: 450,
    title: 'X20: what you should know by heart',
    body: `| value | number |
|---|---|
| test pressure of the loop | 3 bar |
| superheat, settled | 5 to 7 K |
| flow, nominal | 1.2 m³/h |
| opening of the expansion vessel | 3.5 bar |
| lowest temperature for fitting the seal | −5 °C, says the small print |

## Known and harmless

Bubbles in the sight glass at part load. A click five seconds after stopping. Warm left side.

## Known and not harmless

Grey transport brackets under the compressor. A seal with a white line.`,
    later: [
      {
        days_ago: 190,
        by: 'ruth',
        summary: 'The vessel',
        from: '| opening of the expansion vessel | 3.5 bar |',
        to: '| opening of the safety valve | 3.5 bar |\n| pre-pressure of the expansion vessel | 1.0 bar |',
      },
    ],
  },
  {
    key: 'x20-versions',
    home: 'x20',
    under: 'x20',
    by: 'samuel',
    days_ago: 210,
    title: 'X20: which version stands in front of me?',
    body: `- **Foam in the box, black seal**: first series.
- **Foil in the box, black seal, orange brackets**: second series.
- **Foil, grey brackets**: third series. Look twice, they hide.

The serial number begins with the year and the week. All three take the same spare parts except the cover.`,
  },
  {
    key: 'a7',
    home: 'a7',
    by: 'oksana',
    days_ago: 405,
    title: 'A7: software versions and what they do to you',
    body: `| version | good | careful |
|---|---|---|
| 4.0 | stable | defrosts too early on the sea side |
| 4.2 | quieter at night | forgets the night hours when the power fails |
| 4.2.1 | keeps the night hours | none known |

Update from 4.0 in one go to 4.2.1. Tell the customer that it will restart twice.`,
  },
  {
    key: 'a7-ice',
    home: 'a7',
    under: 'a7',
    by: 'nils',
    days_ago: 265,
    title: 'A7 and ice: where to put it so that we need not come',
    body: `Half of our winter visits to an A7 were decided on the day when it was put there.

- not under the edge of a roof
- not in the corner where the drift lies
- thirty centimetres higher than the highest snow you remember
- drain to the south, never to the north
- not below the neighbour's bedroom

For the rest: [Start an A7 after freezing rain](p:ice).`,
  },
  {
    key: 'intake',
    home: 'cohort14',
    by: 'birgit',
    days_ago: 45,
    title: 'Your first eight weeks',
    body: `| week | what | with whom |
|---|---|---|
| 1 | ride along twice, write three notes | your buddy |
| 2–3 | X20 basics, units 1 to 3, and the practice rig | Birgit |
| 4 | you do it, your buddy reads the steps aloud | buddy |
| 5–6 | X20 basics, units 4 to 6 | Ines asks you what was unclear |
| 7 | two days in another depot | your second buddy |
| 8 | you teach one step to somebody | everybody |

Nobody compares you. There is no test at the end; there is a house that is warm.`,
  },
  {
    key: 'questions',
    home: 'cohort14',
    under: 'intake',
    by: 'jo',
    days_ago: 24,
    title: 'Questions we asked twice',
    body: `Started by Jo, everybody may write.

- *Why three bar?* Because the safety valve opens at three and a half.
- *Flushing or venting?* Flushing moves dirt with fast liquid, venting lets air out at the top.
- *May I use the other gauge?* Yes, and then both.
- *What if I break a seal?* Take another one. Tell the one before you that you did; they did too.`,
  },
];
