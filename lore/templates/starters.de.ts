import type { Starter, StarterContent } from './starters.ts';

export const german: Record<Starter, StarterContent> = {
  'field guide': {
    title: 'Wegweiser vor Ort',
    when_to_use:
      'Etwas, das draußen immer wieder vorkommt und sofort erkannt werden soll: ein Fehler, ein Gerät, ein Ort.',
    labels: ['Wegweiser'],
    fields: [
      {
        name: 'gegenstand',
        label: 'Worum es geht',
        kind: 'text',
        required: true,
        hint: 'Ein Fehler, ein Teil, ein Ort: so, wie man ihn nennt.',
      },
      { name: 'wo', label: 'Wo es vorkommt', kind: 'text', required: true, hint: 'Modell, Standort, Bedingungen.' },
      { name: 'gefahr', label: 'Kann jemand zu Schaden kommen?', kind: 'yes or no', required: true },
      { name: 'fragt', label: 'Wen man fragt', kind: 'person', required: false },
    ],
    body: `**{{gegenstand}}** kommt vor: {{wo}}.

> [!WARNING] Kann jemand zu Schaden kommen: {{gefahr}}
> Wenn ja: wodurch, und was muss geschehen, bevor man etwas anfasst?

## Woran du es erkennst

Was du siehst, hörst, riechst oder misst, das sicherste Zeichen zuerst. Ein Foto sagt mehr als ein Absatz.

## Nicht zu verwechseln mit

| Es sieht aus wie | aber dann |
|---|---|
| | |

## Was es bedeutet

Warum es dazu kommt, soweit wir es wissen. Was wir nur vermuten, steht als Vermutung da.

## Was zu tun ist

1.

## Wer mehr weiß

{{fragt}}
`,
  },
  runbook: {
    title: 'Handlungsplan',
    when_to_use:
      'Was zu tun ist, wenn etwas stehen bleibt: für alle, die gerade Dienst haben, nachts um drei und zum ersten Mal.',
    labels: ['Handlungsplan'],
    fields: [
      { name: 'betrieb', label: 'Was damit in Betrieb bleibt', kind: 'text', required: true },
      { name: 'verantwortlich', label: 'Wer dafür verantwortlich ist', kind: 'person', required: true },
      {
        name: 'eile',
        label: 'Wie schnell',
        kind: 'choice',
        required: true,
        choices: ['sofort, zu jeder Stunde', 'innerhalb einer Stunde', 'am nächsten Arbeitstag'],
      },
      { name: 'minuten', label: 'Wie lange es dauert', kind: 'number', unit: 'min', required: false },
    ],
    body: `Für {{betrieb}}. Wenn du irgendwo nicht weiterkommst: {{verantwortlich}}.

## Du bist hier, weil

Der Alarm, der Anruf, der Anblick, der auf diese Seite führt, in den Worten, in denen er ankommt.

## Zuerst, eine Minute

- [ ] Ist jemand in Gefahr? Dann erst helfen, und rufen.
- [ ] Ist es wirklich das? Woran du es erkennst:
- [ ] Wer es jetzt wissen muss:

## Was zu tun ist

Jeder Schritt mit dem, was du danach sehen solltest. Siehst du etwas anderes, halte an und geh zur nächsten Überschrift.

1.

## Wenn das nicht hilft

Wen du anrufst, in welcher Reihenfolge, und was sie dich fragen werden.

## Danach

- [ ] Schreib eine Notiz: Was war anders als auf dieser Seite?
- [ ] Stell hier richtig, was falsch war.
`,
  },
  'meeting notes': {
    title: 'Besprechung',
    when_to_use:
      'Damit alle, die nicht dabei waren, wissen, was beschlossen ist, und niemand deswegen noch einmal zusammenkommen muss.',
    labels: ['Besprechung'],
    fields: [
      { name: 'tag', label: 'Tag', kind: 'date', required: true },
      { name: 'wozu', label: 'Wozu', kind: 'text', required: true, hint: 'Die Frage, die das Treffen beantwortet.' },
      { name: 'schreibt', label: 'Wer schreibt', kind: 'person', required: true },
      { name: 'dabei', label: 'Wer dabei war', kind: 'long text', required: false },
    ],
    body: `*{{tag}}, aufgeschrieben von {{schreibt}}.* Dabei waren: {{dabei}}

**Wozu:** {{wozu}}

## Beschlossen

Was, und warum. Was dagegen sprach, steht auch hier.

## Zu tun

- [ ] Was, durch wen, bis wann

## Noch offen

Fragen, die wir nicht beantworten konnten, und wer es könnte.

## Nebenbei gesagt

Was aufgehoben gehört und oben nirgends hinpasst. Was von draußen kommt, ist als Notiz besser aufgehoben.
`,
  },
  decision: {
    title: 'Entscheidung',
    when_to_use:
      'Eine Wahl, nach der in einem Jahr jemand fragt: was entschieden wurde, was sonst möglich war, und was uns anders entscheiden ließe.',
    labels: ['Entscheidung'],
    fields: [
      {
        name: 'stand',
        label: 'Wie es steht',
        kind: 'choice',
        required: true,
        choices: ['vorgeschlagen', 'entschieden', 'ersetzt'],
      },
      { name: 'entschieden_am', label: 'Entschieden am', kind: 'date', required: false },
      { name: 'entscheidet', label: 'Wer entscheidet', kind: 'person', required: true },
      { name: 'ersetzt', label: 'Was sie ersetzt', kind: 'item', required: false },
    ],
    body: `## Worum es geht

Was ist geschehen, dass es eine Entscheidung braucht? Zwei, drei Sätze für jemanden, der nicht dabei war.

## Was wir entscheiden

Ein Satz, an den man sich halten kann. Es entscheidet {{entscheidet}}.

## Was sonst möglich war

| Weg | dafür | dagegen |
|---|---|---|
| | | |
| Es lassen, wie es ist | | |

## Was daraus folgt

Was leichter wird, was schwerer, wer etwas ändern muss.

## Was uns anders entscheiden ließe

Eine Zahl, ein Ereignis, ein Tag, an dem wir wieder hinsehen.

Ersetzt: {{ersetzt}}
`,
  },
  'how-to': {
    title: 'Anleitung',
    when_to_use:
      'Eine Aufgabe von Anfang bis Ende, für jemanden, der sie zum ersten Mal macht. Sollen andere es ausprobieren und berichten, schreib lieber eine Praktik.',
    labels: ['Anleitung'],
    fields: [
      { name: 'aufgabe', label: 'Was du danach kannst', kind: 'text', required: true },
      { name: 'minuten', label: 'Wie lange es dauert', kind: 'number', unit: 'min', required: false },
      {
        name: 'braucht',
        label: 'Was du brauchst',
        kind: 'long text',
        required: false,
        hint: 'Werkzeug, Rechte, eine zweite Person.',
      },
    ],
    body: `Danach kannst du: **{{aufgabe}}**. Es dauert {{minuten}}.

## Was du brauchst

{{braucht}}

## Schritt für Schritt

1. In jedem Schritt eine Handlung, und was du siehst, wenn sie gelungen ist.

## Woran man hängen bleibt

| Was du siehst | Was es ist | Was hilft |
|---|---|---|
| | | |

## Woran du merkst, dass es gelungen ist

`,
  },
  'incident review': {
    title: 'Rückblick auf einen Vorfall',
    when_to_use:
      'Nachdem etwas schiefging oder beinahe. Er fragt, wie es für die Beteiligten sinnvoll sein konnte, nie, wer schuld war.',
    labels: ['Vorfall'],
    fields: [
      { name: 'tag', label: 'Tag', kind: 'date', required: true },
      { name: 'ort', label: 'Wo', kind: 'text', required: true },
      { name: 'verletzt', label: 'Jemand kam zu Schaden', kind: 'yes or no', required: true },
      { name: 'stunden', label: 'Wie lange es dauerte', kind: 'number', unit: 'h', required: false },
      {
        name: 'leitet',
        label: 'Wer den Rückblick leitet',
        kind: 'person',
        required: true,
        hint: 'Besser jemand, der nicht beteiligt war.',
      },
      { name: 'notiz', label: 'Die Notiz, mit der es begann', kind: 'item', required: false },
    ],
    body: `> [!NOTE]
> Wir gehen davon aus, dass alle taten, was ihnen mit dem, was sie damals sahen und wussten, sinnvoll schien.

## Was geschehen ist

| Zeit | Was man sah | Was man tat |
|---|---|---|
| | | |

## Was es bewirkt hat

Bei Menschen, bei Kunden, an Sachen. Zahlen, wo es welche gibt.

## Wie es dazu kommen konnte

Mehreres musste zusammenkommen. Was machte jedes davon wahrscheinlich? Was verhindert es sonst, und warum diesmal nicht?

## Was gut ging

Was es aufgefangen hat, wer es bemerkte, warum es nicht schlimmer kam.

## Was wir ändern

- [ ] Was, durch wen, bis wann, und woran wir sehen, dass es geholfen hat

## Was wir lassen, wie es ist, und warum

`,
  },
};
