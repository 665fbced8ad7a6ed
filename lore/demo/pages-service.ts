import type { PageTold } from './page-told.ts';

export const servicePages: PageTold[] = [
  {
    key: 'nordic',
    home: 'nordic',
    by: 'lea',
    days_ago: 705,
    title: 'How we use Fieldlore',
    body: `Three sentences, because nobody reads four.

1. **Write a note** when the world was different from what you expected. In the van, in a sentence, by voice if you like.
2. **Say whether it worked** when you used a practice. Failures are the useful half.
3. **Answer** when somebody of your community has written. "Read, thank you" is an answer.

## What it is not

- not a place to be measured: nobody sees numbers about you but you
- not the job system: what the customer pays for belongs there
- not the emergency line: ring, then write`,
  },
  {
    key: 'oncall',
    home: 'nordic',
    under: 'nordic',
    by: 'nils',
    days_ago: 480,
    title: 'On call in the north: what we agreed',
    body: `Agreed by the depots of Kiruna, Luleå, Narvik, Rovaniemi and Tromsø.

- Nobody goes onto a roof alone in the dark. If it cannot wait: [this way](p:roof) when it is written, and ring first.
- After 02:00 the next morning is free. Planning knows.
- Whoever rings another depot at night says their name and the house first, then the problem.
- Nobody is a hero. A house that is at twelve degrees in the morning is a house at twelve degrees.

| depot | phone tree begins with | key safe |
|---|---|---|
| Kiruna | Nils | left of the gate |
| Luleå | the desk | with the guard |
| Narvik | Tuan | blue box |
| Rovaniemi | Aino | behind the counter |
| Tromsø | Ingrid | workshop door |`,
  },
  {
    key: 'weather',
    home: 'nordic',
    under: 'nordic',
    by: 'amina',
    days_ago: 340,
    title: 'Roads, ferries, mountain passes',
    body: `Where the desk looks before it promises a time.

- **Passes**: convoys leave by the sign, not by the app.
- **Ferries**: the last one back is twenty minutes earlier in winter. Ask on the day.
- **Ice roads**: not with the big van.

When you are late, ring the customer yourself. They forgive nearly everything except silence.`,
  },
  {
    key: 'kiruna-depot',
    home: 'kiruna',
    by: 'nils',
    days_ago: 640,
    title: 'Kiruna depot: keys, vans, shelves',
    body: `## Keys

Key safe left of the gate. The code changes on the first of each month; ask, it is not written here.

## Vans

| van | for | note |
|---|---|---|
| 3 | refrigerant | bottles: weigh before and after |
| 4 | north, long days | parking heater outlet was dead, see the note |
| 6 | town | roof rack |

## Shelves

A seals and filters · B pumps · C fans · D boards · red box: ladder spikes and sand.

**The red box goes back full.**`,
  },
  {
    key: 'tromso-islands',
    home: 'tromso',
    by: 'ingrid',
    days_ago: 430,
    title: 'An island day',
    body: `Seven visits in a day are possible, if all seven know it.

1. Ring everybody the evening before, with [the three questions](p:callahead) when we have them.
2. Parts for all seven in one box per house.
3. The farthest house first, the one at the quay last.
4. Last ferry minus one hour is your end of work.

Salt: rinse what stands outdoors with lukewarm fresh water, when it is above zero.`,
  },
  {
    key: 'germany',
    home: 'germany',
    by: 'katrin',
    days_ago: 600,
    title: 'Service Norddeutschland: so arbeiten wir hier',
    body: `Fünf Standorte, ein Notdienst, eine Seite.

## Was bei uns anders ist

- **Dichtheitsprüfung**: Eintrag vor der Abfahrt, siehe [Leak check](p:leak), sobald sie dort steht.
- **Datenschutz**: keine Ton- oder Bildaufnahme ohne zu fragen. Auch nicht vom Kompressor.
- **Schornsteinfeger**: Datenblatt hinter die Frontblende.

## Was überall gleich ist

Die Kernschritte. Freischalten heißt messen, nicht glauben.

## Wenn etwas nicht passt

Eine Notiz, ein Satz. Auf Deutsch ist völlig in Ordnung; wer im Norden wohnt, fragt nach oder lässt es sich erklären.`,
  },
  {
    key: 'germany-oncall',
    home: 'germany',
    under: 'germany',
    by: 'henning',
    days_ago: 410,
    title: 'Notdienst und Wechsel',
    body: `| Woche | Standort | Vertretung |
|---|---|---|
| gerade | Hamburg | Lübeck |
| ungerade | Kiel | Flensburg |
| Feiertage | Rostock | Hamburg |

- Wechsel am **Freitag um zwölf**, nicht mehr am Montag.
- Der Wagen wird voll übergeben: Tank, Filter, Sicherungen für die C4.
- Drei Sätze zur Übergabe: was war, was offen ist, wen man nicht vor neun anrufen soll.`,
  },
  {
    key: 'germany-parts',
    home: 'germany',
    under: 'germany',
    by: 'henning',
    days_ago: 220,
    title: 'Teilenummern, die im Handbuch falsch sind',
    body: `| Teil | im Handbuch | richtig |
|---|---|---|
| Umwälzpumpe X20 | 4410-A | 4410-B |
| Lüfter A7 | 7702 | 7702-L, dreht andersherum |
| Relais C4 | 118 | 118, liegt aber in Kiel |

Bitte ergänzen, mit Foto vom Typenschild in der Notiz. Die Qualität liest hier mit.`,
  },
  {
    key: 'customers',
    home: 'customers',
    by: 'amina',
    days_ago: 535,
    title: 'Sentences that help at the door',
    body: `Collected from forty of us. Use them in your own words.

| they say | you could say |
|---|---|
| "Again?" | "Yes, and I would like to understand why, not only swap a part." |
| "It is loud." | "Where do you hear it most? Show me, at that place." |
| "My neighbour's is cheaper." | "Could be. Shall we look at your curve together?" |
| "Is it supposed to be on all the time?" | "Yes. A thin stream all day is cheaper than a bucket each hour." |

And three that do not help: *"That cannot be." · "Nobody else complains." · "I am only the technician."*`,
  },
  {
    key: 'noise',
    home: 'customers',
    under: 'customers',
    by: 'per',
    days_ago: 330,
    title: 'Noise and neighbours',
    body: `Measure **together**. The neighbour holds the meter, you stand beside. Whoever held it believes the number.

1. Same place, same hour as the complaint.
2. Unit off, unit on, unit in defrost.
3. Write the three numbers on a piece of paper and leave a copy with both.

Cold clear nights carry sound over hard snow. Night mode from ten to six solves two of three cases.`,
  },
  {
    key: 'wrong',
    home: 'customers',
    under: 'customers',
    by: 'katrin',
    days_ago: 150,
    title: 'When it was our fault',
    body: `Say it in the first sentence. Then say what you do now, and by when they hear from you. Then ring at that time, also when there is nothing to say.

We looked at thirty complaints of last year. In twenty-two of them the anger was about **not being called back**, in five about money, in three about heat.`,
  },
  {
    key: 'havblikk',
    home: 'havblikk',
    by: 'per',
    days_ago: 465,
    title: 'Havblikk: who, where, when',
    body: `214 flats, two plant rooms, one board that meets on the second Tuesday.

| what | where | who opens |
|---|---|---|
| plant room north | house 1, cellar | caretaker |
| plant room south | house 4, cellar | caretaker, ask for the list of keys |
| roof units | houses 2 and 3 | only with two people |

Languages in the house: Norwegian, Polish, Somali, Arabic, Vietnamese. See [voice messages](p:voice) when it is written.

**Promised to the board**: a word on the waiting time for hot water on the fourth floor.`,
  },
  {
    key: 'havblikk-log',
    home: 'havblikk',
    under: 'havblikk',
    by: 'per',
    days_ago: 180,
    title: 'Havblikk: what we changed in the plant rooms',
    body: `- Strainer south turned the right way round; it had collected nothing in two years.
- Timer of the circulation pump from eight to half past five.
- Fan and open grille in plant room south: 34 °C became 27 °C.
- K3: order of the units rotates weekly.

Open: the balance between houses 1 and 4.`,
  },
  {
    key: 'it',
    home: 'nordic',
    under: 'nordic',
    by: 'sam',
    days_ago: 320,
    title: 'How Fieldlore runs here',
    body: `One machine in Luleå, a copy of the backup in Hamburg. I look at the health page on Mondays.

- **Slow?** Tell me what you did and when.
- **New colleague?** The steward of their community makes an invitation link.
- **Somebody left?** Tell me on the day; every way in ends at once, what they wrote stays.
- **Phone lost?** Sign out everywhere, from any other device.`,
  },
];
