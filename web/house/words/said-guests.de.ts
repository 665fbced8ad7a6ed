/** Gäste in Kreisen, und Kreise von wenigen. */
export const guestsSaid: Record<string, string> = {
  'You are a guest here, and this is for people of the house. What is in your circles is yours too.':
    'Du bist hier zu Gast, und das ist für die Leute des Hauses. Was in deinen Kreisen steht, gehört auch dir.',
  'A circle has room for {people} people. Begin a second one, or let somebody go first.':
    'In einem Kreis haben {people} Menschen Platz. Beginne einen zweiten, oder verabschiede zuerst jemanden.',
  'Guests are in closed circles and nowhere else. Begin a circle, and invite them into that.':
    'Gäste sind in geschlossenen Kreisen und sonst nirgends. Beginne einen Kreis und lade sie in den ein.',
  'A guest is a member of a circle; somebody of the house looks after it.':
    'Ein Gast ist Mitglied eines Kreises; betreut wird er von jemandem aus dem Haus.',
  'The last day of a stay is today or later. To end it at once, remove the guest.':
    'Der letzte Tag ist heute oder später. Soll es sofort enden, verabschiede den Gast.',
  'A guest stays {days} days at most. It can be made longer again later.':
    'Ein Gast bleibt höchstens {days} Tage. Das lässt sich später wieder verlängern.',
  'A guest wrote in it, for the circle alone. Write it anew where you want to publish it.':
    'Ein Gast hat darin geschrieben, nur für den Kreis. Schreib es dort neu, wo du es veröffentlichen willst.',
  'This guest was let go by somebody. Remove them here, and invite them anew.':
    'Dieser Gast wurde verabschiedet. Entferne ihn hier und lade ihn neu ein.',
  'The stay that this invitation is for is over.': 'Der Aufenthalt, für den diese Einladung galt, ist vorbei.',
  'This invitation is for a guest from another firm. Pass it on to them.':
    'Diese Einladung ist für einen Gast aus einer anderen Firma. Gib sie weiter.',
  'You were a guest here before. Come in with the password of then.':
    'Du warst schon einmal hier zu Gast. Komm mit dem Passwort von damals herein.',
  'Labels are words of the whole house. Ask somebody of the circle to set them.':
    'Schlagwörter gehören dem ganzen Haus. Bitte jemanden aus dem Kreis, sie zu setzen.',
  'Tell the circle, and let somebody of the house flag it as a hazard.':
    'Sag es dem Kreis, und lass jemanden aus dem Haus es als Gefahr kennzeichnen.',
  'A circle has room for a few only. Let a cohort end in a community for all of them.':
    'Ein Kreis hat nur für wenige Platz. Lass einen Jahrgang in einer Gemeinschaft für alle enden.',
  'Say into which circle a guest is invited.': 'Sag, in welchen Kreis der Gast eingeladen wird.',
  'This is not a CSV file that can be read.': 'Das ist keine CSV-Datei, die sich lesen lässt.',
  'A list holds {people} people at most. Split it.': 'Eine Liste fasst höchstens {people} Menschen. Teile sie.',
  'Two columns of this list say the same. Leave one of them out.':
    'Zwei Spalten dieser Liste sagen dasselbe. Lass eine davon weg.',
  'This list has no column with e-mail addresses or handles, by which people are known. Its first line names the columns.':
    'Diese Liste hat keine Spalte mit E-Mail-Adressen oder Kürzeln, an denen Menschen zu erkennen sind. Die erste Zeile benennt die Spalten.',
  'It has neither an e-mail address nor a handle.': 'Weder E-Mail-Adresse noch Kürzel.',
  'Its e-mail address is none.': 'Die E-Mail-Adresse ist keine.',
  'Its start is no day, such as 2026-05-20 or 20.05.2026.': 'Der Eintritt ist kein Tag wie 20.05.2026 oder 2026-05-20.',
  'One of its fields is too long.': 'Eines der Felder ist zu lang.',
  'The same person stands further up in the list.': 'Dieselbe Person steht weiter oben in der Liste.',
  'Nobody here has this handle. Somebody new needs an e-mail address.':
    'Niemand hier hat dieses Kürzel. Wer neu ist, braucht eine E-Mail-Adresse.',
  'Somebody new needs a name.': 'Wer neu ist, braucht einen Namen.',
  'This person has left. Lists bring nobody back.': 'Diese Person ist gegangen. Listen bringen niemanden zurück.',
  'This is a guest from another firm. Remove them from their circles first.':
    'Das ist ein Gast aus einer anderen Firma. Verabschiede ihn zuerst aus seinen Kreisen.',
  'Its e-mail address and its handle belong to two people.':
    'E-Mail-Adresse und Kürzel gehören zwei verschiedenen Menschen.',
  'They have come in before, and sign in by themselves.': 'Diese Person war schon hier und meldet sich selbst an.',
  'This invitation is for another e-mail address: the one at which the house knows you.':
    'Diese Einladung gilt für eine andere E-Mail-Adresse: die, unter der das Haus dich kennt.',
  'This invitation is for somebody else. Pass it on to them.':
    'Diese Einladung ist für jemand anderen. Gib sie weiter.',
  'The file has to come as base64.': 'Die Datei muss als Base64 kommen.',
  'Say which firm they come from.': 'Sag, aus welcher Firma der Gast kommt.',
};
