/** What the server says of facets, of conditions over them, and of rights, in German. */
export const facetsAndRights: Record<string, string> = {
  'There is no facet "{name}".': 'Die Facette „{name}“ gibt es nicht.',
  '{label} has ended: no condition can speak of it any more.':
    '{label} ist beendet: Keine Bedingung kann mehr davon sprechen.',
  '{label} goes with these only: {ops}.': 'Zu {label} passt nur: {ops}.',
  '{label} has no unit.': '{label} hat keine Einheit.',
  '{label} is said in {unit}, not in {other}.': '{label} wird in {unit} angegeben, nicht in {other}.',
  '{label} needs a number.': '{label} braucht eine Zahl.',
  '{label} needs yes or no.': '{label} braucht ein Ja oder ein Nein.',
  '{label} needs a word.': '{label} braucht ein Wort.',
  '{label} needs a list of words.': '{label} braucht eine Liste von Wörtern.',
  '{label} takes {count} values at most.': '{label} nimmt höchstens {count} Werte.',
  'A value of {label} has {count} letters at most.': 'Ein Wert von {label} hat höchstens {count} Zeichen.',
  '{label} has no choices yet. Whoever runs this Fieldlore names them.':
    '{label} hat noch keine Auswahl. Wer dieses Fieldlore betreibt, legt sie fest.',
  '{label} has no choice "{value}". There are: {choices}.':
    'In der Auswahl von {label} gibt es „{value}“ nicht. Es gibt: {choices}.',
  'At most {count} conditions stand together.': 'Höchstens {count} Bedingungen stehen zusammen.',
  'Nothing can be both: {conditions}.': 'Nichts kann beides sein: {conditions}.',
  'There is or was a facet "{name}". Give this one another name.':
    'Die Facette „{name}“ gibt es schon oder gab es. Gib dieser einen anderen Namen.',
  'There is a facet "{label}".': 'Die Facette „{label}“ gibt es schon.',
  'Only a number has a unit.': 'Nur eine Zahl hat eine Einheit.',
  'Only a choice has choices.': 'Nur eine Auswahl hat etwas zur Auswahl.',
  'A facet has {count} choices at most.': 'Eine Facette hat höchstens {count} zur Auswahl.',
  'One of its choices stands there twice.': 'Etwas steht zweimal zur Auswahl.',
  'There are {count} facets at most. End one first.': 'Es gibt höchstens {count} Facetten. Beende erst eine.',
  '{label} is in use: its kind and its unit stay. End it and add another one.':
    '{label} wird benutzt: Art und Einheit bleiben. Beende sie und lege eine andere an.',
  'Variations that speak of {choices}: {count}. Change their conditions first.':
    'Varianten, die von {choices} sprechen: {count}. Ändere erst ihre Bedingungen.',
  'Somebody changed this facet meanwhile. Load it again, then repeat your change.':
    'Inzwischen hat jemand diese Facette geändert. Lade sie neu und wiederhole deine Änderung.',
  'A name has small letters, digits and _, and begins with a letter.':
    'Ein Name hat kleine Buchstaben, Ziffern und _ und beginnt mit einem Buchstaben.',
  'A facet needs a label.': 'Eine Facette braucht eine Bezeichnung.',
  'Say twelve facets at most.': 'Nenne höchstens zwölf Facetten.',
  'Facets are said by their names.': 'Facetten werden mit ihrem Namen genannt.',
  'A fact is a number, a few words, or yes or no.': 'Eine Angabe ist eine Zahl, ein paar Wörter, oder ja oder nein.',
  'They are a {kind} here already.': 'Dieses Recht besteht hier schon.',
  'They are not a member of this community.': 'Diese Person ist kein Mitglied dieser Gemeinschaft.',
  'A coach is a publisher first.': 'Wer coacht, muss zuerst bestätigen dürfen.',
  'Others have used {used} of their items here; {needed} are needed.':
    'Andere haben hier {used} von ihren Beiträgen benutzt; {needed} müssen es sein.',
  'Nobody agrees to a right of their own. Ask a coach of this community.':
    'Einem eigenen Recht stimmt niemand selbst zu. Bitte jemanden, der in dieser Gemeinschaft coacht.',
  'A coach of this community agrees to that.': 'Zustimmen muss, wer in dieser Gemeinschaft coacht.',
  'There is no coach here yet. A steward of this community agrees to that.':
    'Hier coacht noch niemand. Zustimmen muss, wer diese Gemeinschaft betreut.',
  'A coach or a steward of this community ends a right, or the person who has it.':
    'Ein Recht beendet, wer in dieser Gemeinschaft coacht oder sie betreut, oder wer es hat.',
  'That is for them alone to see, and for the coaches and stewards of this community.':
    'Das sehen nur sie selbst und wer in dieser Gemeinschaft coacht oder sie betreut.',
  'A reason is needed: the person will read it.': 'Es braucht einen Grund: Die Person wird ihn lesen.',
  'There is no such facet, or it is not shared with you.': 'Diese Facette gibt es nicht.',
  'There is no such right, or it is not shared with you.': 'Dieses Recht gibt es nicht.',
};
