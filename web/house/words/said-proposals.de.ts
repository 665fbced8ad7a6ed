/** What the server says of proposals, in German. */
export const proposals: Record<string, string> = {
  'A proposal needs a title.': 'Ein Vorschlag braucht einen Titel.',
  'Say what should change.': 'Sag, was anders werden soll.',
  'A reason is needed: everybody who contributed will read it.':
    'Es braucht einen Grund: Alle, die beigetragen haben, werden ihn lesen.',
  'Say what was done.': 'Sag, was getan wurde.',
  'A measure needs words: what was measured?': 'Eine Messung braucht Worte: Was wurde gemessen?',
  'A measure needs its unit.': 'Eine Messung braucht ihre Einheit.',
  'Say which practice it changes.': 'Sag, welche Praktik er ändert.',
  'Say which unit it changes.': 'Sag, welche Einheit er ändert.',
  'Only a change of a unit names a unit.': 'Eine Einheit nennt nur, wer eine Einheit ändern will.',
  'A step or a variation belongs to a practice: say to which.':
    'Ein Schritt oder eine Variante gehört zu einer Praktik: Sag, zu welcher.',
  'Say which tool, which policy or what in the organisation it changes.':
    'Sag, welches Werkzeug, welche Regelung oder was in der Organisation er ändert.',
  'Say in which of your communities it stands.': 'Sag, in welcher deiner Gemeinschaften er steht.',
  'Nobody who decides on it could read it there. Choose another home, or share it further.':
    'Niemand, der darüber entscheidet, könnte ihn dort lesen. Wähle ein anderes Zuhause, oder teile ihn weiter.',
  'You wrote this note confidentially, and a proposal stands under your name. Make it without the note.':
    'Diese Notiz hast du vertraulich geschrieben, und ein Vorschlag steht unter deinem Namen. Mach ihn ohne die Notiz.',
  'Its champion writes it.': 'Daran schreibt, wer ihn eingebracht hat.',
  'It has been decided: its words stay as they were decided on.':
    'Darüber ist entschieden: Sein Wortlaut bleibt, wie er entschieden wurde.',
  'A designer of its course decides on a change of a unit.':
    'Über die Änderung einer Einheit entscheidet, wer ihren Kurs gestaltet.',
  'A steward of its home decides on it.': 'Darüber entscheidet, wer sein Zuhause betreut.',
  'The owner of the practice decides on a change of it.':
    'Über die Änderung einer Praktik entscheidet, wer für sie verantwortlich ist.',
  'The practice has no owner yet: a steward of its home decides.':
    'Für die Praktik ist noch niemand verantwortlich: Es entscheidet, wer ihr Zuhause betreut.',
  'It was declined. Its champion may argue it once more.':
    'Er wurde abgelehnt. Wer ihn eingebracht hat, darf noch einmal dafür sprechen.',
  'It was accepted already.': 'Er ist schon angenommen.',
  'Say on which day it is looked at again.': 'Sag, an welchem Tag er wieder angesehen wird.',
  'Only what is deferred is looked at again.': 'Wieder angesehen wird nur, was zurückgestellt ist.',
  'Only what is accepted is implemented.': 'Umgesetzt wird nur, was angenommen ist.',
  'This day has passed. Name one that is still to come.': 'Dieser Tag ist vorbei. Nenne einen, der noch kommt.',
  'This person cannot read it. Share it to one of their communities first.':
    'Dieser Mensch kann ihn nicht lesen. Teile ihn zuerst mit einer seiner Gemeinschaften.',
  'Its champion argues it once more.': 'Noch einmal dafür spricht, wer ihn eingebracht hat.',
  'Only what was declined is argued once more.': 'Noch einmal gesprochen wird nur für das, was abgelehnt wurde.',
  'It was argued once more already. Make a new proposal and say what is new.':
    'Dafür wurde schon noch einmal gesprochen. Schlag es neu vor und sag, was neu ist.',
  'The owner of what it changes, or who was named to implement it, says that it is done.':
    'Dass er umgesetzt ist, sagt, wer dafür verantwortlich ist oder damit betraut wurde.',
  'It is implemented already.': 'Er ist schon umgesetzt.',
  'It must be accepted first.': 'Er muss zuerst angenommen werden.',
  'Only a change of a practice names a version of it.': 'Eine Version nennt nur, wer eine Praktik ändert.',
  'Say which established version of the practice carries it.':
    'Sag, welche eingeführte Version der Praktik ihn enthält.',
  'Version {number} is not established.': 'Version {number} ist nicht eingeführt.',
  'Version {number} is older than this proposal.': 'Version {number} ist älter als dieser Vorschlag.',
  'It cannot have taken effect before it was proposed.': 'Er kann nicht gegolten haben, bevor er vorgeschlagen wurde.',
  'Without a practice there is nothing to count: check it by a measure.':
    'Ohne Praktik gibt es nichts zu zählen: Prüfe ihn mit einer Messung.',
  'The owner of what it changes, or a steward of its home, confirms that it helped.':
    'Dass er geholfen hat, bestätigt, wer dafür verantwortlich ist oder sein Zuhause betreut.',
  'You implemented it. Somebody else confirms that it helped.':
    'Du hast ihn umgesetzt. Dass er geholfen hat, bestätigt jemand anderes.',
  'It is learned already.': 'Daraus ist schon gelernt.',
  'It must be implemented first.': 'Er muss zuerst umgesetzt werden.',
  'It takes effect on {day}. What it brings is seen after that.':
    'Er gilt ab dem {day}. Was er bringt, zeigt sich danach.',
  'Say the measure: in words, with its unit, and what it was before and after.':
    'Nenne die Messung: in Worten, mit ihrer Einheit, und wie sie vorher und nachher war.',
  'Its check counts by itself: no measure belongs to it.':
    'Seine Prüfung zählt von selbst: Eine Messung gehört nicht dazu.',
  'Contradictions went from {before} to {after} per 100 uses.':
    'Die Widersprüche gingen von {before} auf {after} je 100 Anwendungen zurück.',
  'It was used {count} times since it took effect; contradictions are compared from {needed} uses on.':
    'Seit er gilt, wurde sie {count}-mal angewendet; Widersprüche werden ab {needed} Anwendungen verglichen.',
  'Nobody used it in the half year before: there is nothing to compare with.':
    'Im halben Jahr davor hat sie niemand angewendet: Es gibt nichts zu vergleichen.',
  'Nothing contradicted it in the half year before.': 'Im halben Jahr davor hat ihr nichts widersprochen.',
  'Contradictions went from {before} to {after} per 100 uses; at most half as many must be left.':
    'Die Widersprüche gingen von {before} auf {after} je 100 Anwendungen; höchstens halb so viele dürfen bleiben.',
  'The new version was used {count} times; {needed} are needed.':
    'Die neue Version wurde {count}-mal angewendet; {needed}-mal muss es sein.',
  'The new version worked in {after} of 100 uses; before, it was {before}.':
    'Die neue Version klappte bei {after} von 100 Anwendungen; davor waren es {before}.',
  'The new version worked in {worked} of {uses} uses; before, {before} of {of}.':
    'Die neue Version klappte bei {worked} von {uses} Anwendungen; davor bei {before} von {of}.',
  'The new version worked in {worked} of {uses} uses.': 'Die neue Version klappte bei {worked} von {uses} Anwendungen.',
  '{words} went from {before} to {after} {unit}: that is no better.':
    '{words}: von {before} auf {after} {unit}. Das ist nicht besser.',
  '{words} went from {before} to {after} {unit}.': '{words}: von {before} auf {after} {unit}.',
};
