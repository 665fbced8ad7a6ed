import type { Kit, KitContent } from './kits.ts';

const prompts = (beginning: string, ten: string[]) => ({
  title: 'Erste Notizen: zehn Anstöße',
  body: `${beginning}

Nimm den ersten, zu dem dir etwas einfällt, und schreibe einen Satz. Niemand braucht alle zehn.

${ten.map((prompt, n) => `${n + 1}. ${prompt}`).join('\n')}

Innerhalb von zwei Arbeitstagen liest jemand, was du schreibst, und du siehst, was daraus wird.`,
});

export const german: Record<Kit, KitContent> = {
  'field service': {
    community: {
      name: 'Außendienst',
      kind: 'practice',
      purpose:
        'Alle, die zu Kunden hinausfahren. Wir schreiben auf, was das Handbuch noch nicht weiß, und machen daraus, was bei allen funktioniert.',
    },
    pages: [
      {
        title: 'Nach einem Einsatz',
        body: `*Übernimm, was du brauchst. Drei Zeilen sind ein guter Bericht.*

## Was ich vorgefunden habe

Gerät, Ort, Bedingungen. Was war anders als erwartet?

## Was ich getan habe

| Schritt | hat funktioniert? | Bemerkung |
|---|---|---|
| | | |

## Was die Nächsten wissen sollten

Schlüssel, Parkplatz, Hund, das Ventil hinter dem Schrank.

## Was jemand anderes entscheiden muss

Was, und wer?`,
      },
      {
        title: 'Übergabe an die nächste Schicht',
        body: `*Drei gesprochene Sätze sind so gut wie eine Seite.*

- **Offen**: welche Kunden warten, was ihnen bis wann zugesagt ist
- **Merkwürdig**: was ich gesehen und nicht verstanden habe
- **Lager**: was ich verbraucht und nicht aufgefüllt habe
- **Nicht vor neun**: wen man nicht früh anrufen soll`,
      },
      {
        title: 'Wenn etwas zum zweiten Mal kaputtgeht',
        body: `*Bevor das Teil ein drittes Mal getauscht wird.*

1. Was genau ist passiert, jedes Mal? Gleiches Gerät, gleiches Wetter, gleiche Stunde?
2. Was hielten wir für die Ursache? Was sprach dagegen?
3. Wer hat dasselbe anderswo gesehen? Erst in der Gemeinschaft fragen, dann bestellen.
4. Was versuchen wir jetzt, und woran merken wir, dass es geholfen hat?

Hat es geholfen: als Praxis aufschreiben. Sie ist sofort sichtbar, und andere probieren sie aus.`,
      },
      prompts('Was hat dich die letzte Woche unterwegs gelehrt?', [
        'Was war anders, als es im Handbuch steht?',
        'Welches Teil hast du immer dabei, obwohl es auf keiner Liste steht?',
        'Was tut ein Gerät, bevor es ausfällt, wenn man hinhört?',
        'Welchen Schritt machst du in anderer Reihenfolge, und warum?',
        'Was ändern Kälte, Hitze, Nässe oder Staub?',
        'Welche Frage am Telefon erspart die zweite Fahrt?',
        'Was wäre beinahe schiefgegangen?',
        'Was fragen Kunden, weil es ihnen niemand gesagt hat?',
        'Wen rufst du an, wenn du nicht weiterweißt, und wofür?',
        'Was hat eine Stunde gedauert und hätte zehn Minuten dauern sollen?',
      ]),
    ],
  },
  'sales team': {
    community: {
      name: 'Vertrieb',
      kind: 'practice',
      purpose:
        'Was Kunden wirklich fragen, was ihnen beim Entscheiden hilft und was wir zugesagt haben. Verlorene Aufträge sind hier so willkommen wie gewonnene.',
    },
    pages: [
      {
        title: 'Nach einem Gespräch',
        body: `*Im Auto, vor dem nächsten.*

## In ihren Worten

Was soll hinterher anders sein? Ein Satz, wörtlich.

## Wer entscheidet

| Person | wichtig ist ihr | Sorgen macht ihr |
|---|---|---|
| | | |

## Was wir zugesagt haben

Was, bis wann, und wer bei uns weiß davon?

## Was ich beim nächsten Mal anders fragen würde`,
      },
      {
        title: 'Einen Kunden übergeben',
        body: `*Vom Vertrieb an die, die liefern.*

- Was verkauft wurde, in den Worten des Kunden und nicht in unseren
- Was gesagt wurde und in keinem Vertrag steht
- Was ihnen abgenommen werden sollte
- Wer dort auf unserer Seite ist, und wer nicht
- Womit man sie als Erstes enttäuschen würde`,
      },
      {
        title: 'Gewonnen oder verloren: was den Ausschlag gab',
        body: `*Zwanzig Minuten, mit jemandem, der nicht dabei war.*

1. Wann hat es sich gedreht? Was war am Tag davor?
2. Womit haben sie uns verglichen, auch mit Nichtstun?
3. Welche unserer Antworten kam zu spät?
4. Was würden wir wieder so machen?
5. Was glauben wir nur, weil es so ausgegangen ist?

Frag auch den Kunden, vier Wochen später. Sein Grund ist meistens ein anderer.`,
      },
      prompts('Was haben dich Kunden diese Woche gelehrt?', [
        'Welche Frage konntest du nicht beantworten?',
        'Bei welchem Satz hat sich jemand vorgebeugt?',
        'Welches unserer Wörter verstehen Kunden nicht?',
        'Womit vergleichen sie uns?',
        'Hinter welchem Einwand steckt eigentlich etwas anderes?',
        'Was hast du zugesagt, wovon hier noch niemand weiß?',
        'Wann hast du jemandem vom Kauf abgeraten?',
        'Was tut ein guter Kunde, bevor er uns anruft?',
        'Was hast du aus einem verlorenen Auftrag gelernt?',
        'Welche Folie überspringst du?',
      ]),
    ],
  },
  'new-hire cohort': {
    community: {
      name: 'Gemeinsam anfangen',
      kind: 'cohort',
      purpose:
        'Alle, die in diesen Monaten anfangen, und ihre Patinnen und Paten. Keine Frage ist zu klein; die zweite ist die interessante.',
    },
    pages: [
      {
        title: 'Meine ersten acht Wochen',
        body: `*Macht ihn euch zu zweit zurecht.*

| Woche | was ich tue | mit wem | was mich überrascht hat |
|---|---|---|---|
| 1 | zusehen, fragen, drei Notizen | Patin oder Pate | |
| 2 | etwas Kleines von Anfang bis Ende | Patin oder Pate | |
| 3–4 | selbst machen, jemand sieht zu | | |
| 5–6 | allein machen, danach erzählen | | |
| 7 | zwei Tage woanders | zweite Patin, zweiter Pate | |
| 8 | jemand Neuerem eine Sache zeigen | | |`,
      },
      {
        title: 'Gespräch mit der Patin, dem Paten',
        body: `*Eine halbe Stunde in der Woche. Vier Fragen reichen.*

1. Was hast du gesehen und nicht verstanden?
2. Was sagt man hier, das man anderswo anders sagen würde?
3. Was hast du zum ersten Mal gemacht? Was machst du beim zweiten Mal anders?
4. Wen solltest du als Nächstes kennenlernen?

Für Patinnen und Paten: die Hälfte beantworten. Fragen, wer es noch wissen könnte.`,
      },
      {
        title: 'Wörter, die wir nicht kannten',
        body: `*Alle schreiben mit. Erklären es zwei verschieden, bleibt beides stehen.*

| Wort | was es hier bedeutet | wer es erklärt hat |
|---|---|---|
| | | |

Abkürzungen zuerst. Die kürzesten verstecken am meisten.`,
      },
      prompts('Du siehst Dinge, die die anderen nicht mehr sehen. Das hält etwa acht Wochen; nutze es.', [
        'Was hat dich heute überrascht?',
        'Was wissen alle, und niemand sagt es?',
        'Welches Wort musstest du nachschlagen?',
        'Was wird anders gemacht, als es erklärt wurde?',
        'Wer hat dir geholfen, und wobei?',
        'Was musstest du ein zweites Mal fragen? Gut so.',
        'Was hast du zum ersten Mal gemacht?',
        'Was war leichter als gedacht?',
        'Was würdest du jemandem sagen, der morgen anfängt?',
        'Was bringst du von anderswo mit, das hier nützlich sein könnte?',
      ]),
    ],
  },
  'clinic ward': {
    community: {
      name: 'Unsere Station',
      kind: 'place',
      purpose:
        'Pflege, Medizin, Therapie, Reinigung und Anmeldung dieser Station. Was eine Schicht sicher und erträglich macht. Nie etwas über Menschen, die man wiedererkennen könnte.',
    },
    pages: [
      {
        title: 'Nach der Schicht',
        body: `*Keine Namen, keine Zimmernummern, nichts, woran man jemanden wiedererkennen könnte.*

## Was gut gelaufen ist, und warum

## Was anders war als geplant

Menschen, Betten, Material, Auskunft: was fehlte zuerst?

## Was beinahe passiert wäre

Ein Satz genügt. Nimm den vertraulichen Weg, wenn dir das lieber ist.

## Was die nächste Schicht versuchen sollte`,
      },
      {
        title: 'Übergabe',
        body: `*Im Stehen, wenn möglich am Bett, jedes Mal in derselben Reihenfolge. Was Patientinnen und Patienten betrifft, gehört in die Akte und nicht hierher; hier geht es darum, wie wir übergeben.*

1. Wer ist da, wer übernimmt was
2. Was sich in den nächsten Stunden schnell ändern kann, und was wir dann tun
3. Was begonnen und nicht fertig ist
4. Was Angehörigen gesagt wurde
5. Wer übernimmt, wiederholt das Wichtigste. Missverständnisse zeigen sich hier.`,
      },
      {
        title: 'Rückblick nach einem Ereignis',
        body: `*Fünfzehn Minuten, innerhalb von drei Tagen, die dabei waren. Es geht darum, wie es dazu kam, nicht um wen.*

- Was hat jede und jeder in dem Moment gesehen und gewusst?
- Was hat das Richtige schwer gemacht? (Zeit, Ort, Gerät, Worte)
- Wo haben wir es bemerkt, und wodurch?
- Was versuchen wir ab morgen? Wer sieht nach, ob es geholfen hat, und wann?

Was gemeldet werden muss, geht seinen amtlichen Weg. Diese Seite ersetzt ihn nicht.`,
      },
      prompts('Was hat dich diese Woche auf der Station gelehrt? Schreibe so, dass niemand wiederzuerkennen ist.', [
        'Was wäre beinahe schiefgegangen, und was hat es verhindert?',
        'Was suchst du in jeder Schicht mehrmals?',
        'Welchen Alarm hörst du nicht mehr?',
        'Was steht im Standard und wird nicht gemacht, und warum?',
        'Was läuft nachts anders als am Tag?',
        'Welcher Satz beruhigt Angehörige?',
        'Was war bei der letzten Übergabe unklar?',
        'Welches Gerät hat einen Kniff, den nur manche kennen?',
        'Wann hat jemand etwas gesagt, und es war gut so?',
        'Was könnte man weglassen, ohne dass es jemand vermisst?',
      ]),
    ],
  },
};
