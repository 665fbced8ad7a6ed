/** What the server says of answers and decisions, in German. */
export const answersAndDecisions: Record<string, string> = {
  'A steward or facilitator of a community gives its answer.':
    'Für eine Gemeinschaft antwortet, wer sie betreut oder moderiert.',
  'It is retired: no community has to answer it.': 'Sie ist zurückgezogen: Keine Gemeinschaft muss mehr antworten.',
  'Only an established version is answered.': 'Beantwortet wird nur eine eingeführte Version.',
  'Say why: the owner learns from that.': 'Sag, warum: Wer für sie verantwortlich ist, lernt daraus.',
  'Name the variation with which you adapted it.': 'Nenne die Variante, mit der ihr sie angepasst habt.',
  'Only an adapted practice names a variation.': 'Eine Variante nennt nur, wer die Praktik angepasst hat.',
  'Say until which day it is on hold.': 'Sag, bis zu welchem Tag ihr sie zurückstellt.',
  'Only an answer on hold has an end.': 'Nur was zurückgestellt ist, hat ein Ende.',
  'It is on hold until a day that is still to come.': 'Zurückgestellt ist sie bis zu einem Tag, der noch kommt.',
  'It is on hold for {days} days at most. Reject it, with the reason.':
    'Zurückgestellt ist sie für höchstens {days} Tage. Lehnt sie sonst ab und sagt, warum.',
  'A value has a unit: 12 hours a month.': 'Ein Wert hat eine Einheit: 12 Stunden im Monat.',
  'Its home does not decide by voices: a steward or the owner establishes it.':
    'Ihr Zuhause entscheidet nicht mit Stimmen: Sie führt ein, wer es betreut oder für sie verantwortlich ist.',
  'Members of its home open a decision. Join it to decide with them.':
    'Eine Entscheidung eröffnen die Mitglieder ihres Zuhauses. Tritt bei, um mitzuentscheiden.',
  'A decision on it is open. Give your voice there.': 'Eine Entscheidung über sie ist offen. Gib dort deine Stimme ab.',
  'Members of the community give their voice. Join it to decide with them.':
    'Ihre Stimme geben die Mitglieder der Gemeinschaft. Tritt bei, um mitzuentscheiden.',
  'This decision is closed.': 'Diese Entscheidung ist abgeschlossen.',
  'Say why: the others may see it too.': 'Sag, warum: Vielleicht sehen es dann auch die anderen.',
  'Who opened a decision withdraws it.': 'Eine Entscheidung zieht zurück, wer sie eröffnet hat.',
  'Version {number} waits to be established. Decide on it first.':
    'Version {number} wartet darauf, eingeführt zu werden. Entscheidet zuerst über sie.',
  'No objection of yours stands here.': 'Hier steht kein Einwand von dir.',
  'Voices are heard until {day}.': 'Stimmen zählen bis zum {day}.',
  'Too few gave their voice: {count} of the {needed} that are needed.':
    'Zu wenige haben ihre Stimme abgegeben: {count} von den nötigen {needed}.',
  'Not more were for it than against: {count} to {against}.':
    'Nicht mehr waren dafür als dagegen: {count} zu {against}.',
  'An objection stands: {reason}': 'Ein Einwand steht: {reason}',
  'Too few were for it: {count} besides who opened it, {needed} are needed.':
    'Zu wenige waren dafür: {count} außer der Person, die sie eröffnet hat; {needed} müssen es sein.',
  'A newer version was written meanwhile. Open a decision on that one.':
    'Inzwischen gibt es eine neuere Version. Eröffne eine Entscheidung über sie.',
  'The variation was changed meanwhile. Open a decision on it as it is now.':
    'Die Variante wurde inzwischen geändert. Eröffne eine Entscheidung über sie, wie sie jetzt ist.',
};
